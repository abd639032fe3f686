import type { Annotation, Target } from '../../../src/domain/annotation/annotation';
import type { Article } from '../../../src/domain/article/article';
import type { ArticleCommand, AnnotationCommand } from '../../../src/domain/notebook/command';
import { checkTarget, modelDismissals } from './model-dismissals';
import { modelMerge, modelSplit } from './model-ends';
import { dropRelationsOf, leaveLayouts } from './model-links';
import { broughtBack, movedTo, partsKept } from './model-parts';
import {
  alike,
  changedList,
  checkDates,
  neat,
  neatName,
  neatNames,
  neatOrNull,
  Refusal,
  type Sheet,
} from './model-state';
import { dropUnrelated, modelUnrelated } from './model-unrelated';

/** Article texts by their hash: what lies in the store. */
export type Texts = ReadonlyMap<string, string>;

/** What the model makes of a command on articles and collections. */
export function modelArticles(sheet: Sheet, command: ArticleCommand): void {
  const { now } = sheet;
  switch (command.kind) {
    case 'addArticle': {
      sheet.free(command.id);
      const metadata = { ...command.metadata, ...neatFields(command.metadata) };
      const tags = sheet.needAll('tag', command.tags ?? []).map(({ id }) => id);
      const collections = sheet.needAll('collection', command.collections ?? []);
      return sheet.put({
        ...metadata,
        kind: 'article',
        id: command.id ?? 'article:none',
        versions: [{ ...command.version, addedAt: now }],
        setAside: command.setAside.filter(({ text }) => neat(text) !== ''),
        tags,
        collections: collections.map(({ id }) => id),
        starred: false,
        reading: 'unread',
        createdAt: now,
        modifiedAt: now,
        trashedAt: null,
      });
    }
    case 'editArticle': {
      const article = sheet.need('article', command.id);
      return sheet.touch({ ...article, ...neatFields(command.patch) });
    }
    case 'addVersion':
      return addVersion(sheet, command);
    case 'markArticles':
      for (const article of sheet.needAll('article', command.ids)) {
        const { starred = article.starred, reading = article.reading } = command;
        sheet.put({ ...article, starred, reading });
      }
      return;
    case 'dismissProposals':
      return modelDismissals(sheet, command);
    case 'tagArticles': {
      const articles = sheet.needAll('article', command.ids);
      sheet.needAll('tag', [...command.add, ...command.remove]);
      for (const article of articles) {
        sheet.put({ ...article, tags: changedList(article.tags, command.add, command.remove) });
      }
      return;
    }
    case 'collectArticles': {
      const articles = sheet.needAll('article', command.ids);
      sheet.needAll('collection', [...command.add, ...command.remove]);
      for (const article of articles) {
        const collections = changedList(article.collections, command.add, command.remove);
        sheet.put({ ...article, collections });
      }
      return;
    }
    case 'trashArticles':
      for (const article of sheet.needAll('article', command.ids)) {
        sheet.put({ ...article, trashedAt: article.trashedAt ?? now });
      }
      return;
    case 'restoreArticles':
      for (const article of sheet.needAll('article', command.ids)) {
        sheet.put({ ...article, trashedAt: null });
      }
      return;
    case 'removeArticles':
      for (const article of sheet.needAll('article', command.ids)) {
        if (article.trashedAt === null) throw new Refusal('notInTrash');
        const own = sheet.all('annotation').filter((one) => one.target.articleId === article.id);
        for (const { id } of [...own, article]) dropWithCompany(sheet, id);
      }
      return;
    case 'createCollection':
      sheet.free(command.id);
      return sheet.put({
        kind: 'collection',
        id: command.id ?? 'collection:none',
        name: freeCollectionName(sheet, command.name, null),
        createdAt: now,
      });
    case 'renameCollection': {
      const collection = sheet.need('collection', command.id);
      const name = freeCollectionName(sheet, command.name, command.id);
      return sheet.put({ ...collection, name });
    }
    case 'deleteCollection': {
      const { id } = sheet.need('collection', command.id);
      for (const article of sheet.all('article')) {
        sheet.put({ ...article, collections: article.collections.filter((one) => one !== id) });
      }
      return sheet.drop(id);
    }
  }
}

/** What the model makes of a command on annotations. */
export function modelAnnotations(sheet: Sheet, command: AnnotationCommand): void {
  const { now } = sheet;
  switch (command.kind) {
    case 'annotate': {
      sheet.free(command.id);
      checkTarget(sheet.need('article', command.target.articleId), command.target);
      return sheet.put({
        kind: 'annotation',
        id: command.id ?? 'annotation:none',
        target: command.target,
        colour: command.colour,
        tags: sheet.needAll('tag', command.tags ?? []).map(({ id }) => id),
        attribution: attributionKept(sheet, command.attribution ?? null, command.target),
        createdAt: now,
        modifiedAt: now,
      });
    }
    case 'recolour':
      for (const one of sheet.needAll('annotation', command.ids)) {
        sheet.touch({ ...one, colour: command.colour });
      }
      return;
    case 'retarget': {
      const annotation = sheet.need('annotation', command.id);
      checkTarget(sheet.need('article', annotation.target.articleId), command.target);
      return sheet.touch(unmarked(movedTo(annotation, command.target)));
    }
    case 'settleAnnotations':
      for (const one of sheet.needAll('annotation', command.ids)) {
        sheet.touch(settled(sheet, one, command.how));
      }
      return;
    case 'tagAnnotations': {
      const annotations = sheet.needAll('annotation', command.ids);
      sheet.needAll('tag', [...command.add, ...command.remove]);
      for (const one of annotations) {
        sheet.touch({ ...one, tags: changedList(one.tags, command.add, command.remove) });
      }
      return;
    }
    case 'attribute': {
      const annotation = sheet.need('annotation', command.id);
      const attribution = attributionKept(sheet, command.attribution, annotation.target);
      return sheet.touch({ ...annotation, attribution });
    }
    case 'splitAnnotation':
      return modelSplit(sheet, command);
    case 'mergeAnnotations':
      return modelMerge(sheet, command);
    case 'setUnrelated':
      return modelUnrelated(sheet, command);
    case 'deleteAnnotations':
      for (const { id } of sheet.needAll('annotation', command.ids)) dropWithCompany(sheet, id);
  }
}

type Fields = Extract<ArticleCommand, { kind: 'editArticle' }>['patch'];

/** The fields that are given, as they are kept. */
function neatFields(given: Fields): Fields {
  checkDates(given.published, given.updated);
  const { url = null, language = null } = given;
  if (url !== null && !/^https?:\/\/[^\s/]+/.test(url)) throw new Refusal('badAddress');
  if (language !== null && LANGUAGES[language] === undefined) throw new Refusal('badLanguage');
  const kept: Record<string, unknown> = { ...given };
  if (given.title !== undefined) kept['title'] = neatName(given.title);
  for (const key of ['subtitle', 'publisher', 'dateline'] as const) {
    if (given[key] !== undefined) kept[key] = neatOrNull(given[key]);
  }
  if (given.byline !== undefined) kept['byline'] = neatNames(given.byline);
  if (language !== null) kept['language'] = LANGUAGES[language];
  if (given.setAside !== undefined) {
    kept['setAside'] = given.setAside.filter(({ text }) => neat(text) !== '');
  }
  return kept;
}

/** The languages that the model's commands name, and how they are kept. */
export const LANGUAGES: Readonly<Record<string, string>> = { en: 'en', 'EN-gb': 'en-GB', ar: 'ar' };

function addVersion(sheet: Sheet, command: Extract<ArticleCommand, { kind: 'addVersion' }>): void {
  const article = sheet.need('article', command.id);
  const isRead = article.versions.at(-1)?.textHash === command.version.textHash;
  const version = { ...command.version, addedAt: sheet.now };
  const [first, ...others] = article.versions;
  const after: Article = {
    ...article,
    versions: isRead ? article.versions : [first, ...others, version],
    setAside: command.setAside.filter(({ text }) => neat(text) !== ''),
  };
  sheet.touch(after);
  for (const { id, target } of command.carried) {
    const annotation = sheet.need('annotation', id);
    if (annotation.target.articleId !== article.id) throw new Refusal('badTarget');
    if (target.textHash !== command.version.textHash) throw new Refusal('badTarget');
    checkTarget(after, target);
    const { carrying } = annotation;
    const from = carrying?.kind === 'reworded' ? carrying.from : annotation.target;
    const isSame = spelled(from.quote.exact) === spelled(target.quote.exact);
    const parts = carrying?.kind === 'reworded' ? carrying.parts : annotation.attribution?.parts;
    const before = parts === undefined ? { from } : { from, parts };
    const mark = isSame ? {} : { carrying: { kind: 'reworded', ...before } as const };
    sheet.put({ ...unmarked(movedTo(annotation, target)), ...mark });
  }
}

/** An annotation of which nothing is open. */
function unmarked({ carrying: _, ...annotation }: Annotation): Annotation {
  return annotation;
}

function settled(sheet: Sheet, one: Annotation, how: 'accept' | 'keep' | 'ask'): Annotation {
  const { versions } = sheet.need('article', one.target.articleId);
  const isRead = versions.at(-1)?.textHash === one.target.textHash;
  if (how === 'ask') return one.carrying?.kind === 'kept' ? unmarked(one) : one;
  if (how === 'accept') return isRead ? unmarked(one) : one;
  if (one.carrying?.kind === 'reworded') {
    return { ...broughtBack(one), carrying: { kind: 'kept' } };
  }
  return isRead ? one : { ...one, carrying: { kind: 'kept' } };
}

/** Words without what may be set differently: blanks, quotation marks, dashes. The model's texts have no others. */
function spelled(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function attributionKept(
  sheet: Sheet,
  given: Annotation['attribution'],
  target: Target,
): Annotation['attribution'] {
  if (given === null) return null;
  if (given.speakerId !== null) sheet.need('speaker', given.speakerId);
  checkDates(given.dateSaid);
  return {
    ...partsKept(given, target.quote.exact),
    role: neatOrNull(given.role),
    organisation: neatOrNull(given.organisation),
    cue: neatOrNull(given.cue),
    place: neatOrNull(given.place),
    occasion: neatOrNull(given.occasion),
    stance: given.stance?.trim() ? given.stance.trim() : null,
  };
}

function freeCollectionName(sheet: Sheet, wanted: string, own: string | null): string {
  const name = neatName(wanted);
  const holder = sheet.all('collection').find((one) => alike(one.name, name));
  if (holder !== undefined && holder.id !== own) throw new Refusal('nameTaken');
  return name;
}

function dropWithCompany(sheet: Sheet, id: string): void {
  dropRelationsOf(sheet, id);
  dropUnrelated(sheet, id);
  leaveLayouts(sheet, id);
  for (const { id: note, subject } of sheet.all('note')) {
    const about = subject.kind === 'article' ? subject.articleId : null;
    if ((subject.kind === 'annotation' ? subject.annotationId : about) === id) sheet.drop(note);
  }
  sheet.drop(id);
}
