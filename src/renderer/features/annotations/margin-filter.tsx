import { Filter } from 'lucide-react';
import { memo } from 'react';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../../domain/annotation/annotation';
import type { SpeakerId, TagId } from '../../../domain/ids';
import { useNotebook } from '../../state/notebook-store';
import { useReadOnly } from '../../state/read-only';
import { filterMargin, showProposals, useView } from '../../state/view-store';
import { COLOUR_NAMES } from '../../ui/colour-swatch-picker';
import { IconButton } from '../../ui/icon-button';
import { Popover } from '../../ui/popover';
import { SearchField } from '../../ui/search-field';
import { SegmentedControl } from '../../ui/radio-group';
import { Switch } from '../../ui/switch';
import { TagPicker } from '../../ui/tag-picker';
import { Text } from '../../ui/text';
import { isOpen } from './shown-in-margin';
import styles from './margin.module.css';

interface MarginFilterProps {
  shown: number;
  total: number;
}

/** The margin's head: a search over the article's annotations, and a filter by kind, colour, tag and speaker. */
export function MarginFilter({ shown, total }: MarginFilterProps) {
  const filter = useView((state) => state.marginFilter);
  return (
    <header className={styles.head}>
      <FilterField />
      <Text size="tiny" tone="muted" isTabular>
        {isOpen(filter) ? total : `${shown} of ${total}`}
      </Text>
      <MoreFilters />
    </header>
  );
}

const FilterField = memo(function FilterField() {
  const text = useView((state) => state.marginFilter.text);
  return (
    <SearchField
      label="Filter annotations"
      look="box"
      placeholder="Filter annotations"
      value={text}
      onChange={(next) => filterMargin({ text: next })}
    />
  );
});

const MoreFilters = memo(function MoreFilters() {
  return (
    <Popover
      label="Filter annotations"
      placement="bottom end"
      trigger={<IconButton label="More filters" icon={Filter} size="small" />}
    >
      <FilterChoices />
    </Popover>
  );
});

const KINDS = [
  { id: 'any', label: 'All' },
  { id: 'highlight', label: 'Highlights' },
  { id: 'statement', label: 'Statements' },
  { id: 'proposal', label: 'Proposed' },
] as const;

const COLOURS = HIGHLIGHT_COLOURS.map((colour) => ({
  id: colour,
  label: COLOUR_NAMES[colour],
  colour,
}));

function FilterChoices() {
  const known = useNotebook((state) => state.replica?.tags);
  const knownSpeakers = useNotebook((state) => state.replica?.speakers);
  const { kind, colours, tagIds, speakerIds } = useView((state) => state.marginFilter);
  const tags = [...(known?.values() ?? [])].map(({ id, name, colour }) => ({
    id,
    label: name,
    colour,
  }));
  const speakers = [...(knownSpeakers?.values() ?? [])].map(({ id, name }) => ({
    id,
    label: name,
  }));
  return (
    <div className={styles.filters}>
      <ProposalsSwitch />
      <SegmentedControl
        label="Kind"
        options={KINDS}
        value={kind}
        onChange={(next) => filterMargin({ kind: next })}
      />
      <TagPicker
        label="Colours"
        picked={COLOURS.filter(({ id }) => colours.includes(id))}
        options={COLOURS}
        onAdd={(id) => filterMargin({ colours: [...colours, id as HighlightColour] })}
        onRemove={(id) => filterMargin({ colours: colours.filter((each) => each !== id) })}
      />
      <TagPicker
        label="Tags"
        picked={tags.filter(({ id }) => tagIds.includes(id))}
        options={tags}
        onAdd={(id) => filterMargin({ tagIds: [...tagIds, id as TagId] })}
        onRemove={(id) => filterMargin({ tagIds: tagIds.filter((each) => each !== id) })}
      />
      <TagPicker
        label="Speakers"
        picked={speakers.filter(({ id }) => speakerIds.includes(id))}
        options={speakers}
        onAdd={(id) => filterMargin({ speakerIds: [...speakerIds, id as SpeakerId] })}
        onRemove={(id) => filterMargin({ speakerIds: speakerIds.filter((each) => each !== id) })}
      />
    </div>
  );
}

function ProposalsSwitch() {
  const isShown = useView((state) => state.showsProposals);
  if (useReadOnly()) return null;
  return <Switch label="Show proposals" isSelected={isShown} onChange={showProposals} />;
}
