import { useState } from 'react';
import type { TagId } from '../../../domain/ids';
import { createTag } from '../../state/tagging';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import styles from './tags.module.css';

interface NewTagProps {
  parentId: TagId | null;
  onDone: () => void;
}

/** A line to name a new tag in; Enter makes it, Escape leaves. */
export function NewTag({ parentId, onDone }: NewTagProps) {
  const [name, setName] = useState('');
  const make = (): void => {
    if (name.trim() === '') return;
    void createTag(name.trim(), parentId).then((done) => done && onDone());
  };
  return (
    <div className={styles.newTag}>
      <TextField
        label="Name of the new tag"
        isLabelHidden
        placeholder="Name of the new tag"
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
        Make tag
      </Button>
      <Button variant="quiet" onPress={onDone}>
        Cancel
      </Button>
    </div>
  );
}
