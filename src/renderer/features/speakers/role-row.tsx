import { X } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import { describeEdtf, readDate } from '../../../domain/article/edtf-date';
import type { SpeakerRole } from '../../../domain/speaker/speaker';
import { useDraft } from '../../state/use-draft';
import { IconButton } from '../../ui/icon-button';
import { TextField } from '../../ui/text-field';
import styles from './speakers.module.css';

interface RoleRowProps {
  /** Place in the list, from 1: names the fields for those who can't see them. */
  number: number;
  role: SpeakerRole;
  /** Takes the focus: it was just asked for. */
  isNew: boolean;
  onChange: (patch: Partial<SpeakerRole>) => Promise<boolean>;
  onRemove: () => void;
}

/** One role of a speaker with the time it is known for. */
export function RoleRow({ number, role, isNew, onChange, onRemove }: RoleRowProps) {
  return (
    <div className={styles.role} role="group" aria-label={`Role ${number}`}>
      <WordsField
        label="Role"
        value={role.role}
        hasFocus={isNew}
        onChange={(text) => onChange({ role: text })}
      />
      <WordsField
        label="Organisation"
        value={role.organisation}
        onChange={(text) => onChange({ organisation: text })}
      />
      <DateField label="From" value={role.from} onChange={(from) => onChange({ from })} />
      <DateField label="Until" value={role.to} onChange={(to) => onChange({ to })} />
      <IconButton label={`Remove role ${number}`} icon={X} size="small" onPress={onRemove} />
    </div>
  );
}

interface ValueFieldProps {
  label: string;
  hasFocus?: boolean;
  value: string | null;
  onChange: (value: string | null) => Promise<boolean>;
}

function WordsField({ label, value, hasFocus = false, onChange }: ValueFieldProps) {
  const draft = useDraft(value ?? '', (text) => onChange(text.trim() || null));
  return (
    <TextField
      label={label}
      isLabelHidden
      placeholder={label}
      autoFocus={hasFocus}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
      onKeyDown={draft.onKeyDown}
    />
  );
}

function DateField({ label, value, onChange }: ValueFieldProps) {
  const { locale } = useLocale();
  const draft = useDraft(value ? describeEdtf(value, locale) : '', async (text) => {
    const read = readDate(text);
    if (text.trim() === '' || read) await onChange(read);
  });
  const isUnreadable = draft.value.trim() !== '' && readDate(draft.value) === null;
  return (
    <TextField
      label={label}
      isLabelHidden
      placeholder={label}
      error={isUnreadable ? 'Try 2024 or March 2024.' : null}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
      onKeyDown={draft.onKeyDown}
    />
  );
}
