import type { FollowedStatement } from '../../../domain/statement/followed-statement';
import { useTrail } from '../../state/trail';
import { DifferenceLegend } from '../../ui/difference/passage-pieces';
import { SegmentedControl } from '../../ui/radio-group';
import { Switch } from '../../ui/switch';
import { FollowingChoices } from './following-frame';

const AGAINST = [
  { id: 'speaker', label: 'Same speaker' },
  { id: 'trail', label: 'Any speaker' },
] as const;

/** Whether changes of wording are shown, and against which statement. */
export function TrailChoices({ items }: { items: readonly FollowedStatement[] }) {
  const { showsChanges, against } = useTrail();
  const hasSeveral = items.some(({ speakerId }) => speakerId !== items[0]?.speakerId);
  return (
    <FollowingChoices>
      {showsChanges && <DifferenceLegend />}
      {showsChanges && hasSeveral && (
        <SegmentedControl
          label="The one before of"
          isLabelHidden
          options={AGAINST}
          value={against}
          onChange={(next) => useTrail.setState({ against: next })}
        />
      )}
      <Switch
        label="Changes against the one before"
        isSelected={showsChanges}
        onChange={(shows) => useTrail.setState({ showsChanges: shows })}
      />
    </FollowingChoices>
  );
}
