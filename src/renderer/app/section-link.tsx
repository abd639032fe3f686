import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components';
import { Count } from '../ui/count';
import { Icon } from '../ui/icon';
import { Tooltip } from '../ui/tooltip';
import styles from './sidebar.module.css';

interface SectionLinkProps {
  title: string;
  icon: LucideIcon;
  shortcut: string | undefined;
  /** `null` where there is nothing to count. */
  count: number | null;
  /** Whether the sidebar lists this section. */
  isListed: boolean;
  /** Whether its view stands in the middle of the window. */
  isShown: boolean;
  /** The same function each time, or the link is drawn anew with every edit. */
  onPress: () => void;
}

/** One of the sidebar's sections, with how much there is in it. An edit changes the number of few of them. */
export const SectionLink = memo(function SectionLink(props: SectionLinkProps) {
  const { title, icon, shortcut, count, isListed, isShown, onPress } = props;
  return (
    <Tooltip text={`Show ${title.toLowerCase()}`} shortcut={shortcut} placement="right">
      <AriaToggleButton
        className={styles.section ?? ''}
        isSelected={isListed}
        aria-current={isShown ? 'page' : undefined}
        onPress={onPress}
      >
        <Icon icon={icon} />
        <span className={styles.sectionTitle}>{title}</span>
        <Count
          value={count}
          label={`${count ?? 0} ${count === 1 ? title.toLowerCase().replace(/s$/u, '') : title.toLowerCase()}`}
          tone="quiet"
        />
      </AriaToggleButton>
    </Tooltip>
  );
});
