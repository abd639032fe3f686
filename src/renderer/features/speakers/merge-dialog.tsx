import { useMemo, useState } from 'react';
import type { SpeakerId } from '../../../domain/ids';
import { looksLike } from '../../../domain/speaker/look-alike';
import type { Speaker } from '../../../domain/speaker/speaker';
import type { Replica } from '../../state/replica';
import { mergeSpeaker } from '../../state/speaker-lines';
import { Button } from '../../ui/button';
import { ComboBox } from '../../ui/combo-box';
import { Dialog } from '../../ui/dialog';
import { Heading, Text } from '../../ui/text';
import { officeOf, phraseLikeness } from './phrase-speaker';
import styles from './speakers.module.css';

interface MergeDialogProps {
  speaker: Speaker;
  replica: Replica;
  onDone: () => void;
}

/** Asks which speaker this one is; what both have goes to the other, in one step. */
export function MergeDialog({ speaker, replica, onDone }: MergeDialogProps) {
  const [words, setWords] = useState('');
  const [intoId, setInto] = useState<SpeakerId | null>(null);
  const into = intoId && replica.speakers.get(intoId);
  const options = useMemo(
    () =>
      [...replica.speakers.values()]
        .filter(({ id }) => id !== speaker.id)
        .sort((a, b) => a.name.localeCompare(b.name))
        .map((other) => ({ id: other.id, label: other.name, detail: officeOf(other) })),
    [replica.speakers, speaker.id],
  );
  const merge = (): void => {
    if (into) void mergeSpeaker(speaker, into).then((isDone) => isDone && onDone());
  };
  const choose = (other: { readonly id: string; readonly name: string }): void => {
    setWords(other.name);
    setInto(other.id as SpeakerId);
  };
  return (
    <Dialog
      title={`Merge “${speaker.name}” into another speaker`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onDone()}
      size="small"
      actions={
        <Button variant="primary" isDisabled={!into} onPress={merge}>
          Merge
        </Button>
      }
    >
      <div className={styles.form}>
        <ComboBox
          label="Merge into"
          placeholder="Another speaker"
          autoFocus
          options={options}
          value={words}
          onChange={(text) => {
            setWords(text);
            setInto(options.find(({ label }) => label === text)?.id ?? null);
          }}
          onSelect={({ id, label }) => choose({ id, name: label })}
        />
        <Likely speaker={speaker} replica={replica} onChoose={choose} />
        {into && <Outcome speaker={speaker} into={into} replica={replica} />}
      </div>
    </Dialog>
  );
}

interface LikelyProps extends Pick<MergeDialogProps, 'speaker' | 'replica'> {
  onChoose: (other: Speaker) => void;
}

function Likely({ speaker, replica, onChoose }: LikelyProps) {
  const { speakers } = replica;
  const alike = useMemo(() => looksLike(speaker, speakers.values()), [speaker, speakers]);
  if (alike.length === 0) return null;
  return (
    <section className={styles.part} aria-label="May be the same">
      <Heading level={3} look="label">
        May be the same
      </Heading>
      <ul className={styles.chips}>
        {alike.map((each) => (
          <li key={each.speaker.id}>
            <Button size="small" onPress={() => onChoose(each.speaker)}>
              {`${each.speaker.name}, ${phraseLikeness(each.why)}`}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ speaker, into, replica }: LikelyOutcome) {
  const moved = replica.counts.speakers[speaker.id] ?? 0;
  const all = moved + (replica.counts.speakers[into.id] ?? 0);
  return (
    <Text as="p" size="small" tone="muted">
      {`“${into.name}” then has ${all === 1 ? '1 statement' : `${all} statements`}, the roles of both, and is also called “${speaker.name}”. Undo takes it back.`}
    </Text>
  );
}

interface LikelyOutcome extends Pick<MergeDialogProps, 'speaker' | 'replica'> {
  into: Speaker;
}
