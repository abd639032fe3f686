import type { DrawnArticle } from './drawn-article';

/** Where on the strip a press began, and what it holds. */
interface Grip {
  readonly pointerId: number;
  /** Pixels from the upper edge of the stretch in view to the pointer. */
  readonly held: number;
}

const EVENTS = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;

/**
 * Lets the pointer scroll by the minimap's strip: a press on the stretch in view drags it, a press elsewhere brings that
 * place to the middle and drags on from there. `onLeave` is told before the first move.
 */
export class MinimapDrag {
  private grip: Grip | null = null;
  private frame = 0;

  constructor(
    private readonly strip: HTMLElement,
    private readonly drawn: DrawnArticle,
    private readonly onLeave: () => void,
  ) {
    for (const name of EVENTS) strip.addEventListener(name, this.hear);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    for (const name of EVENTS) this.strip.removeEventListener(name, this.hear);
  }

  private readonly hear = (event: PointerEvent): void => {
    const at = event.clientY - this.strip.getBoundingClientRect().top;
    if (event.type === 'pointerdown') this.press(event, at);
    else if (event.pointerId !== this.grip?.pointerId) return;
    else if (event.type === 'pointermove') this.drag(at, this.grip.held);
    else this.grip = null;
  };

  private press(event: PointerEvent, at: number): void {
    if (event.button !== 0) return;
    event.preventDefault();
    this.onLeave();
    const { start, end } = this.drawn.view.sight();
    const [top, bottom] = [this.heightOf(start), this.heightOf(end)];
    const isOnView = at >= top && at <= bottom;
    const held = isOnView ? at - top : (bottom - top) / 2;
    this.grip = { pointerId: event.pointerId, held };
    this.strip.setPointerCapture(event.pointerId);
    if (!isOnView) this.scroll(at - held);
  }

  private drag(at: number, held: number): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.scroll(at - held));
  }

  /** Brings what the strip shows at a height to the upper edge of the view. */
  private scroll(height: number): void {
    const share = height / Math.max(1, this.strip.clientHeight);
    const offset = Math.round(share * this.length());
    this.drawn.view.restore(Math.max(0, Math.min(offset, this.length() - 1)));
    this.drawn.painting.lookAround();
  }

  private heightOf(offset: number): number {
    return (offset / Math.max(1, this.length())) * this.strip.clientHeight;
  }

  private length(): number {
    return this.drawn.body.drawn.text.text.length;
  }
}
