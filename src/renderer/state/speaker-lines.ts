import { foldText } from '../../domain/search/fold-text';
import type { SpeakerId } from '../../domain/ids';
import type { Command } from '../../domain/notebook/command';
import { latestRole } from '../../domain/speaker/latest-role';
import type { Speaker } from '../../domain/speaker/speaker';
import { edit } from './notebook-store';
import { tellWithUndo } from './undo-offer';
import type { Replica } from './replica';
import { useView } from './view-store';

/** What lists show of a speaker. */
export interface SpeakerLine {
  readonly id: SpeakerId;
  readonly speaker: Speaker;
  /** The latest role and organisation known; empty when none is. */
  readonly office: string;
  readonly statements: number;
}

/** The speakers of the notebook by name; with words, only those whose name, alias or office has them. */
export function speakerLines(
  { speakers, counts }: Pick<Replica, 'speakers' | 'counts'>,
  words = '',
): readonly SpeakerLine[] {
  const wanted = foldText(words);
  return [...speakers.values()]
    .map((speaker) => ({
      id: speaker.id,
      speaker,
      office: officeOf(speaker),
      statements: counts.speakers[speaker.id] ?? 0,
    }))
    .filter(({ speaker, office }) =>
      foldText([speaker.name, ...speaker.aliases, office].join(' ')).includes(wanted),
    )
    .sort((a, b) => a.speaker.name.localeCompare(b.speaker.name));
}

/** The latest role and organisation of a speaker, as one line. */
function officeOf(speaker: Speaker): string {
  const latest = latestRole(speaker);
  return [latest?.role, latest?.organisation].filter(Boolean).join(', ');
}

/** Deletes a speaker; its statements stay with an unknown one. */
export async function deleteSpeaker({ id, name }: Speaker): Promise<void> {
  if (!(await edit({ kind: 'deleteSpeaker', id }))) return;
  useView.setState({ openSpeaker: null });
  tellWithUndo(`Speaker “${name}” deleted`);
}

/** Makes one speaker of two: statements and roles go to the second, the first's name becomes an alias. */
export async function mergeSpeaker({ id, name }: Speaker, into: Speaker): Promise<boolean> {
  if (!(await edit({ kind: 'mergeSpeakers', from: [id], into: into.id }))) return false;
  useView.setState({ openSpeaker: into.id });
  tellWithUndo(`“${name}” merged into “${into.name}”`);
  return true;
}

/** What of a speaker goes to a new one. */
export type SpeakerSplit = Omit<Extract<Command, { kind: 'splitSpeaker' }>, 'kind' | 'newId'>;

/** Makes a second speaker of some of what is known of one, and shows it; `false` when it was refused. */
export async function splitSpeaker(split: SpeakerSplit, from: string): Promise<boolean> {
  const newId: SpeakerId = `speaker:${crypto.randomUUID()}`;
  if (!(await edit({ kind: 'splitSpeaker', newId, ...split }))) return false;
  useView.setState({ openSpeaker: newId });
  tellWithUndo(`“${split.name}” split from “${from}”`);
  return true;
}

/** Makes a speaker and shows it; `false` when it was refused. */
export async function createSpeaker(name: string): Promise<boolean> {
  const id: SpeakerId = `speaker:${crypto.randomUUID()}`;
  const done = await edit({ kind: 'createSpeaker', id, name });
  if (done) useView.setState({ openSpeaker: id });
  return done;
}
