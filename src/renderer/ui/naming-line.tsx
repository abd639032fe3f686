import { useState } from 'react';
import { Button } from './button';
import styles from './naming-line.module.css';
import { TextField } from './text-field';

export interface NamingLineProps {
  /** Says what is named: "Name of the new tag". */
  label: string;
  /** Words of the button that makes it: "Make tag". */
  action: string;
  /** What stands in the line at first. */
  startWith?: string | undefined;
  /** Makes it; answers whether it was made. */
  onMake: (name: string) => Promise<boolean>;
  /** It was made, or the person left. */
  onDone: () => void;
}

/** A line to name something new in: Enter makes it, Escape leaves, a refused name stays to be corrected. */
export function NamingLine({ label, action, startWith, onMake, onDone }: NamingLineProps) {
  const [name, setName] = useState(startWith ?? '');
  const isEmpty = name.trim() === '';
  const make = (): void => {
    if (!isEmpty) void onMake(name.trim()).then((made) => made && onDone());
  };
  return (
    <div className={styles.line}>
      <TextField
        label={label}
        isLabelHidden
        placeholder={label}
        value={name}
        onChange={setName}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') make();
          else if (event.key === 'Escape') onDone();
          else event.continuePropagation();
        }}
      />
      <Button variant="primary" isDisabled={isEmpty} onPress={make}>
        {action}
      </Button>
      <Button variant="quiet" onPress={onDone}>
        Cancel
      </Button>
    </div>
  );
}
