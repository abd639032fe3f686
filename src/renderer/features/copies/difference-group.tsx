import type { CopyDifference, CopyPreview } from '../../../contract/daily-copies';
import type { DifferenceStatus } from '../../../domain/notebook/past/copy-differences';
import { Checkbox } from '../../ui/checkbox';
import { EmptyState } from '../../ui/empty-state';
import { List } from '../../ui/list';
import { Text } from '../../ui/text';
import { type Chosen, chooseGroup, countOf, type Group, isChosen, toggle } from './choice';
import styles from './copies.module.css';
import { describeDifference, nameOf } from './phrase-difference';

interface DifferenceGroupProps {
  status: DifferenceStatus;
  preview: CopyPreview;
  isSearching: boolean;
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
}

/** The differences of one kind; each can be chosen, but for what was made since, which stays. */
export function DifferenceGroup(props: DifferenceGroupProps) {
  const { status, preview, isSearching, chosen, onChosen } = props;
  const items = preview.items.filter((each) => each.status === status);
  const group = status === 'onlyNow' ? null : status;
  const hidden = preview.found[status] - items.length;
  const hasAll = group !== null && !isSearching && items.length > 0;
  return (
    <div className={styles.group}>
      <div className={styles.lead}>
        {group === null ? (
          <Text as="p" size="small" tone="muted">
            These stay when you bring something back. Going back to the copy takes them out.
          </Text>
        ) : (
          <>
            {hasAll && <AllOf {...props} group={group} />}
            {isSearching && (
              <Text as="p" size="small" tone="muted">
                {`${countOf(chosen, group, preview.counts).toLocaleString()} chosen in all`}
              </Text>
            )}
          </>
        )}
      </div>
      <div className={styles.differences}>
        <List
          label={LABELS[status]}
          items={items}
          rowHeight={status === 'changed' ? 64 : 48}
          textOf={(item) => rowName(item, group !== null && isChosen(chosen, item.id, group))}
          onOpen={(id) => {
            const item = items.find((each) => each.id === id);
            if (item && group) onChosen(toggle(chosen, item.id, group));
          }}
          empty={
            <EmptyState>{isSearching ? 'Nothing here has these words.' : NONE[status]}</EmptyState>
          }
        >
          {(item) => (
            <DifferenceRow
              item={item}
              isChosen={group && isChosen(chosen, item.id, group)}
              onToggle={() => group && onChosen(toggle(chosen, item.id, group))}
            />
          )}
        </List>
      </div>
      {hidden > 0 && (
        <Text as="p" size="small" tone="muted">
          {`${hidden.toLocaleString()} more are not listed. Search to find one.`}
        </Text>
      )}
    </div>
  );
}

const LABELS = {
  onlyInCopy: 'Deleted since the copy',
  changed: 'Changed since the copy',
  onlyNow: 'New since the copy',
} as const;

const NONE = {
  onlyInCopy: 'Nothing was deleted since this copy.',
  changed: 'Nothing was changed since this copy.',
  onlyNow: 'Nothing is new since this copy.',
} as const;

/** A box for the whole group. */
function AllOf({ preview, chosen, onChosen, group }: DifferenceGroupProps & { group: Group }) {
  const count = countOf(chosen, group, preview.counts);
  const all = preview.counts[group];
  return (
    <Checkbox
      isSelected={count === all}
      isIndeterminate={count > 0 && count < all}
      onChange={() => onChosen(chooseGroup(chosen, group, count < all))}
    >
      {`All ${all.toLocaleString()}`}
    </Checkbox>
  );
}

interface DifferenceRowProps {
  item: CopyDifference;
  /** `null` where nothing is to be chosen. */
  isChosen: boolean | null;
  onToggle: () => void;
}

function DifferenceRow({ item, isChosen: isOn, onToggle }: DifferenceRowProps) {
  return (
    <div className={styles.difference}>
      {isOn !== null && (
        <Checkbox aria-label={`Bring back ${nameOf(item)}`} isSelected={isOn} onChange={onToggle} />
      )}
      <div className={styles.row}>
        <Text clamp={1}>{nameOf(item)}</Text>
        <Text size="small" tone="muted" clamp={item.status === 'changed' ? 2 : 1}>
          {describeDifference(item)}
        </Text>
      </div>
    </div>
  );
}

function rowName(item: CopyDifference, isOn: boolean): string {
  return `${nameOf(item)}, ${describeDifference(item)}${isOn ? ', chosen' : ''}`;
}
