import { useState } from 'react';
import { Copy, FolderOpen, Highlighter, Quote, Star, StickyNote, Tag, Trash2 } from 'lucide-react';
import { Button } from '../../src/renderer/ui/button';
import { ColourSwatchPicker } from '../../src/renderer/ui/colour-swatch-picker';
import { Dialog } from '../../src/renderer/ui/dialog';
import { Divider } from '../../src/renderer/ui/divider';
import { IconButton } from '../../src/renderer/ui/icon-button';
import { ContextMenu } from '../../src/renderer/ui/context-menu';
import {
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuSection,
  Submenu,
} from '../../src/renderer/ui/menu';
import { OptionList } from '../../src/renderer/ui/option-list';
import { Palette } from '../../src/renderer/ui/palette';
import { Popover } from '../../src/renderer/ui/popover';
import { Text } from '../../src/renderer/ui/text';
import { TextField } from '../../src/renderer/ui/text-field';
import { showToast } from '../../src/renderer/ui/toast';
import { Toolbar } from '../../src/renderer/ui/toolbar';
import styles from './gallery.module.css';
import { Part } from './part';

const nothing = () => undefined;
const FOUND = [
  {
    id: 'do',
    title: 'Commands',
    items: [
      { id: 'import', label: 'Import articles', shortcut: 'Mod+O', icon: FolderOpen },
      { id: 'export', label: 'Export to Markdown', shortcut: 'Mod+E' },
    ],
  },
  {
    id: 'open',
    title: 'Articles',
    items: [
      { id: 'a1', label: 'Minister rules out a higher dam', detail: 'The Harbour Courier' },
      { id: 'a2', label: 'Works ministry confirms dam study', detail: 'Delta Wire' },
    ],
  },
];

function Menus() {
  return (
    <Part title="Menus">
      <div className={styles.row}>
        <MenuButton label="Article actions">
          <MenuItem label="Open beside" shortcut="Mod+Enter" onAction={nothing} />
          <MenuItem label="Star" icon={Star} onAction={nothing} />
          <Submenu label="Mark as">
            <MenuItem label="Unread" />
            <MenuItem label="Read" />
          </Submenu>
          <MenuSection title="Sort by" selectionMode="single" selectedKeys={['date']}>
            <MenuItem id="date" label="Date published" />
            <MenuItem id="title" label="Title" />
          </MenuSection>
          <MenuDivider />
          <MenuItem
            label="Move to trash"
            icon={Trash2}
            tone="danger"
            shortcut="Delete"
            onAction={nothing}
          />
          <MenuItem label="Merge versions" isDisabled />
        </MenuButton>
        <Popover trigger={<Button>About this tag</Button>} label="About this tag">
          <TextField label="Description" defaultValue="What was promised, to whom" />
        </Popover>
      </div>
      <ContextMenu
        label="Passage"
        items={() => <MenuItem label="Copy with citation" icon={Copy} onAction={nothing} />}
      >
        <Text tone="muted">Right-click here for a context menu.</Text>
      </ContextMenu>
      <div className={styles.card}>
        <OptionList
          label="Which highlight?"
          items={[
            { id: 'a', label: 'We have never said', detail: 'sun' },
            { id: 'b', label: 'never said that the level', detail: 'sky' },
          ]}
          value="a"
          onChange={nothing}
        />
      </div>
    </Part>
  );
}

function SelectionTools() {
  return (
    <Part title="Selection toolbar">
      <div className={styles.row}>
        <div className={styles.card} style={{ padding: 4 }}>
          <Toolbar label="Selection">
            <ColourSwatchPicker label="Highlight" value={null} onChange={nothing} showsKeys />
            <Divider orientation="vertical" />
            <IconButton label="Make statement" icon={Quote} shortcut="S" />
            <IconButton label="Tag" icon={Tag} shortcut="T" />
            <IconButton label="Note" icon={StickyNote} shortcut="N" />
            <IconButton label="Copy with citation" icon={Copy} shortcut="Mod+Shift+C" />
            <IconButton label="Highlight" icon={Highlighter} shortcut="H" />
          </Toolbar>
        </div>
      </div>
    </Part>
  );
}

/** What floats: menus, popovers, dialogs, toasts, the palette. */
export function FloatsPage() {
  const [isAsking, setAsking] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const [query, setQuery] = useState('');
  return (
    <div className={styles.sheet}>
      <Menus />
      <SelectionTools />
      <Part title="Dialog, palette, toast">
        <div className={styles.row}>
          <Button onPress={() => setAsking(true)}>Open dialog</Button>
          <Button onPress={() => setFinding(true)}>Open palette</Button>
          <Button
            onPress={() =>
              showToast({
                text: 'Article moved to trash',
                action: { label: 'Undo', onAction: nothing },
              })
            }
          >
            Show toast
          </Button>
          <Button
            onPress={() =>
              showToast({
                text: 'The export could not be written',
                detail: 'Nothing in the notebook changed. Choose another folder.',
                tone: 'danger',
              })
            }
          >
            Show error
          </Button>
        </div>
        <Dialog
          title="Merge two tags"
          isOpen={isAsking}
          onOpenChange={setAsking}
          aside="41 annotations keep their highlights"
          actions={({ close }) => (
            <>
              <Button onPress={close}>Keep both</Button>
              <Button variant="primary" onPress={close}>
                Merge tags
              </Button>
            </>
          )}
        >
          <TextField label="Name of the merged tag" defaultValue="water" />
        </Dialog>
        <Palette
          label="Go to or do"
          isOpen={isFinding}
          onOpenChange={setFinding}
          query={query}
          onQuery={setQuery}
          sections={query === 'x' ? [] : FOUND}
          onRun={nothing}
          empty="Nothing found. Try fewer letters."
        />
      </Part>
    </div>
  );
}
