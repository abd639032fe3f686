/** A window that is not in view paints nothing: it is not waited for longer than this. */
const PATIENCE_MS = 300;

/** Comes back when the next frame has been painted, as far as a page can tell. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, PATIENCE_MS);
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        clearTimeout(late);
        channel.port1.close();
        resolve();
      };
      channel.port2.postMessage(null);
    });
  });
}
