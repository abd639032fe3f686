import { useEffect, useState } from 'react';
import type { NoteId } from '../../domain/ids';
import type { Note } from '../../domain/note/note';
import { bridge } from '../platform/bridge';
import { useNotebook } from './notebook-store';

/** A note by itself, as it is after every edit; `null` while it is on its way or when it is gone. */
export function useOpenNote(id: NoteId | null): Note | null {
  const modifiedAt = useNotebook((state) =>
    id ? state.replica?.noteRows.get(id)?.modifiedAt : null,
  );
  const [note, setNote] = useState<Note | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void (id ? bridge().readNote({ id }) : Promise.resolve(null)).then((read) => {
      if (isCurrent) setNote(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [id, modifiedAt]);
  return note?.id === id ? note : null;
}
