import type { BatchSummary } from '../../../../domain/incoming/batch';
import { settledOf } from '../../../state/batch-rows';
import { useBatch } from '../../../state/import-batch';
import { goTo } from '../../../state/view-store';
import { TextLink } from '../../../ui/link';
import { Text } from '../../../ui/text';

/** How far what is being brought in has come, and what of it waits; the way to its view. Nothing while there is none. */
export function IncomingStatus() {
  const summary = useBatch(({ batch }) => batch?.summary);
  if (!summary) return null;
  return (
    <Text size="tiny" isTabular>
      <TextLink onPress={() => goTo('incoming')}>{phraseStatus(summary)}</TextLink>
    </Text>
  );
}

function phraseStatus(summary: BatchSummary): string {
  const { phase, total, counts } = summary;
  const waiting = counts.needsALook;
  const look = waiting === 0 ? '' : `${waiting.toLocaleString()} to look at`;
  if (phase !== 'done') {
    const far = `Bringing in ${settledOf(summary).toLocaleString()} of ${total.toLocaleString()}`;
    return look === '' ? far : `${far}, ${look}`;
  }
  if (look !== '') return `Brought in, ${look}`;
  return counts.failed > 0 ? `Brought in, ${counts.failed.toLocaleString()} failed` : 'Brought in';
}
