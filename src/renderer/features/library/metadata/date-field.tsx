import { useId } from 'react';
import { useLocale } from 'react-aria-components';
import type { Origin } from '../../../../domain/article/candidate';
import { describeEdtf, type EdtfDate } from '../../../../domain/article/edtf-date';
import { TextField } from '../../../ui/text-field';
import { FieldNote } from './field-note';
import { isUnread, textIn, type MetadataDraft } from './metadata-draft';
import { phraseOrigin } from './phrase-origin';
import { SuggestionNote } from './suggestion-note';

export interface DateFieldProps {
  field: 'published' | 'updated';
  label: string;
  draft: MetadataDraft;
  origin: Origin | undefined;
  /** Asks for the date while it is unknown. */
  isAskedFor?: boolean | undefined;
  /** A date that it may be, for the reader to take or leave. */
  offer?: EdtfDate | null | undefined;
  onType: (text: string) => void;
  onSettle: () => void;
}

/** A date as people write it, with how it was understood; what can't be read is refused, what is unknown stays so. */
export function DateField(props: DateFieldProps) {
  const { field, label, draft, onType, onSettle } = props;
  const noteId = useId();
  const hasUnread = isUnread(draft, field);
  const { locale } = useLocale();
  return (
    <div data-field={field}>
      <TextField
        label={label}
        value={textIn(draft, field, locale)}
        onChange={onType}
        onBlur={onSettle}
        placeholder="Unknown"
        aria-describedby={noteId}
        error={
          hasUnread
            ? 'Not understood as a date. Write 2 January 2025, January 2025, 2025 or about 2024.'
            : null
        }
      />
      {!hasUnread && <DateNote {...props} id={noteId} locale={locale} />}
    </div>
  );
}

function DateNote(props: DateFieldProps & { id: string; locale: string }) {
  const { id, field, label, draft, origin, isAskedFor, offer, onType, onSettle, locale } = props;
  const value = draft.metadata[field];
  if (value !== null) {
    const asTyped = draft.typed[field];
    const words = describeEdtf(value, locale);
    if (asTyped !== undefined && asTyped !== words) {
      return <FieldNote id={id}>Understood as {words}</FieldNote>;
    }
    return <OriginNote id={id} origin={origin} />;
  }
  const suggested = origin?.suggestion ?? offer ?? null;
  if (isAskedFor !== true && suggested === null) return <OriginNote id={id} origin={origin} />;
  return (
    <>
      {isAskedFor === true && (
        <FieldNote id={id} tone="asks">
          {label} unknown. Add it if you know it.
        </FieldNote>
      )}
      <SuggestionNote
        origin={origin}
        words={suggested === null ? null : describeEdtf(suggested, locale)}
        label={label}
        onUse={() => {
          onType(suggested ?? '');
          onSettle();
        }}
      />
    </>
  );
}

interface OriginNoteProps {
  id?: string | undefined;
  origin: Origin | undefined;
  phrase?: ((origin: Origin) => string | null) | undefined;
}

/** Where a value comes from; nothing when the reader gave it or nobody knows. */
export function OriginNote({ id, origin, phrase = phraseOrigin }: OriginNoteProps) {
  const words = origin && phrase(origin);
  if (!words) return null;
  return (
    <FieldNote id={id} tone={origin.uncertain ? 'asks' : 'quiet'}>
      {words}
    </FieldNote>
  );
}
