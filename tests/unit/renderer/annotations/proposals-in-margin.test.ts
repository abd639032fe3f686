import { describe, expect, it } from 'vitest';
import { ANY_ANNOTATION } from '../../../../src/domain/annotation/annotation-filter';
import {
  inTextOrder,
  proposalsInMargin,
} from '../../../../src/renderer/features/annotations/proposals-in-margin';
import {
  proposedWithGaps,
  saidWithGaps,
} from '../../../../src/renderer/features/annotations/said-with-gaps';
import type { MarginFilter } from '../../../../src/renderer/state/view-store';
import { aTarget, anAnnotation, anAttribution, aSpeaker } from '../../../support/builders';
import { aProposal } from '../../../support/proposals';

const strait = aSpeaker({ id: 'speaker:s', name: 'A. Strait', aliases: ['Ada Strait'] });
const byStrait = aProposal(30, 40, { speaker: 'Ada Strait', speakerBy: 'named' });
const byNobody = aProposal(50, 60, {}, { exact: 'the ferries' });
const ALL = [byStrait, byNobody];

function shown(patch: Partial<MarginFilter>) {
  const filter = { ...ANY_ANNOTATION, ...patch };
  return proposalsInMargin(ALL, filter, { speakers: new Map([[strait.id, strait]]) });
}

describe('proposals in the margin', () => {
  it.each<[string, Partial<MarginFilter>, readonly unknown[]]>([
    ['all when nothing is asked for', {}, ALL],
    ['all when only proposals are', { kind: 'proposal' }, ALL],
    ['none when statements are asked for, which they are not yet', { kind: 'statement' }, []],
    ['none of a colour, which they do not have', { colours: ['sun'] }, []],
    [
      'those of a speaker of the register, by an alias too',
      { speakerIds: [strait.id] },
      [byStrait],
    ],
    ['those whose words hold what is looked for', { text: 'FERRIES' }, [byNobody]],
    ['those whose speaker is called so', { text: 'strait' }, [byStrait]],
  ])('are %s', (_, patch, expected) => {
    expect(shown(patch)).toEqual(expected);
  });

  it('stand among the annotations in the order of the text', () => {
    const at = (start: number) =>
      anAnnotation({ id: `annotation:${String(start)}`, target: aTarget(start, start + 5) });
    const items = inTextOrder([at(10), at(30), at(55)], ALL);
    expect(items.map(({ id }) => id)).toEqual([
      'annotation:10',
      'annotation:30',
      byStrait.id,
      byNobody.id,
      'annotation:55',
    ]);
  });

  it('cost nothing where there are none', () => {
    const annotations = [anAnnotation()];
    expect(inTextOrder(annotations, [])).toBe(annotations);
  });

  it('show a gap where words stand between their parts, and none between paragraphs', () => {
    const exact = '“A,” Strait said, “b.”\n\n“C.”';
    const parts = ['“A,”', '“b.”', '“C.”'].map((part) => {
      const start = exact.indexOf(part);
      return { start, end: start + part.length };
    });
    const proposal = aProposal(0, exact.length, { parts }, { exact });
    expect(proposedWithGaps(proposal)).toBe('“A,” […] “b.” “C.”');
    const target = { ...aTarget(0, exact.length), quote: { exact, prefix: '', suffix: '' } };
    const statement = anAnnotation({ target, attribution: anAttribution({ parts }) });
    expect(saidWithGaps(statement)).toBe('“A,” […] “b.” “C.”');
  });
});
