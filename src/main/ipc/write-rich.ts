import * as electron from 'electron';

/** The clipboard up to Electron 40 or so, which takes its kinds by name. */
interface EarlierClipboard {
  write(words: { readonly text: string; readonly html: string }): void;
}

/** Puts the same words on the clipboard as plain text and as HTML; whoever pastes takes what it can use. */
export async function writeRich({ text, html }: { text: string; html: string }): Promise<void> {
  const { clipboard, ClipboardItem } = electron;
  // The types are those of the newest Electron; the oldest that Dateline runs on has no such class.
  if (typeof (ClipboardItem as unknown) === 'function') {
    await clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]);
  } else {
    (clipboard as unknown as EarlierClipboard).write({ text, html });
  }
}
