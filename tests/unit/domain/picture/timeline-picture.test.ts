import { describe, expect, it } from 'vitest';
import { foreignInSvg } from '../../../../src/domain/export/own-svg';
import { LIGHT_PAINTS } from '../../../../src/domain/picture/paints';
import {
  fitted,
  type Measure,
  type Scene,
  type ScenePart,
} from '../../../../src/domain/picture/scene';
import { sceneSvg } from '../../../../src/domain/picture/scene-svg';
import { timelineOf } from '../../../../src/domain/statement/timeline';
import { axisOf } from '../../../../src/domain/statement/timeline-axis';
import { timelinePicture } from '../../../../src/domain/statement/timeline-picture';
import { wholeWindow } from '../../../../src/domain/statement/timeline-window';
import { aFollowed } from '../../../support/followed';
import { tokensOf } from '../../../support/theme-tokens';
import { fewTags } from '../../../support/timeline-draw';

const measure: Measure = (text, { size }) => text.length * size * 0.5;

const NASTY = '<script>&"\'@import url(http://x) \\ \u0000\uD800 ]]> “words”';

function pictureOf(
  statements: readonly ReturnType<typeof aFollowed>[],
  by: 'speaker' | 'tag',
  total = statements.length,
): Scene {
  const timeline = timelineOf(statements, by, fewTags);
  const window = wholeWindow(timeline.extent);
  return timelinePicture({
    ...{ timeline, window, measure, locale: 'en-GB', subject: 'All statements' },
    axis: axisOf([Math.ceil(window.from)], window, 'en-GB'),
    filter: ['publisher: Vale Courier'],
    ...{ total, notebook: NASTY, made: '22 November 2026' },
  });
}

const many = Array.from({ length: 60 }, (_, at) =>
  aFollowed(at, {
    dateSaid:
      [null, '2031', '2031-05', '2031-05-05~', '2031-06~', `2031-07-${10 + (at % 9)}`][at % 6] ??
      null,
    speakerId: `speaker:${at % 5}`,
    speaker: at % 5 === 0 ? NASTY : `Speaker ${at % 5}`,
    exact: `${NASTY} ${at}`,
    tags: at % 2 === 0 ? ['tag:1'] : [],
  }),
);

const texts = (parts: readonly ScenePart[]): string[] =>
  parts.flatMap((part) =>
    part.kind === 'group' ? texts(part.parts) : part.kind === 'words' ? [part.text] : [],
  );

describe('a picture of a timeline', () => {
  it.each(['speaker', 'tag'] as const)(
    '[TL10] by %s is an SVG that leads nowhere and runs nothing, whatever was said',
    (by) => {
      const svg = sceneSvg(pictureOf(many, by));
      expect(foreignInSvg(svg)).toBeNull();
      expect(svg).not.toMatch(/\p{Cs}|\u0000/u);
    },
  );

  it('[TL10] holds its words as text: title, filter, lanes, legend, notebook and day', () => {
    const words = texts(pictureOf(many, 'speaker').parts);
    expect(words).toContain('All statements');
    expect(words).toContain('Only publisher: Vale Courier');
    expect(words).toContain('Speaker 1');
    expect(words).toContain('Month or year');
    expect(words.some((text) => text.includes('22 November 2026'))).toBe(true);
    expect(words.some((text) => text.includes('60 statements by speaker'))).toBe(true);
  });

  it('[TL10] of nothing, and of one statement, is a picture too', () => {
    for (const statements of [[], many.slice(1, 2), many.slice(0, 1)]) {
      const scene = pictureOf(statements, 'speaker');
      expect(foreignInSvg(sceneSvg(scene))).toBeNull();
      expect(scene.height).toBeGreaterThan(100);
      expect(sceneSvg(scene)).not.toContain('NaN');
    }
  });

  it('[TL10] says so when it holds the first of more statements', () => {
    const wordsOf = (total: number) => sceneSvg(pictureOf(many, 'speaker', total));
    expect(wordsOf(1_200)).toContain('Only the first 60 of 1,200 by date said');
    expect(wordsOf(60)).not.toContain('Only the first');
  });

  it('[TL10] is painted in the colours of the light theme', () => {
    const tokens = tokensOf('light');
    for (const [paint, value] of Object.entries(LIGHT_PAINTS)) {
      const rgb = tokens.get(paint)?.rgb ?? tokens.get(`hl-${paint}-line`)?.rgb;
      const hex = rgb?.map((channel) => channel.toString(16).padStart(2, '0')).join('');
      expect(`${paint} ${value}`).toBe(`${paint} #${hex ?? ''}`);
    }
  });

  it.each([
    ['all that fits', 'short', 100, 'short'],
    ['an ellipsis where it was cut', 'a long line of text', 50, 'a long li…'],
    ['nothing where nothing fits', 'words', 3, ''],
  ])('[TL10] sets %s', (_, text, width, shown) => {
    expect(fitted(text, { size: 10, face: 'sans', weight: 400 }, width, measure)).toBe(shown);
  });
});
