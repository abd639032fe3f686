import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { AnnotationFilter } from '../../../domain/annotation/annotation-filter';
import { describeEdtf } from '../../../domain/article/edtf-date';
import { bridge } from '../../platform/bridge';
import { clearFollowing, filterFollowing } from '../../state/following';
import type { Replica } from '../../state/replica';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { DateBound } from '../../ui/date-bound';
import { Popover } from '../../ui/popover';
import { TagPicker, type PickerItem } from '../../ui/tag-picker';
import styles from './following-filter.module.css';

interface FilterProps {
  filter: AnnotationFilter;
  replica: Replica;
}

/** The filter of the three views: what is on stands as chips, each taken off by a press. */
export function FollowingFilter(props: FilterProps) {
  return (
    <div className={styles.filters} role="search" aria-label="Filter what is followed">
      <Popover
        label="Filter by speaker, organisation, tag, publisher and date"
        placement="bottom start"
        trigger={<Button icon={SlidersHorizontal}>Filter</Button>}
      >
        <Choices {...props} />
      </Popover>
      <Chips {...props} />
    </div>
  );
}

type ListField = 'speakerIds' | 'organisations' | 'tagIds' | 'publishers';

/** Takes one value off a list of the filter. */
function takeOff(filter: AnnotationFilter, field: ListField, id: string): void {
  const left = (filter[field] as readonly string[]).filter((each) => each !== id);
  filterFollowing({ [field]: left });
}

function Choices({ filter, replica }: FilterProps) {
  const choices = useChoices(replica, filter);
  return (
    <div className={styles.choices}>
      {choices.map(({ field, label, options }) => (
        <TagPicker
          key={field}
          label={label}
          picked={options.filter(({ id }) => (filter[field] as readonly string[]).includes(id))}
          options={options}
          placeholder={`Any ${label.toLowerCase().replace(/s$/u, '')}`}
          onAdd={(id) => filterFollowing({ [field]: [...filter[field], id] })}
          onRemove={(id) => takeOff(filter, field, id)}
        />
      ))}
      <div className={styles.dates}>
        <DateBound
          label="Said from"
          value={filter.from}
          onChange={(from) => filterFollowing({ from })}
        />
        <DateBound
          label="Said until"
          value={filter.to}
          onChange={(to) => filterFollowing({ to })}
        />
      </div>
    </div>
  );
}

interface Choice {
  readonly field: ListField;
  readonly label: string;
  readonly options: readonly PickerItem[];
}

function useChoices(
  { speakers, tags, rows }: Replica,
  filter: AnnotationFilter,
): readonly Choice[] {
  const spokenFor = useOrganisations();
  const { organisations } = filter;
  return useMemo(() => {
    const publishers = new Set([...rows.values()].flatMap((row) => row.publisher ?? []));
    return [
      {
        field: 'speakerIds',
        label: 'Speakers',
        options: [...speakers.values()].map(({ id, name }) => ({ id, label: name })),
      },
      {
        field: 'organisations',
        label: 'Organisations',
        options: named(new Set([...organisations, ...spokenFor])),
      },
      {
        field: 'tagIds',
        label: 'Tags',
        options: [...tags.values()].map(({ id, name, colour }) => ({ id, label: name, colour })),
      },
      { field: 'publishers', label: 'Publishers', options: named(publishers) },
    ];
  }, [speakers, tags, rows, organisations, spokenFor]);
}

function named(names: ReadonlySet<string>): readonly PickerItem[] {
  return [...names].sort().map((name) => ({ id: name, label: name }));
}

/** The organisations that somebody speaks for in the notebook, asked for once the choices are open. */
function useOrganisations(): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void bridge()
      .organisationsSpeaking()
      .then((found) => isCurrent && setNames(found));
    return () => {
      isCurrent = false;
    };
  }, []);
  return names;
}

function Chips({ filter, replica }: FilterProps) {
  const { locale } = useLocale();
  const { speakerIds, organisations, tagIds, publishers, from, to } = filter;
  const isNarrowed = [speakerIds, organisations, tagIds, publishers].some(
    ({ length }) => length > 0,
  );
  if (!isNarrowed && from === null && to === null) return null;
  const off = (field: ListField, id: string) => () => takeOff(filter, field, id);
  return (
    <>
      {speakerIds.map((id) => (
        <Chip
          key={id}
          label={replica.speakers.get(id)?.name ?? 'Speaker who is gone'}
          onRemove={off('speakerIds', id)}
        />
      ))}
      {organisations.map((name) => (
        <Chip key={name} label={name} onRemove={off('organisations', name)} />
      ))}
      {tagIds.map((id) => (
        <Chip
          key={id}
          label={replica.tags.get(id)?.name ?? 'Tag that is gone'}
          colour={replica.tags.get(id)?.colour ?? null}
          onRemove={off('tagIds', id)}
        />
      ))}
      {publishers.map((name) => (
        <Chip key={name} label={name} onRemove={off('publishers', name)} />
      ))}
      {from && (
        <Chip
          label={`From ${describeEdtf(from, locale)}`}
          onRemove={() => filterFollowing({ from: null })}
        />
      )}
      {to && (
        <Chip
          label={`Until ${describeEdtf(to, locale)}`}
          onRemove={() => filterFollowing({ to: null })}
        />
      )}
      <Button size="small" variant="quiet" onPress={clearFollowing}>
        Clear all
      </Button>
    </>
  );
}
