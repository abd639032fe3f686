import { History, MessageSquareQuote, Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SpeakerId } from '../../../domain/ids';
import type { Speaker } from '../../../domain/speaker/speaker';
import { edit } from '../../state/notebook-store';
import { useReadOnly } from '../../state/read-only';
import type { Replica } from '../../state/replica';
import { deleteSpeaker, mergeSpeaker } from '../../state/speaker-lines';
import { useDraft } from '../../state/use-draft';
import { openDialog, showStatements } from '../../state/view-store';
import { Button } from '../../ui/button';
import { ComboBox } from '../../ui/combo-box';
import { IconButton } from '../../ui/icon-button';
import { Locked } from '../../ui/locked';
import { Heading } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { RoleRow } from './role-row';
import styles from './speakers.module.css';

interface SpeakerDetailsProps {
  speaker: Speaker;
  replica: Replica;
}

type Patch = Partial<Pick<Speaker, 'name' | 'aliases' | 'roles'>>;

/** One speaker, edited in place: name, other names, dated roles; merged or deleted. */
export function SpeakerDetails({ speaker, replica }: SpeakerDetailsProps) {
  const change = (patch: Patch) => edit({ kind: 'editSpeaker', id: speaker.id, patch });
  const statements = replica.counts.speakers[speaker.id] ?? 0;
  const isReadOnly = useReadOnly();
  return (
    <section className={styles.details} aria-label={`Speaker ${speaker.name}`}>
      <Locked isLocked={isReadOnly}>
        <NameField speaker={speaker} change={change} />
        <AliasesField speaker={speaker} change={change} />
        <Roles speaker={speaker} change={change} />
        <div className={styles.actions}>
          <Locked isLocked={false}>
            <Button
              icon={MessageSquareQuote}
              isDisabled={statements === 0}
              onPress={() => showStatements({ speakerIds: [speaker.id] })}
            >
              {statements === 1 ? 'Show 1 statement' : `Show ${statements} statements`}
            </Button>
            <IconButton
              label="History of the speaker"
              icon={History}
              onPress={() => openDialog({ kind: 'history', id: speaker.id })}
            />
          </Locked>
          <Button variant="danger" icon={Trash2} onPress={() => void deleteSpeaker(speaker)}>
            Delete
          </Button>
        </div>
        <MergeField speaker={speaker} replica={replica} />
      </Locked>
    </section>
  );
}

interface FieldProps {
  speaker: Speaker;
  change: (patch: Patch) => Promise<boolean>;
}

function NameField({ speaker, change }: FieldProps) {
  const draft = useDraft(speaker.name, async (text) => {
    if (text.trim() !== '') await change({ name: text.trim() });
  });
  return (
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
  );
}

function AliasesField({ speaker, change }: FieldProps) {
  const draft = useDraft(speaker.aliases.join(', '), (text) =>
    change({
      aliases: text
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    }),
  );
  return (
    <TextField
      label="Also called"
      placeholder="Other names, with commas between"
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
      onKeyDown={draft.onKeyDown}
    />
  );
}

function Roles({ speaker, change }: FieldProps) {
  const { roles } = speaker;
  const add = () =>
    void change({ roles: [...roles, { role: null, organisation: null, from: null, to: null }] });
  return (
    <section className={styles.roles} aria-label="Roles">
      <Heading level={3} look="label">
        Roles
      </Heading>
      {roles.map((role, at) => (
        <RoleRow
          key={at}
          number={at + 1}
          role={role}
          onChange={(patch) =>
            change({ roles: roles.map((each, i) => (i === at ? { ...each, ...patch } : each)) })
          }
          onRemove={() => void change({ roles: roles.filter((_, i) => i !== at) })}
        />
      ))}
      <Button size="small" variant="quiet" icon={Plus} onPress={add}>
        Add a role
      </Button>
    </section>
  );
}

function MergeField({ speaker, replica }: SpeakerDetailsProps) {
  const [name, setName] = useState('');
  const options = useMemo(
    () =>
      [...replica.speakers.values()]
        .filter(({ id }) => id !== speaker.id)
        .map((other) => ({ id: other.id, label: other.name })),
    [replica.speakers, speaker.id],
  );
  if (options.length === 0) return null;
  return (
    <ComboBox
      label="Merge into"
      placeholder="Another speaker"
      description="Statements and roles go to the other; this name becomes one it is also called."
      options={options}
      value={name}
      onChange={setName}
      onSelect={({ id }) => {
        const into = replica.speakers.get(id as SpeakerId);
        if (into) void mergeSpeaker(speaker, into);
      }}
    />
  );
}
