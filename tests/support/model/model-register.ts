import type { TagId } from '../../../src/domain/ids';
import type { Note } from '../../../src/domain/note/note';
import type { NoteCommand, SpeakerCommand, TagCommand } from '../../../src/domain/notebook/command';
import type { Speaker } from '../../../src/domain/speaker/speaker';
import type { Tag } from '../../../src/domain/tag/tag';
import {
  alike,
  checkDates,
  neat,
  neatName,
  neatNames,
  neatOrNull,
  Refusal,
  same,
  type Sheet,
} from './model-state';

/** What the model makes of a command on tags. */
export function modelTags(sheet: Sheet, command: TagCommand): void {
  switch (command.kind) {
    case 'createTag': {
      sheet.free(command.id);
      const { id = 'tag:none', colour = null, description = '', parentId = null } = command;
      const name = neatName(command.name);
      const { now: createdAt } = sheet;
      const tag: Tag = {
        kind: 'tag',
        ...{ id, name, colour, parentId, createdAt, description: description.trim() },
      };
      checkPlace(sheet, tag);
      return sheet.put(tag);
    }
    case 'editTag': {
      const before = sheet.need('tag', command.id);
      const after = { ...before, ...command.patch };
      const tag = { ...after, name: neatName(after.name), description: after.description.trim() };
      checkPlace(sheet, tag);
      return sheet.put(tag);
    }
    case 'mergeTags': {
      const { into } = command;
      sheet.need('tag', into);
      const others = sheet.needAll('tag', command.from).filter(({ id }) => id !== into);
      if (others.some(({ id }) => pathUp(sheet, into).includes(id))) throw new Refusal('cycle');
      for (const { id } of others) if (sheet.find('tag', id) !== null) becomes(sheet, id, into);
      return;
    }
    case 'deleteTag': {
      const { id, parentId } = sheet.need('tag', command.id);
      retag(sheet, id, null);
      sheet.drop(id);
      for (const child of childrenOf(sheet, id)) settle(sheet, child, parentId);
    }
  }
}

/** One tag goes into another with all that it has. */
function becomes(sheet: Sheet, from: TagId, into: TagId): void {
  retag(sheet, from, into);
  sheet.drop(from);
  for (const child of childrenOf(sheet, from)) settle(sheet, child, into);
}

/** A tag comes to lie under a parent, or becomes one with its namesake there. */
function settle(sheet: Sheet, tag: Tag, parentId: TagId | null): void {
  const namesake = childrenOf(sheet, parentId).find((one) => alike(one.name, tag.name));
  if (namesake !== undefined) becomes(sheet, tag.id, namesake.id);
  else sheet.put({ ...tag, parentId });
}

function retag(sheet: Sheet, from: TagId, into: TagId | null): void {
  for (const record of [...sheet.all('article'), ...sheet.all('annotation')]) {
    const tags = record.tags.map((id) => (id === from ? into : id));
    sheet.put({ ...record, tags: [...new Set(tags.filter((id) => id !== null))] });
  }
}

function childrenOf(sheet: Sheet, id: TagId | null): Tag[] {
  return sheet.all('tag').filter(({ parentId }) => parentId === id);
}

/** The tags that a tag lies under. */
function pathUp(sheet: Sheet, id: TagId): TagId[] {
  const parentId = sheet.find('tag', id)?.parentId ?? null;
  return parentId === null ? [] : [parentId, ...pathUp(sheet, parentId)];
}

function checkPlace(sheet: Sheet, { id, name, parentId }: Tag): void {
  if (parentId !== null) {
    sheet.need('tag', parentId);
    if ([parentId, ...pathUp(sheet, parentId)].includes(id)) throw new Refusal('cycle');
  }
  const namesake = childrenOf(sheet, parentId).find((one) => alike(one.name, name));
  if (namesake !== undefined && namesake.id !== id) throw new Refusal('nameTaken');
}

/** What the model makes of a command on speakers. */
export function modelSpeakers(sheet: Sheet, command: SpeakerCommand): void {
  switch (command.kind) {
    case 'createSpeaker': {
      sheet.free(command.id);
      const { id = 'speaker:none', aliases = [], roles = [] } = command;
      const { name } = command;
      const { now: createdAt } = sheet;
      return putSpeaker(sheet, { kind: 'speaker', id, name, aliases, roles, createdAt });
    }
    case 'editSpeaker':
      return putSpeaker(sheet, { ...sheet.need('speaker', command.id), ...command.patch });
    case 'mergeSpeakers': {
      const into = sheet.need('speaker', command.into);
      const others = sheet.needAll('speaker', command.from).filter(({ id }) => id !== into.id);
      for (const { id } of others) resay(sheet, id, into.id);
      const names = others.flatMap(({ name, aliases }) => [name, ...aliases]);
      const roles = [...into.roles];
      for (const role of others.flatMap((one) => one.roles)) {
        if (!roles.some((known) => same(known, role))) roles.push(role);
      }
      return putSpeaker(sheet, { ...into, aliases: [...into.aliases, ...names], roles });
    }
    case 'splitSpeaker':
      return splitSpeaker(sheet, command);
    case 'deleteSpeaker':
      return resay(sheet, sheet.need('speaker', command.id).id, null);
  }
}

function splitSpeaker(
  sheet: Sheet,
  command: Extract<SpeakerCommand, { kind: 'splitSpeaker' }>,
): void {
  const { newId: id = 'speaker:none', aliases, roles } = command;
  const before = sheet.need('speaker', command.id);
  sheet.free(id);
  const name = neatName(command.name);
  const statements = sheet.needAll('annotation', command.statements);
  for (const { from, to } of roles) checkDates(from, to);
  const isTheirs = (alias: string): boolean =>
    [name, ...before.aliases].some((one) => alike(one, alias));
  const fits =
    statements.every(({ attribution }) => attribution?.speakerId === before.id) &&
    aliases.every((alias) => neat(alias) === '' || isTheirs(alias)) &&
    roles.every((role) => before.roles.some((one) => same(one, role)));
  if (!fits) throw new Refusal('cannotSplitSpeaker');
  const isGoing = (alias: string): boolean => [name, ...aliases].some((one) => alike(one, alias));
  sheet.put({
    ...before,
    aliases: before.aliases.filter((alias) => !isGoing(alias)),
    roles: before.roles.filter((one) => !roles.some((role) => same(one, role))),
  });
  putSpeaker(sheet, { kind: 'speaker', id, name, aliases, roles, createdAt: sheet.now });
  for (const one of statements) {
    if (one.attribution === null) continue;
    sheet.put({ ...one, attribution: { ...one.attribution, speakerId: id } });
  }
}

function putSpeaker(sheet: Sheet, speaker: Speaker): void {
  const name = neatName(speaker.name);
  for (const { from, to } of speaker.roles) checkDates(from, to);
  const roles = speaker.roles
    .map((one) => ({
      ...one,
      role: neatOrNull(one.role),
      organisation: neatOrNull(one.organisation),
    }))
    .filter(({ role, organisation }) => role !== null || organisation !== null);
  sheet.put({ ...speaker, name, roles, aliases: neatNames(speaker.aliases, [name]) });
}

/** A speaker goes, and somebody else or nobody said what he said. */
function resay(sheet: Sheet, id: Speaker['id'], speakerId: Speaker['id'] | null): void {
  for (const one of sheet.all('annotation')) {
    if (one.attribution?.speakerId !== id) continue;
    sheet.put({ ...one, attribution: { ...one.attribution, speakerId } });
  }
  sheet.drop(id);
}

/** What the model makes of a command on notes. */
export function modelNotes(sheet: Sheet, command: NoteCommand): void {
  if (command.kind === 'deleteNote') return sheet.drop(sheet.need('note', command.id).id);
  const { subject, markdown, id = 'note:none' } = command;
  if (subject.kind === 'article') sheet.need('article', subject.articleId);
  if (subject.kind === 'annotation') sheet.need('annotation', subject.annotationId);
  const own = subject.kind === 'free' ? null : noteOn(sheet, subject);
  const named = sheet.find('note', id);
  const isFree = subject.kind === 'free' && named?.subject.kind === 'free';
  if (own === null && named !== null && !isFree) throw new Refusal('idTaken');
  const before = own ?? named;
  if (subject.kind !== 'free' && markdown.trim() === '') {
    if (before !== null) sheet.drop(before.id);
    return;
  }
  const kept = subject.kind === 'free' ? { ...subject, title: neat(subject.title) } : subject;
  const { now } = sheet;
  if (before !== null) sheet.touch({ ...before, subject: kept, markdown });
  else sheet.put({ kind: 'note', id, subject: kept, markdown, createdAt: now, modifiedAt: now });
}

function noteOn(sheet: Sheet, subject: Note['subject']): Note | null {
  return sheet.all('note').find((note) => same(note.subject, subject)) ?? null;
}
