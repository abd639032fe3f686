import { create } from 'zustand';
import { assertNever } from '../../domain/assert-never';
import type { EditError } from '../../domain/notebook/edit-error';
import { phraseCommandError } from '../../domain/notebook/phrase-error';
import { phraseFault } from './phrase-saving';

/** Something to tell the user in passing. */
export interface Message {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'problem';
  /** Offered beside the text, such as Undo; `null` for a mere notice. */
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** Of messages of one topic only the last is shown: the same was done again and again. */
  readonly topic: string | null;
}

/** Messages waiting to be shown, oldest first. */
export const useMessages = create<{ readonly messages: readonly Message[] }>(() => ({
  messages: [],
}));

let lastId = 0;

/** Tells something that went as wanted. */
export function tell(
  text: string,
  action: Message['action'] = null,
  topic: Message['topic'] = null,
): void {
  push({ text, tone: 'plain', action, topic });
}

/** Tells that something did not work: what happened, what is safe, what to do next. */
export function tellProblem(text: string, action: Message['action'] = null): void {
  push({ text, tone: 'problem', action, topic: null });
}

/** Takes a message away. */
export function dismissMessage(id: number): void {
  useMessages.setState(({ messages }) => ({ messages: messages.filter((each) => each.id !== id) }));
}

/** Tells why an edit was not done. */
export function tellEditError(error: EditError): void {
  tellProblem(phraseEditError(error));
}

/** Why an edit was not done, for a person. */
function phraseEditError(error: EditError): string {
  switch (error.kind) {
    case 'refused': {
      const { what, safe, next } = phraseCommandError(error.reason);
      return [what, safe, next].filter(Boolean).join(' ');
    }
    case 'notSaved':
      return `The edit was not saved: ${phraseFault(error.code).what}. Everything saved before is safe. ${phraseFault(error.code).next}`;
    case 'changedOutside':
      return `The edit was not saved, because another program changed ${error.file}. Both sides are kept. Open the notebook again to bring them together.`;
    case 'readOnly':
      return 'This notebook is open for reading only. Nothing was changed.';
    case 'noNotebook':
      return 'No notebook is open any more. Nothing was changed.';
    default:
      return assertNever(error);
  }
}

function push(message: Omit<Message, 'id'>): void {
  lastId += 1;
  const added = { ...message, id: lastId };
  useMessages.setState(({ messages }) => ({ messages: [...messages.slice(-3), added] }));
}
