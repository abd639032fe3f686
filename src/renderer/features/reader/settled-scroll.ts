/** A place counts as reached once nothing was missing for this many frames in a row. */
const STILL_FRAMES = 6;
/** A text that does not come to rest is left alone after this many. */
const MOST_FRAMES = 120;
/** A smooth scroll that has not moved for this many frames is over. */
const STOOD_FRAMES = 4;
/** What tells that the reader took over. */
const USER_MOVES = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * Scrolls a region to a place and stays with it until the text stands still. Heights of sections are estimates until
 * they are laid out, which they are only when they come near the view: a place that was reached moves on then, and the
 * end of a text is elsewhere. It ends early when the reader scrolls, types or presses.
 */
export class SettledScroll {
  private frame = 0;
  private still = 0;
  private left = 0;
  private missing: (() => number) | null = null;

  constructor(private readonly region: HTMLElement) {}

  /** Whether a place is being gone to, or stayed with. */
  get isGoing(): boolean {
    return this.missing !== null;
  }

  /** Goes to where `missing` answers 0: the pixels that are still to be scrolled down. */
  to(missing: () => number, isSmooth = false): void {
    this.stop();
    this.missing = missing;
    for (const move of USER_MOVES) this.region.addEventListener(move, this.stop, { passive: true });
    this.again();
    const way = isSmooth ? missing() : 0;
    if (way !== 0) this.glide(way);
    else this.step();
  }

  /** Stays for longer: the text is being set anew. */
  again(): void {
    this.still = 0;
    this.left = MOST_FRAMES;
  }

  readonly stop = (): void => {
    cancelAnimationFrame(this.frame);
    this.missing = null;
    for (const move of USER_MOVES) this.region.removeEventListener(move, this.stop);
  };

  private readonly step = (): void => {
    const { region, missing } = this;
    if (missing === null) return;
    const before = region.scrollTop;
    const way = missing();
    if (Math.abs(way) >= 1) region.scrollTop = before + way;
    // At the edge of a text there may be something missing for ever.
    this.still = Math.abs(region.scrollTop - before) < 1 ? this.still + 1 : 0;
    this.left -= 1;
    if (this.still >= STILL_FRAMES || this.left <= 0) this.stop();
    else this.frame = requestAnimationFrame(this.step);
  };

  private glide(way: number): void {
    const { region } = this;
    region.scrollBy({ top: way, behavior: 'smooth' });
    let last = region.scrollTop;
    let stood = 0;
    const follow = (): void => {
      stood = region.scrollTop === last ? stood + 1 : 0;
      last = region.scrollTop;
      if (stood >= STOOD_FRAMES) this.step();
      else this.frame = requestAnimationFrame(follow);
    };
    this.frame = requestAnimationFrame(follow);
  }
}
