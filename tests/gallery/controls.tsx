import { useState } from 'react';
import {
  BookOpen,
  Columns2,
  Download,
  Import,
  PanelLeft,
  Plus,
  Star,
  Trash2,
  Type,
  X,
} from 'lucide-react';
import type { HighlightColour } from '../../src/domain/annotation/annotation';
import { Button } from '../../src/renderer/ui/button';
import { Checkbox } from '../../src/renderer/ui/checkbox';
import { Chip } from '../../src/renderer/ui/chip';
import { ColourSwatch, ColourSwatchPicker } from '../../src/renderer/ui/colour-swatch-picker';
import { Count } from '../../src/renderer/ui/count';
import { Disclosure } from '../../src/renderer/ui/disclosure';
import { Divider } from '../../src/renderer/ui/divider';
import { EmptyState } from '../../src/renderer/ui/empty-state';
import { ErrorNotice } from '../../src/renderer/ui/error-notice';
import { IconButton } from '../../src/renderer/ui/icon-button';
import { Kbd } from '../../src/renderer/ui/kbd';
import { TextLink } from '../../src/renderer/ui/link';
import { ProgressBar } from '../../src/renderer/ui/progress-bar';
import { RadioGroup, SegmentedControl } from '../../src/renderer/ui/radio-group';
import { Slider } from '../../src/renderer/ui/slider';
import { Switch } from '../../src/renderer/ui/switch';
import { Tabs } from '../../src/renderer/ui/tabs';
import { Heading, Passage, Text } from '../../src/renderer/ui/text';
import { ToggleButton } from '../../src/renderer/ui/toggle-button';
import { Toolbar } from '../../src/renderer/ui/toolbar';
import styles from './gallery.module.css';
import { Part } from './part';

const nothing = () => undefined;

function Buttons() {
  return (
    <Part title="Buttons">
      <div className={styles.row}>
        <Button variant="primary" onPress={nothing}>
          Save article
        </Button>
        <Button icon={Import}>Import</Button>
        <Button variant="quiet" icon={Plus}>
          New tag
        </Button>
        <Button variant="danger" icon={Trash2}>
          Delete tag
        </Button>
      </div>
      <div className={styles.row}>
        <Button variant="primary" isDisabled>
          Save article
        </Button>
        <Button isDisabled icon={Import}>
          Import
        </Button>
        <Button variant="quiet" isDisabled icon={Plus}>
          New tag
        </Button>
        <Button isPending icon={Download}>
          Exporting
        </Button>
      </div>
      <div className={styles.row}>
        <Button size="small">Undo</Button>
        <Button size="small" variant="primary">
          Accept
        </Button>
        <Button size="small" variant="quiet">
          Dismiss
        </Button>
        <TextLink onPress={nothing}>Show the original</TextLink>
      </div>
      <Toolbar label="Pane">
        <IconButton label="Toggle sidebar" icon={PanelLeft} shortcut="Mod+B" />
        <IconButton label="Open beside" icon={Columns2} shortcut="Mod+Enter" />
        <ToggleButton label="Starred" icon={Star} isIconOnly defaultSelected />
        <Divider orientation="vertical" />
        <IconButton label="Reading type" icon={Type} isDisabled />
        <IconButton label="Close pane" icon={X} size="small" shortcut="Mod+W" />
        <ToggleButton label="Statements only" defaultSelected />
        <ToggleButton label="Proposals" />
      </Toolbar>
    </Part>
  );
}

function Choices() {
  const [view, setView] = useState('list');
  const [kind, setKind] = useState('direct');
  return (
    <Part title="Choices">
      <SegmentedControl
        label="Arrange by"
        value={view}
        onChange={setView}
        options={[
          { id: 'list', label: 'List' },
          { id: 'trail', label: 'Trail' },
          { id: 'time', label: 'Timeline' },
        ]}
      />
      <RadioGroup
        label="Kind of statement"
        value={kind}
        onChange={setKind}
        options={[
          { id: 'direct', label: 'Direct quotation', description: 'The speaker’s own words' },
          { id: 'para', label: 'Paraphrase' },
        ]}
      />
      <div>
        <div>
          <Checkbox defaultSelected>Include notes</Checkbox>
        </div>
        <div>
          <Checkbox isIndeterminate>All articles</Checkbox>
        </div>
        <div>
          <Checkbox isDisabled>Include originals</Checkbox>
        </div>
      </div>
      <Switch
        label="Single-letter shortcuts"
        description="H, S, T and the rest, when no field has focus"
        defaultSelected
      />
      <Switch label="Follow the other pane" />
    </Part>
  );
}

function Colours() {
  const [colour, setColour] = useState<HighlightColour>('sky');
  const [size, setSize] = useState(18);
  return (
    <Part title="Colour, chips, counts">
      <ColourSwatchPicker label="Highlight colour" value={colour} onChange={setColour} />
      <ColourSwatchPicker
        label="Highlight colour with keys"
        value={colour}
        onChange={setColour}
        showsKeys
      />
      <div className={styles.row}>
        <Chip label="water board" colour="sky" />
        <Chip label="rates" colour="apricot" onPress={nothing} />
        <Chip label="promises" onRemove={nothing} colour="leaf" />
        <Chip label="drought" isSelected onPress={nothing} onRemove={nothing} />
        <ColourSwatch colour="rose" /> <Count value={1284} />{' '}
        <Count value={3} tone="loud" label="3 proposals" />
      </div>
      <Slider
        label="Reading size"
        value={size}
        onChange={setSize}
        minValue={14}
        maxValue={28}
        step={1}
      />
      <div className={styles.row}>
        <Kbd keys="Mod+Shift+F" isOutlined />
        <Kbd keys="Mod+K" />
        <Kbd keys="H" isOutlined />
      </div>
    </Part>
  );
}

function Words() {
  return (
    <Part title="Words">
      <Heading level={3} look="display">
        The dam will be raised
      </Heading>
      <Heading level={3} look="title">
        Statements by Ilse Maren
      </Heading>
      <Heading level={3}>Set-aside text</Heading>
      <Passage clamp={3}>
        “We have <em>never</em> said that the level would be raised before 2031,” the minister told
        reporters on 14 March, adding that the 1,270 households downstream had been heard, and that
        the survey of 1998 still stood as the only measure anyone could rely upon.
      </Passage>
      <Text size="small" tone="muted">
        Ilse Maren, minister of works · 14 March 2031
      </Text>
      <Text tone="danger" size="small">
        Date said must not lie after the date published.
      </Text>
    </Part>
  );
}

function States() {
  const [tab, setTab] = useState('all');
  return (
    <>
      <Part title="Work and trouble">
        <ProgressBar
          label="Importing 12 articles"
          value={0.34}
          detail="4 of 12"
          action={
            <Button size="small" variant="quiet">
              Cancel
            </Button>
          }
        />
        <ProgressBar label="Finding statements" value={null} />
        <ErrorNotice
          what="The note could not be saved."
          safe="Your text is kept in this window."
          next="Free some space on the disk, then try again."
          actions={<Button size="small">Try again</Button>}
        />
        <ErrorNotice
          tone="warning"
          what="This file holds two articles."
          next="Cut it where the second begins, or save it as one."
        />
      </Part>
      <Part title="Tabs, folding, empty">
        <Tabs
          label="Article"
          value={tab}
          onChange={setTab}
          tabs={[
            {
              id: 'all',
              label: 'Annotations',
              count: 24,
              content: (
                <Disclosure title="Set-aside text" isOpenAtFirst aside={<Count value={2} />}>
                  <Text size="small" tone="muted">
                    Read more: the year in water.
                  </Text>
                </Disclosure>
              ),
            },
            { id: 'note', label: 'Note', content: 'Note' },
            { id: 'about', label: 'About', content: 'About' },
          ]}
        />
        <EmptyState
          icon={BookOpen}
          action={
            <Button variant="primary" icon={Import}>
              Import an article
            </Button>
          }
        >
          Articles you bring in are kept here, with everything you mark in them.
        </EmptyState>
      </Part>
    </>
  );
}

/** Buttons, choices, colours, words and states. */
export function ControlsPage() {
  return (
    <div className={styles.sheet}>
      <Buttons />
      <Choices />
      <Colours />
      <Words />
      <States />
    </div>
  );
}
