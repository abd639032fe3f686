import { useId, useMemo } from 'react';
import { useLocale } from 'react-aria-components';
import type { ArticleMetadata, Direction } from '../../../../domain/article/article';
import type { Candidate, Origin } from '../../../../domain/article/candidate';
import type { EdtfDate } from '../../../../domain/article/edtf-date';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-field';
import { DateField, OriginNote } from './date-field';
import { languageChoices } from './languages';
import { isUnread, textIn, type MetadataDraft, type ReadField } from './metadata-draft';
import { phraseLanguage } from './phrase-origin';
import { SuggestionNote } from './suggestion-note';
import styles from './metadata.module.css';

export interface MetadataFormProps {
  draft: MetadataDraft;
  /** Where values come from; empty for a saved article. */
  origins: Candidate['origins'];
  onSet: (patch: Partial<ArticleMetadata>) => void;
  onType: (field: ReadField, text: string) => void;
  onSettle: (field: ReadField) => void;
}

const DIRECTIONS: readonly { readonly id: Direction; readonly label: string }[] = [
  { id: 'auto', label: 'As the text begins' },
  { id: 'ltr', label: 'Left to right' },
  { id: 'rtl', label: 'Right to left' },
];

/** What is known of an article besides title and text, each value with where it comes from. */
export function MetadataForm(props: MetadataFormProps) {
  const { draft, origins, onSet } = props;
  const { metadata } = draft;
  const { locale } = useLocale();
  const languages = useMemo(
    () => languageChoices(metadata.language, locale),
    [metadata.language, locale],
  );
  return (
    <div className={styles.form}>
      <LineField
        field="publisher"
        label="Publisher"
        value={metadata.publisher ?? ''}
        origin={origins.publisher}
        onChange={(text) => onSet({ publisher: knownOr(text) })}
      />
      <Dates {...props} />
      <LineField
        field="byline"
        label="Byline"
        value={textIn(draft, 'byline', locale)}
        origin={origins.byline}
        onChange={(text) => props.onType('byline', text)}
        onBlur={() => props.onSettle('byline')}
      />
      <LineField
        field="dateline"
        label="Dateline"
        value={metadata.dateline ?? ''}
        origin={origins.dateline}
        onChange={(text) => onSet({ dateline: knownOr(text) })}
      />
      <LineField
        field="url"
        label="Address"
        value={textIn(draft, 'url', locale)}
        origin={origins.url}
        error={isUnread(draft, 'url') ? ADDRESS_HELP : null}
        onChange={(text) => props.onType('url', text)}
        onBlur={() => props.onSettle('url')}
      />
      <div>
        <Select
          label="Language"
          options={languages}
          value={metadata.language ?? ''}
          onChange={(id) => onSet({ language: knownOr(id) })}
        />
        <OriginNote origin={origins.language} phrase={phraseLanguage} />
      </div>
      <Select
        label="Direction"
        options={DIRECTIONS}
        value={metadata.direction}
        onChange={(direction) => onSet({ direction })}
      />
    </div>
  );
}

const ADDRESS_HELP = 'Not a web address. Write it in full, beginning with https://';

function Dates({ draft, origins, onType, onSettle }: MetadataFormProps) {
  return (
    <>
      <DateField
        field="published"
        label="Date published"
        draft={draft}
        origin={origins.published}
        isAskedFor
        offer={offeredDate(draft)}
        onType={(text) => onType('published', text)}
        onSettle={() => onSettle('published')}
      />
      <DateField
        field="updated"
        label="Date updated"
        draft={draft}
        origin={origins.updated}
        onType={(text) => onType('updated', text)}
        onSettle={() => onSettle('updated')}
      />
    </>
  );
}

/** News pages often print only when they were updated; the reader may take that day, the app never does. */
function offeredDate({ metadata }: MetadataDraft): EdtfDate | null {
  return metadata.published === null ? metadata.updated : null;
}

interface LineFieldProps {
  field: keyof ArticleMetadata;
  label: string;
  value: string;
  origin: Origin | undefined;
  error?: string | null | undefined;
  onChange: (text: string) => void;
  onBlur?: (() => void) | undefined;
}

function LineField({ field, origin, error = null, onBlur, ...rest }: LineFieldProps) {
  const noteId = useId();
  const suggested = rest.value === '' ? (origin?.suggestion ?? null) : null;
  return (
    <div data-field={field}>
      <TextField
        {...rest}
        {...(onBlur === undefined ? {} : { onBlur })}
        error={error}
        placeholder="Unknown"
        aria-describedby={noteId}
      />
      {error === null && suggested === null && <OriginNote id={noteId} origin={origin} />}
      {error === null && suggested !== null && (
        <SuggestionNote
          id={noteId}
          origin={origin}
          words={suggested}
          label={rest.label}
          onUse={() => rest.onChange(suggested)}
        />
      )}
    </div>
  );
}

/** A value of one line; `null`, "not known", for an empty one. */
function knownOr(text: string): string | null {
  return text.trim() === '' ? null : text;
}
