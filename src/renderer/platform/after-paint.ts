/** The longest wait for a frame, in milliseconds: a window that nobody sees paints none. */
const PATIENCE = 300;

/** Resolves once the window has painted everything that is different now. */
export async function afterPaint(): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
