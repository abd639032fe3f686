/** A field that was asked for and does not come within so long is not waited for any more, in milliseconds. */
const PATIENCE = 2000;

let waiting: { text: string; until: number } | null = null;

/** Says that a field is about to get the keyboard: what is typed before it is there will be put into it. */
export function expectField(): void {
  const text = isWaiting() ? waiting?.text : '';
  waiting = { text: text ?? '', until: performance.now() + PATIENCE };
}

/** The field won't come after all. */
export function expectNoField(): void {
  waiting = null;
}

/** Whether a key press was meant for the field that is about to come, and is now kept for it. */
export function keepForField(press: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): boolean {
  if (!waiting || !isWaiting()) return false;
  if (press.ctrlKey || press.metaKey || press.altKey) return false;
  if (press.key === 'Backspace') waiting.text = waiting.text.slice(0, -1);
  else if (press.key.length === 1) waiting.text += press.key;
  else return false;
  return true;
}

function isWaiting(): boolean {
  return waiting !== null && performance.now() <= waiting.until;
}

/** What was typed while the field was on its way; asks once. */
export function typedAhead(): string {
  const text = waiting?.text ?? '';
  waiting = null;
  return text;
}
