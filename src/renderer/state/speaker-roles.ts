import type { SpeakerId } from '../../domain/ids';
import type { SpeakerRole } from '../../domain/speaker/speaker';
import { edit, useNotebook } from './notebook-store';

type Roles = readonly SpeakerRole[];

/** What was asked for last; the next change waits for it, so that none is lost to one that was typed right after it. */
let last: Promise<unknown> = Promise.resolve();

/** Changes the roles of a speaker as they stand once every change before is done. */
export function changeRoles(id: SpeakerId, change: (roles: Roles) => Roles): Promise<boolean> {
  const done = last.then(async () => {
    const speaker = useNotebook.getState().replica?.speakers.get(id);
    if (!speaker) return false;
    return edit({ kind: 'editSpeaker', id, patch: { roles: change(speaker.roles) } });
  });
  last = done.catch(() => undefined);
  return done;
}
