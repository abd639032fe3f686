import fc from 'fast-check';
import {
  ANY_ANNOTATION,
  type AnnotationFilter,
} from '../../src/domain/annotation/annotation-filter';
import type { ArticleId, SpeakerId, TagId } from '../../src/domain/ids';
import { Notebook } from '../../src/domain/notebook/notebook';
import type { NotebookRecord } from '../../src/domain/notebook/records';
import { anAnnotation, anArticle, anAttribution, aSpeaker, aTarget, someTags } from './builders';

const TAGS = ['sea', 'strait', 'tide', 'road', 'rail'] as const;
const SPEAKERS = ['ada', 'bo', 'cy'] as const;
const PUBLISHERS = ['Vale Times', 'Harbour Gazette', null] as const;
const DATES = [null, '2031', '2031-02', '2031-02-03', '2031-03-20~', '2032-01-01'] as const;

const tagId = fc.constantFrom(...TAGS).map((name): TagId => `tag:${name}`);
const speakerId = fc.constantFrom(...SPEAKERS).map((name): SpeakerId => `speaker:${name}`);
const articleId = fc.integer({ min: 0, max: 4 }).map((n): ArticleId => `article:a${String(n)}`);
const aFew = <Value>(one: fc.Arbitrary<Value>, most: number) =>
  fc.uniqueArray(one, { maxLength: most });

const annotation = fc.record({
  article: fc.integer({ min: 0, max: 4 }),
  start: fc.integer({ min: 0, max: 500 }),
  tags: aFew(tagId, 3),
  isStatement: fc.boolean(),
  speaker: fc.option(speakerId),
  dateSaid: fc.constantFrom(...DATES),
});

/** Notebooks of five articles with highlights and statements by few speakers under few, nested tags. */
export const someStatements: fc.Arbitrary<Notebook> = fc
  .record({
    annotations: fc.array(annotation, { maxLength: 40 }),
    publishers: fc.array(fc.constantFrom(...PUBLISHERS), { minLength: 5, maxLength: 5 }),
    trashed: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  })
  .map(({ annotations, publishers, trashed }) => {
    const records: NotebookRecord[] = [
      ...someTags({ sea: { strait: { tide: {} } }, road: {}, rail: {} }),
      ...SPEAKERS.map((name) => aSpeaker({ id: `speaker:${name}`, name })),
      ...publishers.map((publisher, n) =>
        anArticle({
          id: `article:a${String(n)}`,
          title: `Report ${String(n)}`,
          publisher,
          published: DATES[n] ?? null,
          trashedAt: trashed[n] === true && n > 2 ? '2031-03-20T09:00:00.000Z' : null,
        }),
      ),
      ...annotations.map(({ article, start, tags, isStatement, speaker, dateSaid }, n) =>
        anAnnotation({
          id: `annotation:n${String(n)}`,
          target: aTarget(start, start + 10, `article:a${String(article)}`),
          tags,
          attribution: isStatement ? anAttribution({ speakerId: speaker, dateSaid }) : null,
        }),
      ),
    ];
    return Notebook.of(records);
  });

/** Filters that such notebooks can be asked with. */
export const someFilter: fc.Arbitrary<AnnotationFilter> = fc
  .record({
    articleIds: aFew(articleId, 2),
    tagIds: aFew(tagId, 2),
    speakerIds: aFew(speakerId, 2),
    publishers: aFew(fc.constantFrom('Vale Times', 'Harbour Gazette'), 2),
    from: fc.constantFrom(null, null, '2031-02'),
    to: fc.constantFrom(null, null, '2031-12'),
  })
  .map((given) => ({ ...ANY_ANNOTATION, ...given }));
