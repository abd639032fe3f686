import styles from './count.module.css';

export interface CountProps {
  /** `null` draws nothing; zero is drawn. */
  value: number | null;
  /** Read out in place of the bare number: "12 highlights". */
  label?: string | undefined;
  /** `loud` only for what waits for a decision. */
  tone?: 'quiet' | 'loud' | undefined;
}

const format = new Intl.NumberFormat();

/** A number beside a name, in tabular figures. */
export function Count({ value, label, tone = 'quiet' }: CountProps) {
  if (value === null) return null;
  return (
    <span
      className={styles.count}
      data-tone={tone}
      {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
    >
      {format.format(value)}
    </span>
  );
}
