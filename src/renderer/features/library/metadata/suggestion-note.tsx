import type { PressEvent } from 'react-aria-components';
import type { Origin } from '../../../../domain/article/candidate';
import { announce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { FieldNote } from './field-note';
import { phraseHint } from './phrase-origin';

export interface SuggestionNoteProps {
  /** Named by the field's `aria-describedby`. */
  id?: string | undefined;
  /** What hints at a value; nothing is shown without. */
  origin: Origin | undefined;
  /** The value that may be meant, in words; `null` when there is none to take. */
  words: string | null;
  /** The field's label, for what is announced. */
  label: string;
  onUse: () => void;
}

/** What may be meant by a field that nobody knows, to take or to leave; the app never takes it by itself. */
export function SuggestionNote({ id, origin, words, label, onUse }: SuggestionNoteProps) {
  const hint = origin && phraseHint(origin);
  const use = (event: PressEvent) => {
    // The button goes with the press: the field is where the value stands now.
    event.target.closest('[data-field]')?.querySelector('input')?.focus();
    onUse();
    if (words !== null) announce(`${label}: ${words}`);
  };
  return (
    <>
      {hint && <FieldNote id={id}>{hint}</FieldNote>}
      {words !== null && (
        <Button size="small" onPress={use}>
          {`Use ${words}`}
        </Button>
      )}
    </>
  );
}
