import { isStatement, type Statement } from '../annotation/annotation';
import type { AnnotationId, Context } from '../ids';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Speaker, SpeakerRole } from '../speaker/speaker';
import { foldName } from '../tag/name';
import type { CommandError } from './command';
import type { Draft } from './draft';
import type { CommandOf } from './handler';
import { quoted } from './label';
import { sameRecord } from './same-record';
import { tidyName, tidyNames, tidyRoles } from './tidy';

/** Makes two speakers of one; what is named goes to the new one. */
export function splitSpeaker(
  draft: Draft,
  command: CommandOf['splitSpeaker'],
  context: Context,
): Result<string, CommandError> {
  const speaker = draft.find('speaker', command.id);
  if (!speaker.ok) return speaker;
  const newId = draft.newId('speaker', command.newId, context);
  if (!newId.ok) return newId;
  const name = tidyName(command.name);
  if (!name.ok) return name;
  const statements = statementsOf(draft, speaker.value, command.statements);
  if (!statements.ok) return statements;
  const roles = tidyRoles(command.roles);
  if (!roles.ok) return roles;
  const rest = restOf(speaker.value, name.value, command.aliases, roles.value);
  if (!rest.ok) return rest;
  draft.write(rest.value);
  draft.write({
    kind: 'speaker',
    id: newId.value,
    name: name.value,
    aliases: tidyNames(command.aliases, [name.value]),
    roles: roles.value,
    createdAt: context.now,
  });
  for (const statement of statements.value) {
    const attribution = { ...statement.attribution, speakerId: newId.value };
    draft.write({ ...statement, attribution });
  }
  return ok(`Split ${quoted(name.value)} from ${quoted(speaker.value.name)}`);
}

function statementsOf(
  draft: Draft,
  { id }: Speaker,
  ids: readonly AnnotationId[],
): Result<Statement[], CommandError> {
  const found = draft.findAll('annotation', ids);
  if (!found.ok) return found;
  const own = found.value.filter(isStatement).filter((one) => one.attribution.speakerId === id);
  return own.length === found.value.length
    ? ok(own)
    : cannot('one of the statements is not theirs');
}

/** What stays of a speaker when a name, aliases and roles of theirs go to another one. */
function restOf(
  speaker: Speaker,
  name: string,
  aliases: readonly string[],
  roles: readonly SpeakerRole[],
): Result<Speaker, CommandError> {
  const known = new Set(speaker.aliases.map(foldName));
  const going = new Set(tidyNames(aliases).map(foldName));
  const isStrange = [...going].some((alias) => !known.has(alias) && alias !== foldName(name));
  if (isStrange) return cannot('one of the names is not among theirs');
  going.add(foldName(name));
  const rolesLeft = [...speaker.roles];
  for (const role of roles) {
    const at = rolesLeft.findIndex((one) => sameRecord(one, role));
    if (at === -1) return cannot('one of the roles is not theirs');
    rolesLeft.splice(at, 1);
  }
  const aliasesLeft = speaker.aliases.filter((alias) => !going.has(foldName(alias)));
  return ok({ ...speaker, aliases: aliasesLeft, roles: rolesLeft });
}

function cannot(reason: string): Result<never, CommandError> {
  return fail({ kind: 'cannotSplitSpeaker', reason });
}
