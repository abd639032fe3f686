import { ZoomIn } from 'lucide-react';
import type { RefObject } from 'react';
import { useLocale } from 'react-aria-components';
import type { FollowedStatement } from '../../../domain/statement/followed-statement';
import { trailWords } from '../../../domain/statement/trail-changes';
import { whenWords, whoWords } from '../../../domain/statement/who-and-when';
import { openOnTimeline } from '../../state/timeline';
import { Button } from '../../ui/button';
import { List } from '../../ui/list';
import { AnchoredPopover } from '../../ui/popover';
import { Passage, Text } from '../../ui/text';
import { counted } from './trail-words';
import styles from './timeline.module.css';

interface TimelineClusterProps {
  statements: readonly FollowedStatement[];
  /** Where the cluster is, in viewport pixels. */
  rect: () => DOMRect | null;
  anchorRef: RefObject<Element | null>;
  /** `null` when coming closer would not tell them apart. */
  onZoom: (() => void) | null;
  onClose: () => void;
}

const ROW = 48;
const MOST_ROWS = 7;

/** The statements of a cluster in a list; each opens its passage. */
export function TimelineCluster(props: TimelineClusterProps) {
  const { statements, rect, anchorRef, onZoom, onClose } = props;
  const { locale } = useLocale();
  const rows = statements.map((statement) => ({ id: statement.annotationId, statement }));
  const height = Math.min(statements.length, MOST_ROWS) * ROW + 8;
  return (
    <AnchoredPopover
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      label={counted(statements.length, 'statement')}
      anchorRef={anchorRef}
      anchorRect={rect}
      placement="bottom"
      padding="none"
    >
      <div className={styles.cluster}>
        <header className={styles.clusterHead}>
          <Text weight="medium">{counted(statements.length, 'statement')}</Text>
          {onZoom !== null && (
            <Button size="small" icon={ZoomIn} onPress={onZoom}>
              Zoom in on them
            </Button>
          )}
        </header>
        <div style={{ height }}>
          <List
            label="Statements here"
            items={rows}
            rowHeight={ROW}
            textOf={({ statement }) => trailWords(statement).slice(0, 200)}
            onOpen={(id) => {
              const row = rows.find((each) => each.id === id);
              if (row !== undefined) openOnTimeline(row.statement);
            }}
          >
            {({ statement }) => (
              <div className={styles.clusterRow}>
                <Passage size="small" clamp={1} lang={statement.language ?? undefined}>
                  {trailWords(statement)}
                </Passage>
                <Text size="small" tone="muted" clamp={1}>
                  {[
                    whenWords(statement, locale).date,
                    whoWords(statement).name,
                    statement.publisher ?? statement.title,
                  ].join(' · ')}
                </Text>
              </div>
            )}
          </List>
        </div>
      </div>
    </AnchoredPopover>
  );
}
