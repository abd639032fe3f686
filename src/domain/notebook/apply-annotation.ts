import type { Annotation, Attribution, Target } from '../annotation/annotation';
import { takenBack, withCarrying } from '../annotation/carrying';
import { onTarget } from '../annotation/passage-parts';
import { currentVersion } from '../article/article';
import type { Context } from '../ids';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { mergeAnnotations } from './apply-merge-annotations';
import { splitAnnotation } from './apply-split';
import { setUnrelated } from './apply-unrelated';
import { removeAnnotation } from './apply-trash';
import { checkTarget } from './check-target';
import type { AnnotationCommand, CommandError } from './command';
import type { Draft } from './draft';
import type { CommandOf, Handlers } from './handler';
import { changeLabel, counted, wordFor } from './label';
import { sameRecord } from './same-record';
import { tidyAttribution } from './tidy';
import { withChanges } from './with-changes';

/** Commands on annotations. */
export const annotationHandlers: Handlers<AnnotationCommand> = {
  annotate,
  recolour,
  retarget,
  settleAnnotations,
  tagAnnotations,
  attribute,
  splitAnnotation,
  mergeAnnotations,
  setUnrelated,
  deleteAnnotations,
};

function annotate(
  draft: Draft,
  command: CommandOf['annotate'],
  context: Context,
): Result<string, CommandError> {
  const id = draft.newId('annotation', command.id, context);
  if (!id.ok) return id;
  const article = draft.find('article', command.target.articleId);
  if (!article.ok) return article;
  const refused = checkTarget(article.value, command.target);
  if (refused !== null) return fail(refused);
  const tags = draft.findAll('tag', command.tags ?? []);
  if (!tags.ok) return tags;
  const attribution = checkAttribution(draft, command.attribution ?? null, command.target);
  if (!attribution.ok) return attribution;
  draft.write({
    kind: 'annotation',
    id: id.value,
    target: command.target,
    colour: command.colour,
    tags: tags.value.map((tag) => tag.id),
    attribution: attribution.value,
    createdAt: context.now,
    modifiedAt: context.now,
  });
  return ok(attribution.value === null ? 'Highlight' : 'Make statement');
}

function recolour(
  draft: Draft,
  { ids, colour }: CommandOf['recolour'],
  context: Context,
): Result<string, CommandError> {
  const annotations = draft.findAll('annotation', ids);
  if (!annotations.ok) return annotations;
  for (const before of annotations.value) {
    writeIfChanged(draft, before, { ...before, colour }, context);
  }
  return ok('Change colour');
}

function retarget(
  draft: Draft,
  { id, target }: CommandOf['retarget'],
  context: Context,
): Result<string, CommandError> {
  const annotation = draft.find('annotation', id);
  if (!annotation.ok) return annotation;
  const article = draft.find('article', annotation.value.target.articleId);
  if (!article.ok) return article;
  const refused = checkTarget(article.value, target);
  if (refused !== null) return fail(refused);
  const moved = withCarrying(onTarget(annotation.value, target), null);
  writeIfChanged(draft, annotation.value, moved, context);
  return ok(annotation.value.attribution === null ? 'Move highlight' : 'Move statement');
}

function settleAnnotations(
  draft: Draft,
  { ids, how }: CommandOf['settleAnnotations'],
  context: Context,
): Result<string, CommandError> {
  const annotations = draft.findAll('annotation', ids);
  if (!annotations.ok) return annotations;
  for (const before of annotations.value) {
    writeIfChanged(draft, before, settled(draft, before, how), context);
  }
  if (how === 'accept') return ok('Accept wording');
  return ok(how === 'keep' ? 'Keep on its version' : 'Look for passage again');
}

function settled(
  draft: Draft,
  annotation: Annotation,
  how: CommandOf['settleAnnotations']['how'],
): Annotation {
  const { carrying, target } = annotation;
  if (how === 'ask') return carrying?.kind === 'kept' ? withCarrying(annotation, null) : annotation;
  const article = draft.get('article', target.articleId);
  const isCurrent = article !== null && currentVersion(article).textHash === target.textHash;
  if (how === 'accept') return isCurrent ? withCarrying(annotation, null) : annotation;
  if (carrying?.kind === 'reworded') {
    return withCarrying(takenBack(annotation), { kind: 'kept' });
  }
  return isCurrent ? annotation : withCarrying(annotation, { kind: 'kept' });
}

function tagAnnotations(
  draft: Draft,
  { ids, add, remove }: CommandOf['tagAnnotations'],
  context: Context,
): Result<string, CommandError> {
  const annotations = draft.findAll('annotation', ids);
  if (!annotations.ok) return annotations;
  const added = draft.findAll('tag', add);
  if (!added.ok) return added;
  const removed = draft.findAll('tag', remove);
  if (!removed.ok) return removed;
  for (const before of annotations.value) {
    const tags = withChanges(before.tags, add, remove);
    writeIfChanged(draft, before, { ...before, tags }, context);
  }
  return ok(changeLabel('tag', added.value, removed.value));
}

function attribute(
  draft: Draft,
  command: CommandOf['attribute'],
  context: Context,
): Result<string, CommandError> {
  const annotation = draft.find('annotation', command.id);
  if (!annotation.ok) return annotation;
  const before = annotation.value;
  const attribution = checkAttribution(draft, command.attribution, before.target);
  if (!attribution.ok) return attribution;
  writeIfChanged(draft, before, { ...before, attribution: attribution.value }, context);
  if (attribution.value === null) return ok('Make plain highlight');
  return ok(before.attribution === null ? 'Make statement' : 'Edit statement');
}

function deleteAnnotations(
  draft: Draft,
  { ids }: CommandOf['deleteAnnotations'],
): Result<string, CommandError> {
  const annotations = draft.findAll('annotation', ids);
  if (!annotations.ok) return annotations;
  for (const annotation of annotations.value) removeAnnotation(draft, annotation);
  return ok(`Delete ${counted(annotations.value.length, wordFor(annotations.value))}`);
}

/** The attribution of a passage as it is kept; its speaker has to exist, and its parts to make up the passage. */
function checkAttribution(
  draft: Draft,
  attribution: Attribution | null,
  target: Target,
): Result<Attribution | null, CommandError> {
  if (attribution === null) return ok(null);
  const { speakerId } = attribution;
  if (speakerId !== null && draft.get('speaker', speakerId) === null) {
    return fail({ kind: 'notFound', id: speakerId });
  }
  return tidyAttribution(attribution, target.quote.exact);
}

function writeIfChanged(
  draft: Draft,
  before: Annotation,
  after: Annotation,
  context: Context,
): void {
  if (!sameRecord(before, after)) draft.write({ ...after, modifiedAt: context.now });
}
