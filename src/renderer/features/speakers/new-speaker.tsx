import { useState } from 'react';
import { createSpeaker } from '../../state/speaker-lines';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import styles from './speakers.module.css';

/** A line to name a new speaker in; Enter makes it, Escape leaves. */
export function NewSpeaker({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const make = (): void => {
    if (name.trim() === '') return;
    void createSpeaker(name.trim()).then((done) => done && onDone());
  };
  return (
    <div className={styles.newSpeaker}>
      <TextField
        label="Name of the new speaker"
        isLabelHidden
        placeholder="Name of the new speaker"
        value={name}
        onChange={setName}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') make();
          else if (event.key === 'Escape') onDone();
          else event.continuePropagation();
        }}
      />
      <Button variant="primary" isDisabled={name.trim() === ''} onPress={make}>
        Add speaker
      </Button>
      <Button variant="quiet" onPress={onDone}>
        Cancel
      </Button>
    </div>
  );
}
