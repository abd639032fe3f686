import type { Context } from '../ids';
import type { Result } from '../result';
import { ok } from '../result';
import type { Speaker, SpeakerRole } from '../speaker/speaker';
import { splitSpeaker } from './apply-split-speaker';
import type { CommandError, SpeakerCommand } from './command';
import type { Draft } from './draft';
import type { CommandOf, Handlers } from './handler';
import { counted, quoted } from './label';
import { sameRecord } from './same-record';
import { tidyName, tidyNames, tidyRoles } from './tidy';

/** Commands on speakers. */
export const speakerHandlers: Handlers<SpeakerCommand> = {
  createSpeaker,
  editSpeaker,
  mergeSpeakers,
  splitSpeaker,
  deleteSpeaker,
};

function createSpeaker(
  draft: Draft,
  command: CommandOf['createSpeaker'],
  context: Context,
): Result<string, CommandError> {
  const id = draft.newId('speaker', command.id, context);
  if (!id.ok) return id;
  const name = tidyName(command.name);
  if (!name.ok) return name;
  const roles = tidyRoles(command.roles ?? []);
  if (!roles.ok) return roles;
  draft.write({
    kind: 'speaker',
    id: id.value,
    name: name.value,
    aliases: tidyNames(command.aliases ?? [], [name.value]),
    roles: roles.value,
    createdAt: context.now,
  });
  return ok(`Add speaker ${quoted(name.value)}`);
}

function editSpeaker(
  draft: Draft,
  { id, patch }: CommandOf['editSpeaker'],
): Result<string, CommandError> {
  const speaker = draft.find('speaker', id);
  if (!speaker.ok) return speaker;
  const name = tidyName(patch.name ?? speaker.value.name);
  if (!name.ok) return name;
  const roles = tidyRoles(patch.roles ?? speaker.value.roles);
  if (!roles.ok) return roles;
  const aliases = tidyNames(patch.aliases ?? speaker.value.aliases, [name.value]);
  draft.write({ ...speaker.value, name: name.value, aliases, roles: roles.value });
  return ok('Edit speaker');
}

function mergeSpeakers(
  draft: Draft,
  { from, into }: CommandOf['mergeSpeakers'],
): Result<string, CommandError> {
  const target = draft.find('speaker', into);
  if (!target.ok) return target;
  const merged = draft.findAll('speaker', new Set(from.filter((id) => id !== into)));
  if (!merged.ok) return merged;
  for (const { id } of merged.value) {
    for (const statement of draft.statementsBy(id)) {
      const attribution = { ...statement.attribution, speakerId: into };
      draft.write({ ...statement, attribution });
    }
    draft.remove('speaker', id);
  }
  draft.write(joined(target.value, merged.value));
  return ok(`Merge ${counted(merged.value.length, 'speaker')} into ${quoted(target.value.name)}`);
}

function deleteSpeaker(
  draft: Draft,
  { id }: CommandOf['deleteSpeaker'],
): Result<string, CommandError> {
  const speaker = draft.find('speaker', id);
  if (!speaker.ok) return speaker;
  for (const statement of draft.statementsBy(id)) {
    draft.write({ ...statement, attribution: { ...statement.attribution, speakerId: null } });
  }
  draft.remove('speaker', id);
  return ok(`Delete speaker ${quoted(speaker.value.name)}`);
}

/** The speaker with the names of the others as aliases, and with their roles. */
function joined(speaker: Speaker, others: readonly Speaker[]): Speaker {
  const names = others.flatMap((other) => [other.name, ...other.aliases]);
  const roles: SpeakerRole[] = [...speaker.roles];
  for (const role of others.flatMap((other) => other.roles)) {
    if (!roles.some((known) => sameRecord(known, role))) roles.push(role);
  }
  return { ...speaker, aliases: tidyNames([...speaker.aliases, ...names], [speaker.name]), roles };
}
