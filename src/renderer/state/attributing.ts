import type { Attribution, Statement } from '../../domain/annotation/annotation';
import type { SpeakerId } from '../../domain/ids';
import type { SingleCommand } from '../../domain/notebook/command';
import { rolesWith } from '../../domain/speaker/roles-with';
import { edit, useNotebook } from './notebook-store';

/** Changes some of what a statement's attribution says; a new role is kept with the speaker too. */
export async function changeAttribution(
  statement: Statement,
  patch: Partial<Attribution>,
): Promise<void> {
  await inTurn(() => attribute(statement, { ...latestOf(statement), ...patch }, []));
}

/** Names a known speaker as the one who said it; an empty role and organisation are filled with the latest known. */
export async function attributeTo(statement: Statement, speakerId: SpeakerId): Promise<void> {
  await inTurn(() => {
    const speaker = useNotebook.getState().replica?.speakers.get(speakerId);
    const last = speaker?.roles[speaker.roles.length - 1];
    const before = latestOf(statement);
    const hasOffice = before.role !== null || before.organisation !== null;
    const office = hasOffice || !last ? {} : { role: last.role, organisation: last.organisation };
    return attribute(statement, { ...before, ...office, speakerId }, []);
  });
}

/** Makes a new speaker and names it as the one who said it, as one step. */
export async function createSpeakerFor(statement: Statement, name: string): Promise<void> {
  const id: SpeakerId = `speaker:${crypto.randomUUID()}`;
  await inTurn(() => {
    const before = latestOf(statement);
    const { role, organisation } = before;
    const roles = role || organisation ? [{ role, organisation, from: null, to: null }] : [];
    return attribute(statement, { ...before, speakerId: id }, [
      { kind: 'createSpeaker', id, name, roles },
    ]);
  });
}

let turn: Promise<unknown> = Promise.resolve();

/** Every edit writes the whole attribution, so it has to build on what the one before it left. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

async function attribute(
  { id }: Statement,
  attribution: Attribution,
  before: readonly SingleCommand[],
): Promise<void> {
  const commands: SingleCommand[] = [
    ...before,
    { kind: 'attribute', id, attribution },
    ...roleKept(attribution),
  ];
  await edit(
    commands.length === 1 && commands[0]
      ? commands[0]
      : { kind: 'batch', label: 'Edit statement', commands },
  );
}

/** The command that keeps a statement's role with its speaker, when it is not known yet. */
function roleKept({ speakerId, role, organisation }: Attribution): SingleCommand[] {
  const speaker = speakerId && useNotebook.getState().replica?.speakers.get(speakerId);
  if (!speaker) return [];
  const roles = rolesWith(speaker.roles, { role, organisation });
  if (roles === speaker.roles) return [];
  return [{ kind: 'editSpeaker', id: speaker.id, patch: { roles } }];
}

/** The attribution as the replica has it now: two fields left in a row must not undo each other. */
function latestOf(statement: Statement): Attribution {
  const loaded = useNotebook.getState().replica?.loaded.get(statement.target.articleId);
  const now = loaded?.annotations.find(({ id }) => id === statement.id);
  return now?.attribution ?? statement.attribution;
}
