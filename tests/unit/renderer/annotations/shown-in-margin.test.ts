import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../src/domain/annotation/annotation';
import {
  ANY_ANNOTATION,
  type AnnotationFilter,
} from '../../../../src/domain/annotation/annotation-filter';
import { shownInMargin } from '../../../../src/renderer/features/annotations/shown-in-margin';
import { anAnnotation, anAttribution, aNote, aSpeaker, aTag } from '../../../support/builders';

const parent = aTag('Region');
const child = aTag('Strait', { parentId: parent.id });
const speaker = aSpeaker({ name: 'Ilse Márquez' });
const plain = anAnnotation({ id: 'annotation:plain', colour: 'sun' });
const tagged = anAnnotation({ id: 'annotation:tagged', colour: 'rose', tags: [child.id] });
const said = anAnnotation({
  id: 'annotation:said',
  colour: 'sky',
  attribution: anAttribution({ speakerId: speaker.id, stance: 'Opens the door a little' }),
});
const note = aNote({
  markdown: 'Compare with spring',
  subject: { kind: 'annotation', annotationId: plain.id },
});
const REPLICA = {
  tags: new Map([parent, child].map((tag) => [tag.id, tag])),
  speakers: new Map([[speaker.id, speaker]]),
};

function shown(patch: Partial<AnnotationFilter>): Annotation[] {
  const notes = new Map([[plain.id, note]]);
  const filter = { ...ANY_ANNOTATION, ...patch };
  return [...shownInMargin([plain, tagged, said], filter, notes, REPLICA)];
}

describe('the margin’s filter', () => {
  it.each<[string, Partial<AnnotationFilter>, Annotation[]]>([
    ['everything when it asks for nothing', {}, [plain, tagged, said]],
    ['statements only', { kind: 'statement' }, [said]],
    ['highlights only', { kind: 'highlight' }, [plain, tagged]],
    ['any of some colours', { colours: ['sun', 'rose'] }, [plain, tagged]],
    ['a tag with what is nested under it', { tagIds: [parent.id] }, [tagged]],
    ['a speaker', { speakerIds: [speaker.id] }, [said]],
    ['a speaker’s name without accents', { text: 'marquez' }, [said]],
    ['words of the stance', { text: 'door OPENS' }, [said]],
    ['words of the note', { text: 'spring' }, [plain]],
    ['nothing when nothing fits', { text: 'spring', colours: ['rose'] }, []],
  ])('lets through %s', (_, patch, expected) => {
    expect(shown(patch)).toEqual(expected);
  });
});
