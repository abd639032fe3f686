import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packLane, type PackedLane } from '../../../../src/domain/statement/pack-marks';
import { timelineOf } from '../../../../src/domain/statement/timeline';
import {
  firstStop,
  stepFrom,
  stopsOf,
  stopWith,
} from '../../../../src/domain/statement/timeline-walk';
import { aFollowed } from '../../../support/followed';
import { anyDateSaid, crowdedDate, fewTags, statementsOn } from '../../../support/timeline-draw';

const scale = fc.double({ min: 0.0002, max: 120, noNaN: true });
const someStatements = fc.oneof(statementsOn(crowdedDate, 120), statementsOn(anyDateSaid));
const packed = fc
  .tuple(someStatements, scale, fc.integer({ min: 3, max: 7 }))
  .map(([statements, pixels, rows]) =>
    timelineOf(statements, 'speaker', fewTags).lanes.map((lane) => packLane(lane, pixels, rows)),
  );

const rowsOf = ({ placed, dotRows }: PackedLane) =>
  placed.flatMap((each) => {
    const rows = each.row === null ? [...Array(dotRows).keys()] : [each.row];
    return rows.map((row) => ({ ...each, row }));
  });

describe('the marks of a lane', () => {
  it('[TL6] are all there, each once, alone or counted in a cluster', () => {
    fc.assert(
      fc.property(packed, (lanes) => {
        for (const { lane, placed } of lanes) {
          const marks = placed.flatMap((each) => each.marks);
          expect(marks).toHaveLength(lane.marks.length);
          expect(new Set(marks)).toEqual(new Set(lane.marks));
        }
      }),
    );
  });

  it('[TL6] never overlap in a row', () => {
    fc.assert(
      fc.property(packed, (lanes) => {
        for (const each of lanes) {
          const inRows = rowsOf(each).sort((a, b) => a.row - b.row || a.left - b.left);
          for (const [at, one] of inRows.entries()) {
            const before = inRows[at - 1];
            if (before === undefined || before.row !== one.row) continue;
            expect(one.left).toBeGreaterThanOrEqual(
              before.right - 1e-6 * Math.abs(before.right) - 1e-9,
            );
          }
        }
      }),
    );
  });

  it('[TL6] stand in no more rows than there are', () => {
    fc.assert(
      fc.property(someStatements, scale, fc.integer({ min: 3, max: 7 }), (said, pixels, rows) => {
        for (const lane of timelineOf(said, 'speaker', fewTags).lanes) {
          const { dotRows, barRows, placed } = packLane(lane, pixels, rows);
          expect(dotRows + barRows).toBeLessThanOrEqual(rows);
          expect(placed.every(({ row }) => row === null || row < dotRows + barRows)).toBe(true);
        }
      }),
    );
  });

  const on = (...dates: string[]) => {
    const said = dates.map((dateSaid, at) => aFollowed(at, { dateSaid, speakerId: 'speaker:1' }));
    const [lane] = timelineOf(said, 'speaker', fewTags).lanes;
    if (lane === undefined) throw new Error('No lane');
    return (pixels: number, rows = 3) =>
      packLane(lane, pixels, rows).placed.map(({ kind, marks }) => `${marks.length} ${kind}`);
  };

  it('[TL7] of one day are stacked as long as there are rows, then counted', () => {
    const day = (count: number) => on(...Array<string>(count).fill('2031-05-05'))(10);
    expect(day(3)).toEqual(['1 dot', '1 dot', '1 dot']);
    expect(day(4)).toEqual(['4 dot']);
    expect(day(2000)).toEqual(['2000 dot']);
  });

  it('[TL7] come apart as the view comes closer', () => {
    const days = on('2031-05-05', '2031-05-06', '2031-05-07', '2031-05-08', '2031-05-09');
    expect(days(0.1)).toEqual(['5 dot']);
    expect(days(30)).toEqual(Array(5).fill('1 dot'));
  });

  it('[TL7] of a month or year are bars as long as they are, and points where that is too short to see', () => {
    expect(on('2031-05', '2031')(2)).toContain('1 bar');
    expect(on('2031-05')(0.2)).toEqual(['1 dot']);
    expect(on('2031', '2031', '2031', '2031-05')(1)).toContain('1 bar');
    expect(on('2031', '2031', '2031', '2031', '2031-05')(1)).toContain('4 bar');
  });
});

describe('the way of the keyboard', () => {
  const stopIds = (lanes: readonly PackedLane[]) =>
    lanes.flatMap((each, at) => stopsOf(each, at).map(({ id }) => `${at} ${id}`));

  it('[TL8] reaches every stop of a lane from its first, in order of time, and goes back', () => {
    fc.assert(
      fc.property(packed, (lanes) => {
        for (const [at, each] of lanes.entries()) {
          const stops = stopsOf(each, at);
          const [first] = stops;
          if (first === undefined) continue;
          let stop = first;
          const seen = [stop.id];
          while (stepFrom(stop, 'later', lanes).id !== stop.id) {
            stop = stepFrom(stop, 'later', lanes);
            seen.push(stop.id);
          }
          expect(seen).toEqual(stops.map(({ id }) => id));
          expect(stepFrom(stop, 'first', lanes).id).toBe(first.id);
          expect(stepFrom(first, 'last', lanes).id).toBe(stop.id);
        }
      }),
    );
  });

  it('[TL8] reaches every lane from the first', () => {
    fc.assert(
      fc.property(packed, (lanes) => {
        let stop = firstStop(lanes);
        const seen = new Set<number>();
        for (let turn = 0; stop !== null && turn < lanes.length; turn += 1) {
          seen.add(stop.lane);
          stop = stepFrom(stop, 'laneBelow', lanes);
        }
        expect(seen.size).toBe(lanes.length);
      }),
    );
  });

  it('[TL8] finds a statement again at any zoom', () => {
    fc.assert(
      fc.property(packed, (lanes) => {
        for (const { lane } of lanes) {
          for (const { statement } of lane.marks) {
            const stop = stopWith(lanes, lane.key, statement.annotationId);
            expect(stop?.placed?.marks.some((mark) => mark.statement === statement)).toBe(true);
          }
        }
        expect(new Set(stopIds(lanes)).size).toBe(stopIds(lanes).length);
      }),
    );
  });
});
