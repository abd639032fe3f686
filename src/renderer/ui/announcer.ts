const HOLD_MS = 7_000;

let region: HTMLElement | null = null;

function liveRegion(): HTMLElement {
  if (region?.isConnected === true) return region;
  region = window.document.createElement('div');
  region.dataset.liveRegion = '';
  region.setAttribute('role', 'log');
  region.setAttribute('aria-label', 'Announcements');
  region.setAttribute('aria-live', 'polite');
  region.setAttribute('aria-relevant', 'additions');
  Object.assign(region.style, {
    position: 'fixed',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  window.document.body.append(region);
  return region;
}

/**
 * Has screen readers say a message that the screen shows in another way: "Highlighted in sun",
 * "3 results". `assertive` interrupts; keep it for what can't wait.
 */
export function announce(message: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  const line = window.document.createElement('div');
  if (urgency === 'assertive') line.setAttribute('role', 'alert');
  line.textContent = message;
  liveRegion().append(line);
  setTimeout(() => line.remove(), HOLD_MS);
}
