import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import { Kbd } from './kbd';
import { SearchField } from './search-field';
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
  /** Already found and ranked for the query. */
  sections: readonly PaletteSection[];
  onRun: (id: string) => void;
  /** Shown when nothing was found. */
  empty: ReactNode;
}

/** A field that floats at the top of the window over what it finds; arrows choose, Enter runs. */
export function Palette(props: PaletteProps) {
  const { label, placeholder, isOpen, onOpenChange, query, onQuery, sections, onRun, empty } =
    props;
  const run = (key: unknown) => {
    onOpenChange(false);
    onRun(String(key));
  };
  return (
    <ModalOverlay
      className={classNames(styles.scrim)}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
    >
      <Modal className={classNames(styles.modal)}>
        <Dialog aria-label={label} className={classNames(styles.dialog)}>
          <Autocomplete inputValue={query} onInputChange={onQuery}>
            <SearchField label={label} placeholder={placeholder} look="plain" autoFocus />
            <Menu
              aria-label={label}
              className={classNames(optionStyles.options, styles.found)}
              items={sections.filter((section) => section.items.length > 0)}
              onAction={run}
              renderEmptyState={() => <div className={styles.empty}>{empty}</div>}
            >
              {(section) => <Section section={section} />}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Section({ section }: { section: PaletteSection }) {
  return (
    <MenuSection id={section.id} className={classNames(optionStyles.section)}>
      <Header className={optionStyles.title}>{section.title}</Header>
      <Collection items={section.items}>{(item) => <Found item={item} />}</Collection>
    </MenuSection>
  );
}

function Found({ item }: { item: PaletteItem }) {
  return (
    <MenuItem id={item.id} textValue={item.label} className={classNames(optionStyles.option)}>
      <span className={optionStyles.lead}>{item.icon && <Icon icon={item.icon} />}</span>
      <span className={optionStyles.text} dir="auto">
        {item.label}
        {item.detail !== undefined && <span className={optionStyles.detail}>{item.detail}</span>}
      </span>
      <span className={optionStyles.trail}>
        {item.shortcut !== undefined && <Kbd keys={item.shortcut} />}
      </span>
    </MenuItem>
  );
}
