import { describe } from '../domain/anchor/describe';
import type { TextPositionSelector } from '../domain/anchor/selector';
import type { Attribution } from '../domain/annotation/annotation';
import type { AnnotationId, ArticleId, CollectionId, SpeakerId, TagId } from '../domain/ids';
import type { SingleCommand } from '../domain/notebook/command';
import type { SampleAnnotation, SampleArticle, SampleDescription } from './sample-description';

/** What an article's own commands need: where it was put, and its text. */
export interface PlacedArticle {
  readonly id: ArticleId;
  readonly textHash: string;
  readonly text: string;
}

/** Ids of what a sample's articles refer to; an unknown name throws. */
export interface SampleIds {
  readonly tag: (path: string) => TagId;
  readonly collection: (name: string) => CollectionId;
  readonly speaker: (key: string) => SpeakerId;
  readonly annotation: (key: string) => AnnotationId;
}

/**
 * Makes ids for the tags, collections and speakers of a sample, and the commands that create them; ids too for the
 * annotations that relations name.
 */
export function registerCommands(
  sample: SampleDescription,
  newId: () => string,
): { readonly commands: readonly SingleCommand[]; readonly ids: SampleIds } {
  const tags = new Map(sample.tags.map(({ path }) => [path.join('/'), `tag:${newId()}` as const]));
  const collections = new Map(
    sample.collections.map((name) => [name, `collection:${newId()}` as const]),
  );
  const speakers = new Map(sample.speakers.map(({ key }) => [key, `speaker:${newId()}` as const]));
  const keys = sample.articles.flatMap(({ annotations }) =>
    annotations.flatMap(({ key }) => key ?? []),
  );
  const annotations = new Map(keys.map((key) => [key, `annotation:${newId()}` as const]));
  const ids = {
    tag: among(tags),
    collection: among(collections),
    speaker: among(speakers),
    annotation: among(annotations),
  };
  const commands: SingleCommand[] = [
    ...sample.collections.map((name) => {
      return { kind: 'createCollection', id: ids.collection(name), name } as const;
    }),
    ...sample.tags.map(({ path, colour, description }): SingleCommand => {
      const parentId = path.length > 1 ? ids.tag(path.slice(0, -1).join('/')) : null;
      const id = ids.tag(path.join('/'));
      return { kind: 'createTag', id, name: path.at(-1) ?? '', colour, description, parentId };
    }),
    ...sample.speakers.map(({ key, name, aliases, roles }): SingleCommand => {
      return { kind: 'createSpeaker', id: ids.speaker(key), name, aliases, roles };
    }),
  ];
  return { commands, ids };
}

/** The commands that mark an article and its passages and write its notes. */
export function articleCommands(
  article: SampleArticle,
  placed: PlacedArticle,
  ids: SampleIds,
  newId: () => string,
): SingleCommand[] {
  const { starred, reading, note } = article;
  return [
    { kind: 'markArticles', ids: [placed.id], starred, reading },
    ...noteOn({ kind: 'article', articleId: placed.id }, note),
    ...article.annotations.flatMap((annotation) => {
      const { key } = annotation;
      const id = key === undefined ? (`annotation:${newId()}` as const) : ids.annotation(key);
      return annotationCommands(annotation, placed, ids, id);
    }),
  ];
}

/** The commands that relate passages of a sample, once these are there. */
export function relationCommands(
  { relations }: SampleDescription,
  ids: SampleIds,
  newId: () => string,
): SingleCommand[] {
  return relations.map(({ from, to, type, note }) => {
    const ends = { from: ids.annotation(from), to: ids.annotation(to) };
    return { kind: 'relate', id: `relation:${newId()}`, ...ends, type, note } as const;
  });
}

function annotationCommands(
  annotation: SampleAnnotation,
  { id: articleId, textHash, text }: PlacedArticle,
  ids: SampleIds,
  id: AnnotationId,
): SingleCommand[] {
  const { passage, colour, statement, note } = annotation;
  const target = { articleId, textHash, ...describe(text, rangeOf(text, passage)) };
  const attribution = statement === null ? null : attributionOf(statement, ids);
  return [
    {
      kind: 'annotate',
      id,
      target,
      colour,
      tags: annotation.tags.map(ids.tag),
      ...(attribution === null ? {} : { attribution }),
    },
    ...noteOn({ kind: 'annotation', annotationId: id }, note),
  ];
}

function noteOn(
  subject: Extract<SingleCommand, { kind: 'writeNote' }>['subject'],
  markdown: string | null,
): SingleCommand[] {
  return markdown === null ? [] : [{ kind: 'writeNote', subject, markdown }];
}

function attributionOf(
  { speaker, ...facts }: NonNullable<SampleAnnotation['statement']>,
  ids: SampleIds,
): Attribution {
  return { speakerId: ids.speaker(speaker), ...facts };
}

/** Where the words stand in the text; throws when they don't, or stand there twice. */
function rangeOf(text: string, passage: string): TextPositionSelector {
  const start = text.indexOf(passage);
  if (start === -1) throw new Error(`The sample article does not say: ${passage}`);
  if (text.includes(passage, start + 1)) {
    throw new Error(`The sample article says more than once: ${passage}`);
  }
  return { start, end: start + passage.length };
}

function among<Id>(known: ReadonlyMap<string, Id>): (name: string) => Id {
  return (name) => {
    const id = known.get(name);
    if (id === undefined) throw new Error(`The sample does not have: ${name}`);
    return id;
  };
}
