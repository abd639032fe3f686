import { MOST_BATCH_ITEMS } from '../../../../contract/import-batch';
import type { BatchSummary, PassedOver as Reason } from '../../../../domain/incoming/batch';
import { Text } from '../../../ui/text';

const REASONS: readonly (readonly [Reason, string])[] = [
  ['otherKind', 'of another kind'],
  ['hidden', 'hidden'],
  ['link', 'links to elsewhere'],
];

/** What lay in folders and archives and is no article, in one quiet line; nothing when there was none. */
export function PassedOver({ summary }: { summary: BatchSummary }) {
  const { passedOver, isCutOff } = summary;
  const parts = REASONS.filter(([reason]) => passedOver[reason] > 0).map(
    ([reason, words]) => `${passedOver[reason].toLocaleString()} ${words}`,
  );
  const cut = `Only the first ${MOST_BATCH_ITEMS.toLocaleString()} were taken; bring in the rest afterwards.`;
  const sentences = [
    parts.length > 0 ? `Passed over: ${parts.join(', ')}.` : null,
    isCutOff ? cut : null,
  ].filter((sentence) => sentence !== null);
  if (sentences.length === 0) return null;
  return (
    <Text as="p" size="small" tone={isCutOff ? 'warning' : 'muted'}>
      {sentences.join(' ')}
    </Text>
  );
}
