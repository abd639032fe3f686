import { useCallback, useEffect, useRef, useState } from 'react';
import { holdPending } from './pending-edits';

/** A key press in a field of the design system, which ends at the field unless it is told to go on. */
interface FieldKeyPress {
  readonly key: string;
  readonly continuePropagation: () => void;
}

/** A field's text between typing and saving. */
export interface Draft {
  readonly value: string;
  readonly change: (text: string) => void;
  /** Saves what was typed, if it differs from what is saved. */
  readonly commit: () => void;
  /** Saves on Enter, and lets every other key go on to the app: its shortcuts work in fields too. */
  readonly onKeyDown: (press: FieldKeyPress) => void;
  /** Takes a text that has been saved already. */
  readonly settle: (text: string) => void;
}

/** What was typed over a saved text; it no longer counts once another text is saved. */
interface Typed {
  readonly text: string;
  readonly over: string;
}

/** Keeps what is typed into a field until it is committed; follows what is saved (undo, other views) meanwhile. */
export function useDraft(saved: string, save: (text: string) => Promise<unknown>): Draft {
  const [typed, setTyped] = useState<Typed | null>(null);
  const latest = useRef({ typed, saved, save });
  useEffect(() => {
    latest.current = { ...latest.current, saved, save };
  });
  const take = useCallback((next: Typed | null): void => {
    latest.current = { ...latest.current, typed: next };
    setTyped(next);
  }, []);
  const flush = useCallback(async (): Promise<void> => {
    const now = latest.current;
    latest.current = { ...now, typed: null };
    if (now.typed && now.typed.over === now.saved && now.typed.text !== now.saved) {
      await now.save(now.typed.text);
    }
  }, []);
  useEffect(() => {
    const release = holdPending(flush);
    return () => {
      release();
      void flush();
    };
  }, [flush]);
  return {
    value: typed && typed.over === saved ? typed.text : saved,
    change: (text) => take({ text, over: saved }),
    commit: () => void flush(),
    onKeyDown: ({ key, continuePropagation }) => {
      if (key === 'Enter') void flush();
      else continuePropagation();
    },
    settle: (text) => {
      take({ text, over: saved });
      latest.current = { ...latest.current, typed: null };
    },
  };
}
