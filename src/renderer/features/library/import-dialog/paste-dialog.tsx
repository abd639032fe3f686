import { useState } from 'react';
import type { ClipboardEvent } from 'react';
import type { ReadError } from '../../../../contract/import-and-export';
import { readPasted, reviewItems } from '../../../state/importing';
import { closeDialog } from '../../../state/view-store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ErrorNotice } from '../../../ui/error-notice';
import { ProgressBar } from '../../../ui/progress-bar';
import { Text } from '../../../ui/text';
import { TextArea } from '../../../ui/text-field';
import { phraseReadError } from './phrase-read-error';
import styles from './paste-dialog.module.css';

/** Where a text is pasted, or typed, to be read as articles. */
export function PasteDialog() {
  const [text, setText] = useState('');
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<ReadError | null>(null);
  const read = async (words: string, html: string | null) => {
    setReading(true);
    setError(null);
    const item = await readPasted(words, html);
    if (item.status === 'read') return reviewItems([item]);
    setReading(false);
    setError(item.error);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (text.trim() !== '') return;
    const words = event.clipboardData.getData('text/plain');
    const html = event.clipboardData.getData('text/html');
    if (words.trim() === '' && html === '') return;
    event.preventDefault();
    setText(words);
    void read(words, html === '' ? null : html);
  };
  return (
    <Dialog
      title="Paste an article"
      isOpen
      onOpenChange={(isOpen) => !isOpen && closeDialog()}
      size="large"
      isDismissable={text.trim() === ''}
      actions={
        <>
          <Button variant="quiet" onPress={closeDialog}>
            Cancel
          </Button>
          <Button
            variant="primary"
            isDisabled={text.trim() === ''}
            isPending={isReading}
            onPress={() => void read(text, null)}
          >
            Read it
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <Text as="p" tone="muted">
          Copy an article in your browser and paste it here, with its headline and date. You can
          look over what was understood before anything is saved.
        </Text>
        <TextArea
          label="Text of the article"
          isLabelHidden
          voice="serif"
          lines={12}
          value={text}
          onChange={setText}
          onPaste={onPaste}
          isReadOnly={isReading}
          placeholder="Paste or type the text"
          autoFocus
        />
        {isReading && <ProgressBar label="Reading the text" value={null} />}
        {error && <ErrorNotice {...phraseReadError(null, error)} />}
      </div>
    </Dialog>
  );
}
