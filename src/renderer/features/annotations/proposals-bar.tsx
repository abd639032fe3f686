import { ChevronDown, ChevronUp, EyeOff } from 'lucide-react';
import { runCommand } from '../../state/command-bus';
import { keysOf } from '../../state/command-keys';
import { IconButton } from '../../ui/icon-button';
import { Text } from '../../ui/text';
import styles from './proposal-card.module.css';

/** How many statements are proposed in the article, and the way through them; nothing where none is. */
export function ProposalsBar({ waiting }: { waiting: number }) {
  if (waiting === 0) return null;
  return (
    <div className={styles.bar} role="group" aria-label="Proposals">
      <Text size="small" tone="muted" isTabular>
        {waiting === 1 ? '1 statement proposed' : `${waiting.toLocaleString()} statements proposed`}
      </Text>
      <IconButton
        label="Previous proposal"
        icon={ChevronUp}
        size="small"
        shortcut={keysOf('previousProposal')}
        onPress={() => runCommand('previousProposal')}
      />
      <IconButton
        label="Next proposal"
        icon={ChevronDown}
        size="small"
        shortcut={keysOf('nextProposal')}
        onPress={() => runCommand('nextProposal')}
      />
      <IconButton
        label="Hide proposals"
        icon={EyeOff}
        size="small"
        shortcut={keysOf('showProposals')}
        onPress={() => runCommand('showProposals')}
      />
    </div>
  );
}
