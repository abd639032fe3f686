import { Link2 } from 'lucide-react';
import { runCommand } from '../../state/command-bus';
import { keysOf } from '../../state/command-keys';
import { useView } from '../../state/view-store';
import { Icon } from '../../ui/icon';
import { ToggleButton } from '../../ui/toggle-button';

/** In the heads of panes: locks their scrolling together, and shows that it is locked. */
export function AlignToggle() {
  const isAligned = useView((state) => state.isAligned);
  return (
    <ToggleButton
      label="Aligned reading"
      icon={Link2}
      isIconOnly
      size="small"
      shortcut={keysOf('alignedReading')}
      isSelected={isAligned}
      onChange={() => runCommand('alignedReading')}
    />
  );
}

/** Shows that the panes scroll together, where the toggle is not to be seen. */
export function AlignMark() {
  const isAligned = useView((state) => state.isAligned);
  return isAligned && <Icon icon={Link2} size={14} />;
}
