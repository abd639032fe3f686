import { useEffect, useEffectEvent, useState } from 'react';
import type { ClipboardEvent } from 'react';
import { FileInput, FolderInput } from 'lucide-react';
import { pastedAddresses } from '../../../../domain/article/pasted-addresses';
import type { ReadError } from '../../../../domain/incoming/read-error';
import { keysOf } from '../../../state/command-keys';
import {
  cancelReading,
  importAddresses,
  importFiles,
  importFolder,
  readPasted,
  reviewItems,
} from '../../../state/importing';
import { closeDialog } from '../../../state/view-store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ErrorNotice } from '../../../ui/error-notice';
import { ProgressBar } from '../../../ui/progress-bar';
import { Text } from '../../../ui/text';
import { TextArea } from '../../../ui/text-field';
import { phraseReadError } from './phrase-read-error';
import styles from './bring-in-dialog.module.css';

export interface BringInDialogProps {
  /** What stands in the field at first and is read at once; absent: nothing. */
  text?: string | undefined;
}

/** The one place where articles come in: as text, by their addresses, from files and folders. */
export function BringInDialog({ text: given = '' }: BringInDialogProps) {
  const [text, setText] = useState(given);
  const { busy, error, read, fetch } = useReading();
  const addresses = pastedAddresses(text);
  const start = () => (addresses ? fetch(addresses, false) : read(text, null));
  const startGiven = useEffectEvent(() => given !== '' && void start());
  useEffect(() => void startGiven(), []);
  const onPaste = (event: ClipboardEvent) => {
    if (text.trim() !== '') return;
    const words = event.clipboardData.getData('text/plain');
    const html = event.clipboardData.getData('text/html');
    if (words.trim() === '' && html === '') return;
    event.preventDefault();
    setText(words);
    const pasted = pastedAddresses(words);
    // Several addresses are a decision, one is plainly meant.
    if (pasted) void (pasted.length === 1 && fetch(pasted, false));
    else void read(words, html === '' ? null : html);
  };
  return (
    <Dialog
      title="Bring in"
      isOpen
      onOpenChange={(isOpen) => !isOpen && leave(busy)}
      size="large"
      isDismissable={text.trim() === ''}
      aside={<FileButtons isDisabled={busy !== null} />}
      actions={
        <>
          <Button variant="quiet" onPress={() => leave(busy)}>
            Cancel
          </Button>
          <Button
            variant="primary"
            shortcut="Mod+Enter"
            isDisabled={text.trim() === ''}
            isPending={busy !== null}
            onPress={() => void start()}
          >
            {startLabel(addresses)}
          </Button>
        </>
      }
    >
      <div className={styles.body} onKeyDown={(event) => isStart(event) && void start()}>
        <Text as="p" tone="muted">
          Paste an article as you copied it in your browser, or its address; several addresses go
          one on each line. Files and folders can also be dropped anywhere in the window.
        </Text>
        <TextArea
          label="Text or addresses"
          isLabelHidden
          voice={addresses ? 'sans' : 'serif'}
          lines={12}
          value={text}
          onChange={setText}
          onPaste={onPaste}
          isReadOnly={busy !== null}
          placeholder="Paste or type the text, or an address"
          autoFocus
        />
        {busy !== null && (
          <ProgressBar
            label={busy}
            value={null}
            action={
              <Button size="small" variant="quiet" onPress={() => void cancelReading()}>
                Stop
              </Button>
            }
          />
        )}
        {error && busy === null && (
          <NotRead error={error} addresses={addresses} onAllow={(all) => void fetch(all, true)} />
        )}
        <WhatIsRead />
      </div>
    </Dialog>
  );
}

interface NotReadProps {
  error: ReadError;
  addresses: readonly string[] | null;
  /** The user confirms that these may lie in the own network. */
  onAllow: (addresses: readonly string[]) => void;
}

/** Why nothing came of it; an address in the own network can be confirmed here. */
function NotRead({ error, addresses, onAllow }: NotReadProps) {
  const isPrivate = error.kind === 'address' && error.problem.kind === 'private';
  const words = phraseReadError(null, error);
  if (!isPrivate || !addresses) return <ErrorNotice {...words} />;
  const allow = (
    <Button size="small" onPress={() => onAllow(addresses)}>
      {`Fetch it from ${error.host}`}
    </Button>
  );
  return <ErrorNotice {...words} tone="warning" actions={allow} />;
}

/** The formats that are read, and what fetching does. */
function WhatIsRead() {
  return (
    <Text as="p" size="small" tone="muted">
      Text, Markdown, web pages (.html, .mhtml), Word (.docx), PDF, EPUB, RTF, messages (.eml), and
      archives (.zip) of these. Nothing but the page itself is fetched from an address.
    </Text>
  );
}

function FileButtons({ isDisabled }: { isDisabled: boolean }) {
  return (
    <div className={styles.files}>
      <Button
        icon={FileInput}
        shortcut={keysOf('importFiles')}
        isDisabled={isDisabled}
        onPress={() => void importFiles()}
      >
        Files…
      </Button>
      <Button icon={FolderInput} isDisabled={isDisabled} onPress={() => void importFolder()}>
        Folder…
      </Button>
    </div>
  );
}

/** Reading what stands in the field, and what came of it when it did not work. */
function useReading() {
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<ReadError | null>(null);
  const begin = (what: string) => {
    setBusy(what);
    setError(null);
  };
  const end = (failure: ReadError | null) => {
    setBusy(null);
    setError(failure?.kind === 'cancelled' ? null : failure);
  };
  const read = async (words: string, html: string | null) => {
    begin('Reading the text');
    const item = await readPasted(words, html);
    if (item.status === 'read') return reviewItems([item]);
    end(item.error);
  };
  const fetch = async (addresses: readonly string[], allowPrivate: boolean) => {
    begin(addresses.length === 1 ? `Fetching ${hostOf(addresses[0] ?? '')}` : 'Beginning');
    const failed = await importAddresses(addresses, allowPrivate);
    end(failed?.error ?? null);
  };
  return { busy, error, read, fetch };
}

function leave(busy: string | null): void {
  if (busy !== null) void cancelReading();
  closeDialog();
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'the page';
}

function startLabel(addresses: readonly string[] | null): string {
  if (addresses === null) return 'Read it';
  return addresses.length === 1 ? 'Fetch the page' : `Fetch ${addresses.length} pages`;
}

function isStart(event: { key: string; ctrlKey: boolean; metaKey: boolean }): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey);
}
