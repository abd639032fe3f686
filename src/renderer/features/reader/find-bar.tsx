import { useEffect, useRef, type KeyboardEvent } from 'react';
import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react';
import { IconButton } from '../../ui/icon-button';
import { SearchField } from '../../ui/search-field';
import { ToggleButton } from '../../ui/toggle-button';
import { Accent } from './accent-icon';
import type { FindOptions } from './find-matches';
import type { FindState } from './find-state';
import { useEscapeIn } from './use-escape-in';
import type { Find } from './use-find';
import styles from './find-bar.module.css';

export interface FindBarProps {
  find: Find;
  /** Asked to close: Escape or the button. */
  onClose: () => void;
}

/** The bar to find words in one article: how many there are, which one is shown, forward and back. */
export function FindBar({ find, onClose }: FindBarProps) {
  const { state, happen } = find;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [state.turn]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.target !== input.current) return;
    event.preventDefault();
    happen({ kind: 'stepped', by: event.shiftKey ? -1 : 1 });
  };
  const bar = useRef<HTMLDivElement>(null);
  useEscapeIn(bar, onClose);
  return (
    <div
      ref={bar}
      role="search"
      aria-label="Find in this article"
      className={styles.bar}
      onKeyDownCapture={onKeyDown}
    >
      <div className={styles.field}>
        <SearchField
          label="Find in article"
          inputRef={input}
          value={state.query}
          onChange={(query) => happen({ kind: 'asked', query })}
        />
      </div>
      <output className={styles.count} aria-live="polite">
        {countLine(state)}
      </output>
      <Tools find={find} onClose={onClose} />
    </div>
  );
}

/** How words are to match, forward and back, and the way out; they stay together where the bar takes two lines. */
function Tools({ find: { state, happen }, onClose }: FindBarProps) {
  const change = (options: Partial<FindOptions>): void =>
    happen({ kind: 'changed', options: { ...state.options, ...options } });
  const hasNone = !state.matches?.length;
  return (
    <div className={styles.tools}>
      <ToggleButton
        label="Match case"
        icon={CaseSensitive}
        isIconOnly
        isSelected={state.options.matchCase}
        onChange={(matchCase) => change({ matchCase })}
      />
      <ToggleButton
        label="Whole words"
        icon={WholeWord}
        isIconOnly
        isSelected={state.options.wholeWord}
        onChange={(wholeWord) => change({ wholeWord })}
      />
      <ToggleButton
        label="Match accents"
        icon={Accent}
        isIconOnly
        isSelected={state.options.matchAccents}
        onChange={(matchAccents) => change({ matchAccents })}
      />
      <span className={styles.rule} />
      <IconButton
        label="Previous match"
        icon={ChevronUp}
        shortcut="Shift+Enter"
        isDisabled={hasNone}
        onPress={() => happen({ kind: 'stepped', by: -1 })}
      />
      <IconButton
        label="Next match"
        icon={ChevronDown}
        shortcut="Enter"
        isDisabled={hasNone}
        onPress={() => happen({ kind: 'stepped', by: 1 })}
      />
      <IconButton label="Close" icon={X} shortcut="Escape" onPress={onClose} />
    </div>
  );
}

const NUMBER = new Intl.NumberFormat();

function countLine({ query, matches, current, aside, wrapped }: FindState): string {
  if (query === '') return '';
  if (matches === null) return 'Looking…';
  const also = aside === 0 ? '' : ` · ${NUMBER.format(aside)} set aside`;
  if (matches.length === 0) return `Nothing found${also}`;
  const round = wrapped === null ? '' : wrapped === 'top' ? ' · from the top' : ' · from the end';
  return `${NUMBER.format(current + 1)} of ${NUMBER.format(matches.length)}${round || also}`;
}
