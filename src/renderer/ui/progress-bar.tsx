import type { ReactNode } from 'react';
import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  /** What is being done: "Importing 12 articles". */
  label: string;
  isLabelHidden?: boolean | undefined;
  /** From 0 to 1; `null` while nobody knows how long it takes. */
  value: number | null;
  /** Written at the end in place of the per cent: "4 of 12". */
  detail?: string | undefined;
  /** A small button to cancel. */
  action?: ReactNode;
}

/** How far a piece of work has come. */
export function ProgressBar({
  label,
  isLabelHidden = false,
  value,
  detail,
  action,
}: ProgressBarProps) {
  return (
    <div className={styles.progress}>
      <AriaProgressBar
        {...(isLabelHidden ? { 'aria-label': label } : {})}
        className={classNames(styles.bar)}
        minValue={0}
        maxValue={1}
        value={value ?? 0}
        isIndeterminate={value === null}
        {...(detail === undefined ? {} : { valueLabel: detail })}
      >
        {({ percentage, valueText, isIndeterminate }) => (
          <>
            {!isLabelHidden && <Label className={classNames(styles.label)}>{label}</Label>}
            {!isLabelHidden && (
              <span className={styles.value}>{detail ?? (isIndeterminate ? '' : valueText)}</span>
            )}
            <div className={styles.track} data-indeterminate={isIndeterminate ? '' : undefined}>
              <div
                className={styles.fill}
                style={isIndeterminate ? {} : { width: `${percentage ?? 0}%` }}
              />
            </div>
          </>
        )}
      </AriaProgressBar>
      {action}
    </div>
  );
}
