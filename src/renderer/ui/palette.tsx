import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Search } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import { Kbd } from './kbd';
import { useEscape } from './use-escape';
import optionStyles from './options.module.css';
import styles from './palette.module.css';

/** One thing a palette can do or open. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly icon?: LucideIcon | undefined;
}

/** Items under a title. */
export interface PaletteSection {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

export interface PaletteProps {
  label: string;
  placeholder?: string | undefined;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  query: string;
  onQuery: (query: string) => void;
  /** Already found and ranked for the query; item ids are unique across sections. */
  sections: readonly PaletteSection[];
  onRun: (id: string) => void;
  /** Shown when nothing was found. */
  empty: ReactNode;
}

/**
 * A field that floats at the top of the window over what it finds. The first row is always chosen,
 * arrows choose another, Enter runs it; focus stays in the field.
 */
export function Palette({ isOpen, onOpenChange, ...rest }: PaletteProps) {
  useEscape(isOpen, () => onOpenChange(false));
  const run = (id: string) => {
    onOpenChange(false);
    rest.onRun(id);
  };
  return (
    <ModalOverlay
      className={classNames(styles.scrim)}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
    >
      <Modal className={classNames(styles.modal)}>
        <Dialog aria-label={rest.label} className={classNames(styles.dialog)}>
          <Finder {...rest} onRun={run} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type FinderProps = Omit<PaletteProps, 'isOpen' | 'onOpenChange'>;

/** Which row is chosen: the one last chosen while it is still there, else the first. */
function useChosen(sections: readonly PaletteSection[]) {
  const [wanted, choose] = useState<string | null>(null);
  const ids = sections.flatMap((section) => section.items.map((item) => item.id));
  const at = Math.max(0, wanted === null ? 0 : ids.indexOf(wanted));
  const step = (by: number) => choose(ids[(at + by + ids.length) % ids.length] ?? null);
  return { chosen: ids[at] ?? null, choose, step };
}

function Finder({ label, placeholder, query, onQuery, sections, onRun, empty }: FinderProps) {
  const listId = useId();
  const { chosen, choose, step } = useChosen(sections);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && chosen !== null) onRun(chosen);
    else return;
    event.preventDefault();
  };
  const find = (text: string) => {
    choose(null);
    onQuery(text);
  };
  return (
    <>
      <div className={styles.field}>
        <Icon icon={Search} className={styles.mark} />
        <input
          className={styles.input}
          role="combobox"
          aria-label={label}
          aria-expanded={chosen !== null}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen === null ? undefined : `${listId}-${chosen}`}
          placeholder={placeholder ?? label}
          value={query}
          onChange={(event) => find(event.target.value)}
          onKeyDown={onKeyDown}
          autoFocus
          spellCheck={false}
          autoComplete="off"
          dir="auto"
        />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={label}
        className={classNames(optionStyles.options, styles.found)}
      >
        {sections.map((section) => (
          <Section key={section.id} {...{ section, listId, chosen, choose, onRun }} />
        ))}
      </div>
      <div role="status" className={styles.empty} hidden={chosen !== null}>
        {chosen === null && empty}
      </div>
    </>
  );
}

interface RowsProps {
  listId: string;
  chosen: string | null;
  choose: (id: string) => void;
  onRun: (id: string) => void;
}

function Section({ section, ...rows }: RowsProps & { section: PaletteSection }) {
  if (section.items.length === 0) return null;
  return (
    <div role="group" aria-label={section.title} className={styles.section}>
      <div className={optionStyles.title} aria-hidden="true">
        {section.title}
      </div>
      {section.items.map((item) => (
        <Found key={item.id} item={item} {...rows} />
      ))}
    </div>
  );
}

/** Keeps the chosen row in view when it was chosen by key. */
function showRow(row: HTMLElement | null) {
  row?.scrollIntoView({ block: 'nearest' });
}

function Found({ item, listId, chosen, choose, onRun }: RowsProps & { item: PaletteItem }) {
  const isChosen = item.id === chosen;
  return (
    <div
      ref={isChosen ? showRow : null}
      id={`${listId}-${item.id}`}
      role="option"
      aria-selected={isChosen}
      className={classNames(optionStyles.option)}
      data-focused={isChosen ? '' : undefined}
      onPointerMove={() => choose(item.id)}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onRun(item.id)}
    >
      <span className={optionStyles.lead}>{item.icon && <Icon icon={item.icon} />}</span>
      <span className={optionStyles.text} dir="auto">
        {item.label}
        {item.detail !== undefined && (
          <>
            {' '}
            <span className={optionStyles.detail}>{item.detail}</span>
          </>
        )}
      </span>
      <span className={optionStyles.trail}>
        {item.shortcut !== undefined && <Kbd keys={item.shortcut} />}
      </span>
    </div>
  );
}
