import { useState } from 'react';
import type { Speaker } from '../../../domain/speaker/speaker';
import { useReadOnly } from '../../state/read-only';
import { useDraft } from '../../state/use-draft';
import { announce } from '../../ui/announcer';
import { Chip } from '../../ui/chip';
import { Heading } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import type { SpeakerPatch } from './speaker-details';
import styles from './speakers.module.css';

interface SpeakerNamesProps {
  speaker: Speaker;
  change: (patch: SpeakerPatch) => Promise<boolean>;
}

/** What a speaker is called: the name, and the other names that texts give. */
export function SpeakerNames({ speaker, change }: SpeakerNamesProps) {
  const draft = useDraft(speaker.name, async (text) => {
    if (text.trim() !== '') await change({ name: text.trim() });
  });
  return (
    <>
      <TextField
        label="Name"
        value={draft.value}
        error={
          draft.value.trim() === '' ? 'A speaker needs a name; this one keeps its old one.' : null
        }
        onChange={draft.change}
        onBlur={draft.commit}
        onKeyDown={draft.onKeyDown}
      />
      <Aliases speaker={speaker} change={change} />
    </>
  );
}

function Aliases({ speaker, change }: SpeakerNamesProps) {
  const isReadOnly = useReadOnly();
  const { aliases } = speaker;
  const remove = async (name: string): Promise<void> => {
    if (await change({ aliases: aliases.filter((each) => each !== name) }))
      announce(`${name} removed`);
  };
  if (isReadOnly && aliases.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Also called">
      <Heading level={3} look="label">
        Also called
      </Heading>
      <div className={styles.names}>
        {aliases.length > 0 && (
          <ul className={styles.chips} aria-label="Other names">
            {aliases.map((name) => (
              <li key={name}>
                <Chip label={name} onRemove={isReadOnly ? undefined : () => void remove(name)} />
              </li>
            ))}
          </ul>
        )}
        {!isReadOnly && <NewAlias aliases={aliases} change={change} />}
      </div>
    </section>
  );
}

function NewAlias({
  aliases,
  change,
}: Pick<Speaker, 'aliases'> & Pick<SpeakerNamesProps, 'change'>) {
  const [name, setName] = useState('');
  const add = async (): Promise<void> => {
    const names = name.split(',').map((each) => each.trim());
    if (!names.some(Boolean)) return;
    if (!(await change({ aliases: [...aliases, ...names.filter(Boolean)] }))) return;
    setName('');
    announce(`${names.filter(Boolean).join(', ')} added`);
  };
  return (
    <TextField
      label="Another name"
      isLabelHidden
      placeholder="Another name, then Enter"
      value={name}
      onChange={setName}
      onBlur={() => void add()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void add();
        else event.continuePropagation();
      }}
    />
  );
}
