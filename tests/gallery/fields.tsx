import { useState } from 'react';
import { ComboBox } from '../../src/renderer/ui/combo-box';
import { SearchField } from '../../src/renderer/ui/search-field';
import { Select } from '../../src/renderer/ui/select';
import { Stepper } from '../../src/renderer/ui/stepper';
import { TagPicker } from '../../src/renderer/ui/tag-picker';
import type { PickerItem } from '../../src/renderer/ui/tag-picker';
import { TextArea, TextField } from '../../src/renderer/ui/text-field';
import styles from './gallery.module.css';
import { Part } from './part';

const TAGS: PickerItem[] = [
  { id: 'water', label: 'water', colour: 'sky', detail: '41' },
  { id: 'rates', label: 'rates', colour: 'apricot', detail: '12' },
  { id: 'promise', label: 'promise', colour: 'leaf', detail: '8' },
  { id: 'denial', label: 'denial', colour: 'rose', detail: '3' },
  { id: 'plain', label: 'no colour at all', colour: null },
];
const SPEAKERS = [
  { id: '1', label: 'Ilse Maren', detail: 'minister of works' },
  { id: '2', label: 'Tomas Reyl', detail: 'water board' },
  { id: '3', label: 'هدى الصالح', detail: 'spokesperson' },
];
const SORTS = [
  { id: 'date', label: 'Date published' },
  { id: 'title', label: 'Title' },
  { id: 'count', label: 'Statements', detail: 'most first' },
] as const;

function Tagging({ look }: { look: 'box' | 'bare' }) {
  const [tags, setTags] = useState(TAGS);
  const [picked, setPicked] = useState(['water', 'promise']);
  return (
    <TagPicker
      label="Tags"
      look={look}
      options={tags}
      picked={picked
        .map((id) => tags.find((tag) => tag.id === id))
        .filter((tag) => tag !== undefined)}
      onAdd={(id) => setPicked([...picked, id])}
      onRemove={(id) => setPicked(picked.filter((it) => it !== id))}
      onCreate={(label) => {
        setTags([...tags, { id: label, label, colour: null }]);
        setPicked([...picked, label]);
      }}
    />
  );
}

function Choosing() {
  const [speaker, setSpeaker] = useState('');
  const [sort, setSort] = useState<(typeof SORTS)[number]['id']>('date');
  return (
    <Part title="Choosing">
      <ComboBox
        label="Speaker"
        placeholder="Who said it?"
        options={SPEAKERS}
        value={speaker}
        onChange={setSpeaker}
        onCreate={setSpeaker}
        createLabel={(text) => `New speaker “${text}”`}
      />
      <Select label="Sort by" options={SORTS} value={sort} onChange={setSort} />
      <Select
        label="Sort by"
        isLabelHidden
        variant="quiet"
        options={SORTS}
        value={sort}
        onChange={setSort}
      />
      <Tagging look="box" />
      <Tagging look="bare" />
      <Select
        label="Publisher"
        placeholder="Not known"
        options={SORTS}
        value={null}
        onChange={setSort}
        isDisabled
      />
    </Part>
  );
}

/** Fields in their states. */
export function FieldsPage() {
  const [size, setSize] = useState(18);
  return (
    <div className={styles.sheet}>
      <Part title="Text">
        <TextField label="Title" defaultValue="Minister rules out a higher dam" />
        <TextField
          label="Address"
          placeholder="https://"
          description="Kept as the article’s address"
        />
        <TextField
          label="Date published"
          defaultValue="2031-14-03"
          error="There is no month 14. Write year, month, day: 2031-03-14."
        />
        <TextField label="Publisher" defaultValue="The Harbour Courier" isDisabled />
        <TextField label="Accessed" defaultValue="21 November 2031" isReadOnly />
      </Part>
      <Part title="In place and beside">
        <TextField
          label="Stance"
          look="bare"
          voice="serif"
          defaultValue="Denies any earlier promise"
        />
        <TextArea
          label="In your own words"
          look="bare"
          voice="serif"
          defaultValue="She no longer says ‘never’, only ‘not before 2031’."
        />
        <TextField label="Publisher" layout="beside" defaultValue="The Harbour Courier" />
        <TextField label="Author" layout="beside" placeholder="Unknown" />
        <TextField
          label="Date published"
          layout="beside"
          defaultValue="soon"
          error="Write a date or leave it empty."
        />
        <TextArea label="Note" placeholder="Write a note" />
      </Part>
      <Choosing />
      <Part title="Searching and counting">
        <SearchField label="Search articles" shortcut="Mod+K" />
        <SearchField label="Filter tags" defaultValue="wat" />
        <Stepper label="Reading size" value={size} onChange={setSize} minValue={14} maxValue={28} />
        <Stepper
          label="Line height"
          layout="beside"
          value={1.6}
          onChange={() => undefined}
          minValue={1.3}
          maxValue={2}
          step={0.1}
        />
      </Part>
    </div>
  );
}
