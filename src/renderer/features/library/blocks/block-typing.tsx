import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { DraftBlock } from '../../../../domain/article/candidate';
import { TextArea } from '../../../ui/text-field';
import styles from './blocks.module.css';

export interface BlockTypingProps {
  block: DraftBlock;
  /** Takes the text as it stands when the field is left. */
  onDone: (text: string) => void;
}

/** A block's text as a field, kept when it is left by Escape, by Ctrl or Cmd with Enter, or by going elsewhere. */
export function BlockTyping({ block, onDone }: BlockTypingProps) {
  const [text, setText] = useState(block.text);
  const isDone = useRef(false);
  const finish = () => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const leaves =
      event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (leaves) {
      event.preventDefault();
      finish();
    }
    event.stopPropagation();
  };
  return (
    <div className={styles.typing} onKeyDown={onKeyDown}>
      <TextArea
        label="Text"
        isLabelHidden
        voice="serif"
        lines={1}
        value={text}
        onChange={setText}
        onBlur={finish}
        autoFocus
        description="A blank line makes two blocks. Escape keeps the text."
      />
    </div>
  );
}
