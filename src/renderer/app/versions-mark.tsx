import type { ArticleId } from '../../domain/ids';
import { useNotebook } from '../state/notebook-store';
import { showToLookAt } from '../state/to-look-at';
import { showVersions } from '../state/versions';
import { TextLink } from '../ui/link';
import { Text } from '../ui/text';
import styles from './pane.module.css';

/** In the head of a pane: how many texts the article has had and what waits for a look since; each leads there. */
export function VersionsMark({ id }: { id: ArticleId }) {
  const row = useNotebook((state) => state.replica?.rows.get(id));
  if (row === undefined || row.versions < 2) return null;
  return (
    <span className={styles.versions}>
      <Text size="small">
        <TextLink onPress={() => void showVersions(row.id)}>{`${row.versions} versions`}</TextLink>
      </Text>
      {row.toLookAt > 0 && (
        <Text size="small">
          <TextLink onPress={() => showToLookAt(row.id)}>{`${row.toLookAt} to look at`}</TextLink>
        </Text>
      )}
    </span>
  );
}
