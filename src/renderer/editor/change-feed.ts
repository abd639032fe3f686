/** How long (ms) after the last key the note is told, so that typing is never held up by it. */
const PAUSE = 150;
/** How long (ms) it may go untold while somebody types without a pause. */
const LONGEST_WAIT = 600;
/** How long (ms) a text that was told may take to come back as an echo. */
const LONGEST_ECHO = 5_000;

/** What a change feed reads and tells. */
export interface ChangeFeedOptions {
  /** The Markdown as it stands in the editor. */
  readonly read: () => string;
  readonly tell: (markdown: string) => void;
}

/** Tells a note's changes to its owner and recognises them when they come back from there. */
export interface ChangeFeed {
  /** Something changed: it is told after a short pause. */
  readonly touch: () => void;
  /** Tells at once what is not told yet. */
  readonly flush: () => void;
  /**
   * Takes a text that the owner holds now. `true` means it is news to the editor, which shows it
   * and then calls `shown`. `false` means that it is an echo of something told, however many there
   * were since, or that typing not yet told stands against it; the typing wins and is told.
   */
  readonly receive: (markdown: string) => boolean;
  /** The editor shows this text now, and the owner knows it. */
  readonly shown: (markdown: string) => void;
}

/** A feed for one editor; `initial` is the text both sides begin with. */
export function createChangeFeed(initial: string, options: ChangeFeedOptions): ChangeFeed {
  let known = initial;
  let told: readonly { readonly markdown: string; readonly at: number }[] = [];
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let since = 0;

  const flush = (): void => {
    if (waiting === null) return;
    clearTimeout(waiting);
    waiting = null;
    const markdown = options.read();
    if (markdown === known) return;
    known = markdown;
    told = [...told, { markdown, at: performance.now() }];
    options.tell(markdown);
  };
  const touch = (): void => {
    const now = performance.now();
    if (waiting === null) since = now;
    else clearTimeout(waiting);
    waiting = setTimeout(flush, Math.max(0, Math.min(PAUSE, since + LONGEST_WAIT - now)));
  };
  const shown = (markdown: string): void => {
    known = markdown;
    told = [];
  };
  const receive = (markdown: string): boolean => {
    const before = known;
    flush();
    const hasTyped = known !== before;
    if (markdown === known) told = [];
    const recent = performance.now() - LONGEST_ECHO;
    told = told.filter(({ at }) => at > recent);
    const echo = told.findLastIndex((each) => each.markdown === markdown);
    told = told.slice(echo + 1);
    return echo === -1 && markdown !== known && !hasTyped;
  };
  return { touch, flush, receive, shown };
}
