import type { LexicalEditor } from 'lexical';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { $linkAtCaret, $unlink } from './behaviour/links';
import styles from './link-popover.module.css';
import { openableUrl } from './openable-url';
import { useLinkAtCaret } from './use-link-at-caret';

interface LinkPopoverProps {
  readonly editor: LexicalEditor;
  /** Opens an address if it may be opened; whether it did. */
  readonly openLink: (url: string) => boolean;
}

/** Shows where the link at the caret leads, and lets it be opened, changed or removed. */
export function LinkPopover({ editor, openLink }: LinkPopoverProps) {
  const link = useLinkAtCaret(editor);
  const popover = useRef<HTMLDivElement>(null);
  const [changing, setChanging] = useState<string | null>(null);
  const key = link?.key ?? null;

  useEffect(() => {
    const element = popover.current;
    if (key === null || element === null) return;
    element.showPopover();
    return () => {
      element.hidePopover();
      setChanging(null);
    };
  }, [key]);

  if (link === null) return null;
  const remove = (): void => {
    editor.update(() => {
      const node = $linkAtCaret();
      if (node !== null) $unlink(node);
    });
    editor.focus();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setChanging(null);
    editor.focus();
  };
  const isOpenable = openableUrl(link.url) !== null;
  return (
    <div
      ref={popover}
      popover="manual"
      role="group"
      aria-label="Link"
      className={styles.popover}
      style={{ left: link.left, top: link.top ?? 'auto', bottom: link.bottom ?? 'auto' }}
      onKeyDown={leave}
    >
      {changing === null ? (
        <>
          <span className={styles.address} data-leads={isOpenable ? 'out' : 'nowhere'}>
            {link.url}
          </span>
          {isOpenable ? (
            <button type="button" className={styles.button} onClick={() => openLink(link.url)}>
              Open
            </button>
          ) : (
            <span className={styles.hint}>Not opened: no web or mail address</span>
          )}
          <button type="button" className={styles.button} onClick={() => setChanging(link.url)}>
            Change
          </button>
          <button type="button" className={styles.button} onClick={remove}>
            Remove
          </button>
        </>
      ) : (
        <AddressField editor={editor} address={changing} onDone={() => setChanging(null)} />
      )}
    </div>
  );
}

interface AddressFieldProps {
  readonly editor: LexicalEditor;
  readonly address: string;
  readonly onDone: () => void;
}

/** Changes the address of the link at the caret; takes only one that may be opened. */
function AddressField({ editor, address, onDone }: AddressFieldProps) {
  const [draft, setDraft] = useState(address);
  const hint = useId();
  const isOpenable = openableUrl(draft.trim()) !== null;
  const save = (): void => {
    if (!isOpenable) return;
    editor.update(() => $linkAtCaret()?.setURL(draft.trim()));
    onDone();
    editor.focus();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <input
        className={styles.field}
        aria-label="Address"
        aria-describedby={hint}
        aria-invalid={!isOpenable}
        value={draft}
        autoFocus
        onChange={(event) => setDraft(event.target.value)}
      />
      <button type="submit" className={styles.button} disabled={!isOpenable}>
        Save
      </button>
      <span id={hint} className={styles.hint} data-quiet={isOpenable || undefined}>
        {isOpenable ? '' : 'An address begins with https://, http:// or mailto:'}
      </span>
    </form>
  );
}
