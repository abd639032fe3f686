import { useMemo } from 'react';
import { useLocale } from 'react-aria-components';
import type { Attribution, Directness, Statement } from '../../../domain/annotation/annotation';
import { describeEdtf, readDate } from '../../../domain/article/edtf-date';
import { useNotebook } from '../../state/notebook-store';
import { attributeTo, changeAttribution, createSpeakerFor } from '../../state/attributing';
import { ComboBox, type ComboOption } from '../../ui/combo-box';
import { SegmentedControl } from '../../ui/radio-group';
import { TextArea, TextField } from '../../ui/text-field';
import styles from './card.module.css';
import { useDraft } from '../../state/use-draft';

const DIRECTNESS: readonly { readonly id: Directness; readonly label: string }[] = [
  { id: 'direct', label: 'Quotation' },
  { id: 'indirect', label: 'Paraphrase' },
  { id: 'mixed', label: 'Mixed' },
];

/** Who said it, as what, when, where, how, and what the researcher makes of it. What is empty is unknown. */
export function StatementForm({ statement }: { statement: Statement }) {
  const { directness } = statement.attribution;
  return (
    <div className={styles.form}>
      <SpeakerField statement={statement} />
      <PlainField statement={statement} field="role" label="Role" />
      <PlainField statement={statement} field="organisation" label="Organisation" />
      <DateSaidField statement={statement} />
      <PlainField statement={statement} field="occasion" label="Occasion" />
      <PlainField statement={statement} field="place" label="Place" />
      <PlainField statement={statement} field="cue" label="Cue" placeholder="said" />
      <div className={styles.wide}>
        <SegmentedControl
          label="Spoken words"
          isLabelHidden
          options={DIRECTNESS}
          value={directness}
          onChange={(next) => void changeAttribution(statement, { directness: next })}
        />
      </div>
      <StanceField statement={statement} />
    </div>
  );
}

function SpeakerField({ statement }: { statement: Statement }) {
  const speakers = useNotebook((state) => state.replica?.speakers);
  const options = useMemo<ComboOption[]>(
    () =>
      [...(speakers?.values() ?? [])].map(({ id, name, roles, aliases }) => {
        const last = roles[roles.length - 1];
        const detail = [last?.role, last?.organisation, ...aliases].filter(Boolean).join(', ');
        return { id, label: name, detail };
      }),
    [speakers],
  );
  const { speakerId } = statement.attribution;
  const saved = (speakerId && speakers?.get(speakerId)?.name) ?? '';
  const draft = useDraft(saved, (text) => commitSpeaker(statement, text, options));
  return (
    <div className={styles.wide}>
      <ComboBox
        label="Who said it?"
        placeholder="Speaker unknown"
        options={options}
        value={draft.value}
        onChange={draft.change}
        onSelect={({ id, label }) => {
          draft.settle(label);
          void attributeTo(statement, id as `speaker:${string}`);
        }}
        onCreate={(name) => {
          draft.settle(name);
          void createSpeakerFor(statement, name);
        }}
        createLabel={(name) => `New speaker “${name}”`}
        onCommit={draft.commit}
      />
    </div>
  );
}

/** A typed name that is known is that speaker, an empty one is unknown, any other is a new speaker. */
async function commitSpeaker(
  statement: Statement,
  text: string,
  options: readonly ComboOption[],
): Promise<void> {
  const name = text.trim();
  if (name === '') return changeAttribution(statement, { speakerId: null });
  const known = options.find(({ label }) => label.toLowerCase() === name.toLowerCase());
  if (known) return attributeTo(statement, known.id as `speaker:${string}`);
  return createSpeakerFor(statement, name);
}

interface PlainFieldProps {
  statement: Statement;
  field: keyof Pick<Attribution, 'role' | 'organisation' | 'occasion' | 'place' | 'cue'>;
  label: string;
  placeholder?: string;
}

function PlainField({ statement, field, label, placeholder }: PlainFieldProps) {
  const draft = useDraft(statement.attribution[field] ?? '', (text) =>
    changeAttribution(statement, { [field]: text.trim() || null }),
  );
  return (
    <TextField
      label={label}
      placeholder={placeholder}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
      onKeyDown={draft.onKeyDown}
    />
  );
}

function DateSaidField({ statement }: { statement: Statement }) {
  const { locale } = useLocale();
  const { dateSaid } = statement.attribution;
  const saved = dateSaid ? describeEdtf(dateSaid, locale) : '';
  const draft = useDraft(saved, async (text) => {
    const read = readDate(text);
    if (text.trim() === '' || read) await changeAttribution(statement, { dateSaid: read });
  });
  const isUnreadable = draft.value.trim() !== '' && readDate(draft.value) === null;
  return (
    <TextField
      label="Date said"
      placeholder="Unknown"
      description={dateSaid ? undefined : 'Not the date published'}
      error={
        isUnreadable
          ? 'Not understood as a date. Try 2 January 2025, January 2025 or about 2025.'
          : null
      }
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
      onKeyDown={draft.onKeyDown}
    />
  );
}

function StanceField({ statement }: { statement: Statement }) {
  const draft = useDraft(statement.attribution.stance ?? '', (text) =>
    changeAttribution(statement, { stance: text.trim() || null }),
  );
  return (
    <div className={styles.wide}>
      <TextArea
        label="Stance, in your words"
        lines={2}
        value={draft.value}
        onChange={draft.change}
        onBlur={draft.commit}
      />
    </div>
  );
}
