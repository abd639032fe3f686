import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../../domain/annotation/annotation';
import {
  ANY_ANNOTATION,
  type AnnotationFilter,
} from '../../../domain/annotation/annotation-filter';
import type { SpeakerId, TagId } from '../../../domain/ids';
import type { Replica } from '../../state/replica';
import { filterStatements, useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { COLOUR_NAMES } from '../../ui/colour-swatch-picker';
import { DateBound } from '../../ui/date-bound';
import { Popover } from '../../ui/popover';
import { SegmentedControl } from '../../ui/radio-group';
import { SearchField } from '../../ui/search-field';
import { TagPicker, type PickerItem } from '../../ui/tag-picker';
import styles from './statements.module.css';

const KINDS = [
  { id: 'any', label: 'All' },
  { id: 'statement', label: 'Statements' },
  { id: 'highlight', label: 'Highlights' },
] as const;

const COLOURS: readonly PickerItem[] = HIGHLIGHT_COLOURS.map((colour) => ({
  id: colour,
  label: COLOUR_NAMES[colour],
  colour,
}));

/** The filter of the Statements view: what is on stands as chips, each taken off by a press. */
export function FilterBar({ replica }: { replica: Replica }) {
  const filter = useView((state) => state.statementsFilter);
  const search = useWishedSearch();
  return (
    <div className={styles.filters} role="search" aria-label="Filter statements">
      <div className={styles.search}>
        <SearchField
          label="Search passages, notes, stances and speakers"
          inputRef={search}
          placeholder="Search passages, notes, stances, speakers"
          value={filter.text}
          onChange={(text) => filterStatements({ text })}
        />
      </div>
      <SegmentedControl
        label="Kind"
        isLabelHidden
        options={KINDS}
        value={filter.kind}
        onChange={(kind) => filterStatements({ kind })}
      />
      <Popover
        label="Filter by tag, speaker, colour, publisher and date"
        placement="bottom start"
        trigger={<Button icon={SlidersHorizontal}>Filter</Button>}
      >
        <FilterChoices filter={filter} replica={replica} />
      </Popover>
      <ActiveFilters filter={filter} replica={replica} />
    </div>
  );
}

/** The search field, which gets the keyboard when a command wishes it. */
function useWishedSearch() {
  const search = useRef<HTMLInputElement>(null);
  const isWished = useView((state) => state.searchWish);
  useEffect(() => {
    if (!isWished) return;
    search.current?.select();
    search.current?.focus();
    useView.setState({ searchWish: false });
  }, [isWished]);
  return search;
}

type ListField = 'tagIds' | 'speakerIds' | 'colours' | 'publishers';

/** Takes one value off a list of the filter. */
function without(
  filter: AnnotationFilter,
  field: ListField,
  id: string,
): Partial<AnnotationFilter> {
  return { [field]: (filter[field] as readonly string[]).filter((each) => each !== id) };
}

function FilterChoices({ filter, replica }: { filter: AnnotationFilter; replica: Replica }) {
  const choices = useChoices(replica);
  return (
    <div className={styles.choices}>
      {choices.map(({ field, label, options }) => (
        <TagPicker
          key={field}
          label={label}
          picked={options.filter(({ id }) => (filter[field] as readonly string[]).includes(id))}
          options={options}
          onAdd={(id) => filterStatements({ [field]: [...filter[field], id] })}
          onRemove={(id) => filterStatements(without(filter, field, id))}
        />
      ))}
      <div className={styles.dates}>
        <DateBound
          label="Said from"
          value={filter.from}
          onChange={(from) => filterStatements({ from })}
        />
        <DateBound
          label="Said until"
          value={filter.to}
          onChange={(to) => filterStatements({ to })}
        />
      </div>
    </div>
  );
}

function useChoices(
  replica: Replica,
): readonly { field: ListField; label: string; options: readonly PickerItem[] }[] {
  const { tags, speakers, rows } = replica;
  return useMemo(() => {
    const publishers = [
      ...new Set([...rows.values()].flatMap((row) => row.publisher ?? [])),
    ].sort();
    return [
      {
        field: 'tagIds',
        label: 'Tags',
        options: [...tags.values()].map(({ id, name, colour }) => ({ id, label: name, colour })),
      },
      {
        field: 'speakerIds',
        label: 'Speakers',
        options: [...speakers.values()].map(({ id, name }) => ({ id, label: name })),
      },
      { field: 'colours', label: 'Colours', options: COLOURS },
      {
        field: 'publishers',
        label: 'Publishers',
        options: publishers.map((name) => ({ id: name, label: name })),
      },
    ];
  }, [tags, speakers, rows]);
}

function ActiveFilters({ filter, replica }: { filter: AnnotationFilter; replica: Replica }) {
  const { tagIds, speakerIds, colours, publishers, from, to } = filter;
  const isNarrowed = filter !== ANY_ANNOTATION && hasAny(filter);
  if (!isNarrowed) return null;
  const off = (field: ListField, id: string) => () => filterStatements(without(filter, field, id));
  return (
    <div className={styles.active}>
      {tagIds.map((id: TagId) => {
        const tag = replica.tags.get(id);
        if (!tag) return null;
        return <Chip key={id} label={tag.name} colour={tag.colour} onRemove={off('tagIds', id)} />;
      })}
      {speakerIds.map((id: SpeakerId) => (
        <Chip
          key={id}
          label={replica.speakers.get(id)?.name ?? 'Speaker unknown'}
          onRemove={off('speakerIds', id)}
        />
      ))}
      {colours.map((colour: HighlightColour) => (
        <Chip
          key={colour}
          label={COLOUR_NAMES[colour]}
          colour={colour}
          onRemove={off('colours', colour)}
        />
      ))}
      {publishers.map((name) => (
        <Chip key={name} label={name} onRemove={off('publishers', name)} />
      ))}
      {from && <Chip label={`From ${from}`} onRemove={() => filterStatements({ from: null })} />}
      {to && <Chip label={`Until ${to}`} onRemove={() => filterStatements({ to: null })} />}
      <Button
        size="small"
        variant="quiet"
        onPress={() => useView.setState({ statementsFilter: ANY_ANNOTATION })}
      >
        Clear all
      </Button>
    </div>
  );
}

function hasAny({ tagIds, speakerIds, colours, publishers, from, to }: AnnotationFilter): boolean {
  const lists: readonly (readonly unknown[])[] = [tagIds, speakerIds, colours, publishers];
  return lists.some((list) => list.length > 0) || from !== null || to !== null;
}
