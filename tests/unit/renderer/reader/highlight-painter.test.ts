import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LayerName } from '../../../../src/renderer/features/reader/highlight-layers';
import { HighlightPainter } from '../../../../src/renderer/features/reader/highlight-painter';
import type { TextRange } from '../../../../src/renderer/features/reader/reader-types';

class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}

const registry = new Map<string, FakeHighlight>();
const made: TextRange[] = [];

/** A range that only remembers which stretch it stands for. */
function toRange(range: TextRange): AbstractRange {
  made.push(range);
  return range as unknown as AbstractRange;
}

function layers(of: Partial<Record<LayerName, readonly [number, number][]>>) {
  return new Map(
    Object.entries(of).map(([name, ranges]) => [
      name as LayerName,
      ranges.map(([start, end]) => ({ start, end })),
    ]),
  );
}

function painted(name: LayerName): TextRange[] {
  return [...(registry.get(name) ?? [])].map((range) => range as unknown as TextRange);
}

let painter: HighlightPainter;

beforeEach(() => {
  vi.stubGlobal('Highlight', FakeHighlight);
  registry.clear();
  made.length = 0;
  painter = new HighlightPainter(registry as unknown as HighlightRegistry);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the painter', () => {
  test('registers one Highlight per layer for all panes and sections', () => {
    painter.paint('a', 0, layers({ 'reader-sun': [[0, 4]] }), toRange);
    painter.paint('a', 1, layers({ 'reader-sun': [[9, 12]] }), toRange);
    painter.paint('b', 0, layers({ 'reader-sun': [[0, 4]] }), toRange);
    expect([...registry.keys()]).toEqual(['reader-sun']);
    expect(painted('reader-sun')).toHaveLength(3);
  });

  test('makes ranges only for what is new', () => {
    painter.paint(
      'a',
      0,
      layers({
        'reader-sun': [
          [0, 4],
          [6, 8],
        ],
      }),
      toRange,
    );
    made.length = 0;
    painter.paint(
      'a',
      0,
      layers({
        'reader-sun': [
          [0, 4],
          [6, 8],
          [9, 11],
        ],
      }),
      toRange,
    );
    expect(made).toEqual([{ start: 9, end: 11 }]);
    expect(painted('reader-sun')).toHaveLength(3);
  });

  test('takes away what is no longer there, and a layer that is gone', () => {
    painter.paint(
      'a',
      0,
      layers({
        'reader-sun': [
          [0, 4],
          [6, 8],
        ],
        'reader-find': [[1, 2]],
      }),
      toRange,
    );
    painter.paint('a', 0, layers({ 'reader-sun': [[6, 8]] }), toRange);
    expect(painted('reader-sun')).toEqual([{ start: 6, end: 8 }]);
    expect(painted('reader-find')).toEqual([]);
  });

  test('clears one section, or one pane, and leaves the rest', () => {
    for (const pane of ['a', 'b']) {
      for (const section of [0, 1]) {
        painter.paint(pane, section, layers({ 'reader-sky': [[section, section + 5]] }), toRange);
      }
    }
    painter.clear('a', 0);
    expect(painted('reader-sky')).toHaveLength(3);
    painter.clearPane('b');
    expect(painted('reader-sky')).toEqual([{ start: 1, end: 6 }]);
  });

  test('tries again what could not be drawn yet', () => {
    painter.paint('a', 0, layers({ 'reader-sun': [[0, 4]] }), () => null);
    expect(painted('reader-sun')).toEqual([]);
    painter.paint('a', 0, layers({ 'reader-sun': [[0, 4]] }), toRange);
    expect(painted('reader-sun')).toHaveLength(1);
  });

  test('puts what must be seen above what may be covered', () => {
    const all: LayerName[] = [
      'reader-find-current',
      'reader-sun',
      'reader-sun-focused',
      'reader-find',
    ];
    for (const name of all) painter.paint('a', 0, layers({ [name]: [[0, 4]] }), toRange);
    const order = [...registry].sort(([, a], [, b]) => a.priority - b.priority);
    expect(order.map(([name]) => name)).toEqual([
      'reader-sun',
      'reader-sun-focused',
      'reader-find',
      'reader-find-current',
    ]);
  });
});
