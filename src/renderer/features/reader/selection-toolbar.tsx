import { useRef, type MouseEvent, type RefCallback } from 'react';
import {
  Copy,
  Diff,
  MessageSquareQuote,
  NotebookPen,
  Tag,
  TextQuote,
  TextSearch,
  Waypoints,
} from 'lucide-react';
import { HIGHLIGHT_COLOURS } from '../../../domain/annotation/annotation';
import { runCommand } from '../../state/command-bus';
import { keysOf } from '../../state/command-keys';
import { COLOUR_NAMES } from '../../ui/colour-swatch-picker';
import { IconButton } from '../../ui/icon-button';
import { Toolbar } from '../../ui/toolbar';
import { COLOUR_ICONS } from './colour-icon';
import type { ToolbarPlace } from './place-toolbar';
import type { ReaderShortcuts, SelectionAction } from './reader-types';
import { useEscapeIn } from './use-escape-in';
import styles from './selection-toolbar.module.css';

export interface SelectionToolbarProps {
  ref: RefCallback<HTMLElement>;
  /** `null` keeps it out of sight while its place is not known. */
  place: ToolbarPlace | null;
  shortcuts: ReaderShortcuts;
  /** Offers only copying. */
  isReadOnly: boolean;
  onAct: (action: SelectionAction) => void;
  /** Escape: the keyboard goes back to the text. */
  onLeave: () => void;
}

const MARKING = [
  { kind: 'statement', label: 'Make statement', icon: MessageSquareQuote },
  { kind: 'tag', label: 'Tag', icon: Tag },
  { kind: 'note', label: 'Note', icon: NotebookPen },
] as const;

const COPYING = [
  { kind: 'copy', label: 'Copy', icon: Copy },
  { kind: 'copyWithCitation', label: 'Copy with citation', icon: TextQuote },
] as const;

const COMPARING = [
  { name: 'alsoAppears', label: 'Also appears in…', icon: TextSearch },
  { name: 'comparePassage', label: 'Compare passage…', icon: Diff },
] as const;

/** What can be done with the selected passage, floating beside it. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { ref, place, shortcuts, isReadOnly, onAct, onLeave } = props;
  const tooltipPlacement = place?.side === 'below' ? 'bottom' : 'top';
  const inside = useRef<HTMLDivElement>(null);
  useEscapeIn(inside, onLeave);
  const button = ({ kind, label, icon }: (typeof MARKING)[number] | (typeof COPYING)[number]) => (
    <IconButton
      key={kind}
      label={label}
      icon={icon}
      shortcut={shortcuts[kind]}
      tooltipPlacement={tooltipPlacement}
      onPress={() => onAct({ kind })}
    />
  );
  return (
    <div
      ref={ref}
      className={styles.float}
      style={place === null ? { visibility: 'hidden' } : { left: place.left, top: place.top }}
      onMouseDown={keepSelection}
    >
      <div ref={inside}>
        <Toolbar label="Selected passage">
          {!isReadOnly && (
            <>
              {HIGHLIGHT_COLOURS.map((colour) => (
                <IconButton
                  key={colour}
                  label={`Highlight in ${COLOUR_NAMES[colour].toLowerCase()}`}
                  icon={COLOUR_ICONS[colour]}
                  shortcut={shortcuts[colour]}
                  tooltipPlacement={tooltipPlacement}
                  onPress={() => onAct({ kind: 'highlight', colour })}
                />
              ))}
              <span className={styles.rule} />
              {MARKING.map(button)}
              <span className={styles.rule} />
            </>
          )}
          {COPYING.map(button)}
          <span className={styles.rule} />
          {!isReadOnly && (
            <IconButton
              label="Relate to another passage"
              icon={Waypoints}
              shortcut={keysOf('relatePassage')}
              tooltipPlacement={tooltipPlacement}
              onPress={() => runCommand('relatePassage')}
            />
          )}
          {COMPARING.map(({ name, label, icon }) => (
            <IconButton
              key={name}
              label={label}
              icon={icon}
              shortcut={keysOf(name)}
              tooltipPlacement={tooltipPlacement}
              onPress={() => runCommand(name)}
            />
          ))}
        </Toolbar>
      </div>
    </div>
  );
}

/** A press on the toolbar must not take the selection away that it acts on. */
function keepSelection(event: MouseEvent): void {
  event.preventDefault();
}
