import { useCallback, useState, type FocusEvent } from 'react';
import { LinkPopover } from './link-popover';
import styles from './note-editor.module.css';
import { useNoteEditor } from './use-note-editor';

/** What a note editor is given. */
export interface NoteEditorProps {
  /**
   * The note as CommonMark. Pass on what `onChange` told; a text the editor did not tell itself,
   * such as one that the app's undo brought back, is shown in place of what it holds, without
   * losing the caret where its block is still there.
   */
  readonly markdown: string;
  /**
   * Told the whole note while it is typed: 150 ms after the last key, at the latest 600 ms after
   * the first, and at once when the focus leaves, the window is hidden or the editor goes. Never
   * called for a note that was only opened and closed.
   */
  readonly onChange: (markdown: string) => void;
  /** The accessible name, such as "Note on this highlight". */
  readonly label: string;
  /** Shown while the note is empty. */
  readonly placeholder: string;
  /** `card` for the margin beside a text, `page` for a note read on its own. */
  readonly variant: 'card' | 'page';
  readonly autoFocus?: boolean;
  readonly readOnly?: boolean;
  /** Called on Escape, which then goes no further; without it Escape is the app's. */
  readonly onEscape?: () => void;
  /** Called with an http, https or mailto address when a link is opened; never with another. */
  readonly onOpenLink?: (url: string) => void;
  /** Called as the focus comes and goes, after the last change was told: one editing session. */
  readonly onFocusChange?: (isFocused: boolean) => void;
}

/** Edits a note: CommonMark in, CommonMark out, and every block that was not edited as it was. */
export function NoteEditor(props: NoteEditorProps) {
  const { label, placeholder, variant, readOnly = false, onFocusChange } = props;
  const { editor, isEmpty, flush, openLink } = useNoteEditor(props, styles);
  const [isFocused, setFocused] = useState(false);
  const setRoot = useCallback(
    (element: HTMLDivElement | null) => editor.setRootElement(element),
    [editor],
  );

  const setFocusTo = (next: boolean) => (event: FocusEvent<HTMLDivElement>) => {
    if (event.currentTarget.contains(event.relatedTarget) || next === isFocused) return;
    if (!next) flush();
    setFocused(next);
    onFocusChange?.(next);
  };
  return (
    <div
      className={styles.editor}
      data-variant={variant}
      data-note-editor=""
      onFocus={setFocusTo(true)}
      onBlur={setFocusTo(false)}
    >
      <div
        ref={setRoot}
        className={styles.text}
        role="textbox"
        aria-multiline="true"
        aria-label={label}
        aria-placeholder={placeholder}
        aria-readonly={readOnly}
        contentEditable={!readOnly}
        suppressContentEditableWarning
        tabIndex={0}
        spellCheck
      />
      {isEmpty && (
        <div className={styles.placeholder} aria-hidden="true">
          {placeholder}
        </div>
      )}
      {isFocused && !readOnly && <LinkPopover editor={editor} openLink={openLink} />}
    </div>
  );
}
