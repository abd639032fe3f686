import { useMemo, useState } from 'react';
import { useLocale } from 'react-aria-components';
import { trailChanges, trailWords } from '../../../domain/statement/trail-changes';
import { useTrail } from '../../state/trail';
import { Button } from '../../ui/button';
import { Together } from '../../ui/difference/passage-pieces';
import { Passage, Text } from '../../ui/text';
import type { TrailItemRow } from './trail-rows';
import { changeWords } from './trail-words';
import styles from './trail.module.css';

interface TrailPassageProps {
  row: TrailItemRow;
  isCurrent: boolean;
}

/** The passage in the serif; with its changes against the one before where they are asked for and say something. */
export function TrailPassage({ row: { statement, before }, isCurrent }: TrailPassageProps) {
  const { locale } = useLocale();
  const showsChanges = useTrail((state) => state.showsChanges);
  const [isAsked, setAsked] = useState(false);
  const changes = useMemo(
    () => (showsChanges && before !== null ? trailChanges(before, statement) : null),
    [showsChanges, before, statement],
  );
  const isDrawn = changes !== null && (isAsked || !changes.isApart);
  return (
    <>
      <div className={styles.words}>
        {isDrawn ? (
          <Together pieces={changes.pieces} language={statement.language} />
        ) : (
          <Passage lang={statement.language ?? undefined}>{trailWords(statement)}</Passage>
        )}
      </div>
      {changes !== null && before !== null && (
        <div className={styles.changes}>
          <Text size="small" tone="muted">
            {changeWords(changes, before, statement, locale)}
          </Text>
          {changes.isApart && (
            <Button
              size="small"
              variant="quiet"
              excludeFromTabOrder={!isCurrent}
              onPress={() => setAsked(!isAsked)}
            >
              {isAsked ? 'Hide changes' : 'Show changes'}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
