import fc from 'fast-check';
import type { Tag } from '../../src/domain/tag/tag';
import type { TagLookup } from '../../src/domain/tag/tag-path';
import type { FollowedStatement } from '../../src/domain/statement/followed-statement';
import { aFollowed } from './followed';

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Any date that can be told, of any precision; also none. */
export const anyDateSaid = fc.option(
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.nat(27))
    .chain(([year, month, day]) => {
      const whole = `${pad(year, 4)}-${pad(month, 2)}`;
      const exact = `${whole}-${pad(day + 1, 2)}`;
      return fc.constantFrom(pad(year, 4), whole, exact, `${exact}~`, `${whole}~`);
    }),
);

/** Dates of a few months, so that marks crowd. */
export const crowdedDate = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.nat(27))
  .chain(([month, day]) => {
    const exact = `2031-${pad(month, 2)}-${pad(day + 1, 2)}`;
    return fc.constantFrom(exact, exact, `${exact}~`, exact.slice(0, 7), '2031', `2031~`);
  });

const speakers = fc.constantFrom(null, 'speaker:1', 'speaker:2', 'speaker:3', 'speaker:4');
const tags = fc.uniqueArray(fc.constantFrom('tag:1', 'tag:2', 'tag:3'), { maxLength: 3 });

/** Statements of a few speakers and tags on drawn dates. */
export function statementsOn(
  date: fc.Arbitrary<string | null>,
  maxLength = 40,
): fc.Arbitrary<FollowedStatement[]> {
  return fc.array(fc.tuple(date, speakers, tags), { maxLength }).map((drawn) =>
    drawn.map(([dateSaid, speakerId, carried], at) =>
      aFollowed(at, {
        dateSaid,
        speakerId: speakerId as FollowedStatement['speakerId'],
        speaker: speakerId === null ? null : `Speaker ${speakerId.slice(-1)}`,
        tags: carried,
      }),
    ),
  );
}

/** Tags by their ids, the first of them with a colour; others are not known. */
export const fewTags: TagLookup = {
  get: (_, id) => (['tag:1', 'tag:2', 'tag:3'].includes(id) ? tagOf(id) : null),
};

function tagOf(id: string): Tag {
  const colour = id === 'tag:1' ? 'sky' : null;
  return { id, name: `Tag ${id.slice(-1)}`, colour, parentId: null } as unknown as Tag;
}
