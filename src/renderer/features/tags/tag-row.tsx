import type { TagNode } from '../../state/tag-tree';
import { ChipDot } from '../../ui/chip';
import { Count } from '../../ui/count';
import styles from './tags.module.css';

/** A tag's line in a tree: its colour, its name, how often it is used. */
export function TagRow({ node }: { node: TagNode }) {
  const { label, tag, uses } = node;
  return (
    <span className={styles.row}>
      <ChipDot colour={tag.colour} />
      <span className={styles.name}>{label}</span>
      <Count value={uses || null} label={uses === 1 ? 'used once' : `used ${uses} times`} />
    </span>
  );
}
