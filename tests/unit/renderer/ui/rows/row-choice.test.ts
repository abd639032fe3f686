import { describe, expect, it } from 'vitest';
import { choiceOf, chosenAfter, isChosen } from '../../../../../src/renderer/ui/rows/row-choice';
import { TypeAhead } from '../../../../../src/renderer/ui/rows/type-ahead';

const ids = ['a', 'b', 'c', 'd', 'e'];

describe('choosing', () => {
  it.each([
    ['replaces what was chosen', 'replace', new Set(['a', 'b']), 'a', 'd', ['d']],
    ['adds one', 'toggle', new Set(['a']), 'a', 'd', ['a', 'd']],
    ['takes one away', 'toggle', new Set(['a', 'd']), 'a', 'd', ['a']],
    ['takes one out of all', 'toggle', 'all', 'a', 'd', ['a', 'b', 'c', 'e']],
    ['goes down from where it began', 'extend', new Set(['b']), 'b', 'd', ['b', 'c', 'd']],
    ['goes up from where it began', 'extend', new Set(['d']), 'd', 'b', ['b', 'c', 'd']],
    ['begins anew when its beginning is gone', 'extend', new Set(['x']), 'x', 'd', ['d']],
  ] as const)('%s', (_, way, before, anchor, id, after) => {
    const chosen = chosenAfter(way, before, { ids, anchor, id });
    expect([...chosen]).toEqual(after);
  });

  it('of all holds every row', () => {
    expect(isChosen(choiceOf('all'), 'c')).toBe(true);
    expect(isChosen(choiceOf(['a']), 'c')).toBe(false);
  });
});

describe('first letters', () => {
  const names = ['Harbour', 'Ferry', 'Hafen', 'Énergie', 'Storm tide'];
  const type = (letters: readonly (readonly [string, number])[], from: number): number[] => {
    const typing = new TypeAhead();
    let place = from;
    return letters.map(([letter, time]) => {
      place = typing.find(letter, time, place, names.length, (at) => names[at] ?? '');
      return place;
    });
  };

  it.each([
    ['go to the next row that begins so', [['h', 0]], 0, [2]],
    ['go round', [['h', 0]], 2, [0]],
    [
      'make a word when they come one after the other',
      [
        ['h', 0],
        ['a', 200],
        ['r', 400],
      ],
      -1,
      [0, 0, 0],
    ],
    [
      'begin anew after a pause',
      [
        ['h', 0],
        ['f', 3_000],
      ],
      -1,
      [0, 1],
    ],
    ['care for neither case nor accents', [['e', 0]], 0, [3]],
    ['find nothing that is not there', [['z', 0]], 0, [-1]],
  ] as const)('%s', (_, letters, from, places) => {
    expect(type(letters, from)).toEqual(places);
  });

  it('take a space into a word but not at its start', () => {
    const typing = new TypeAhead();
    expect(typing.isTyping(0)).toBe(false);
    typing.find('s', 0, -1, names.length, (at) => names[at] ?? '');
    expect([typing.isTyping(500), typing.isTyping(2_000)]).toEqual([true, false]);
  });
});
