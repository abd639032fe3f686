import type { ElectronApplication } from '@playwright/test';

/** A window that shows an original, as main sees it. */
export interface OriginalWindow {
  readonly title: string;
  /** Address of the kept page, in the view below the frame. */
  readonly address: string;
}

/** The windows that show originals. */
export function originalWindows(app: ElectronApplication): Promise<readonly OriginalWindow[]> {
  return app.evaluate(({ BrowserWindow, WebContentsView }) =>
    BrowserWindow.getAllWindows().flatMap((window) =>
      window.contentView.children.flatMap((child) =>
        child instanceof WebContentsView
          ? [{ title: window.getTitle(), address: child.webContents.getURL() }]
          : [],
      ),
    ),
  );
}

/** The words that the view of the first original shows, as Chromium lays them out. */
export function wordsShown(app: ElectronApplication): Promise<string> {
  return app.evaluate(async ({ BrowserWindow, WebContentsView }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      for (const child of window.contentView.children) {
        if (!(child instanceof WebContentsView)) continue;
        const tools = child.webContents.debugger;
        if (!tools.isAttached()) tools.attach();
        const { nodes } = (await tools.sendCommand('Accessibility.getFullAXTree')) as {
          nodes: { role?: { value: string }; name?: { value: string } }[];
        };
        return nodes
          .filter(({ role }) => role?.value === 'StaticText')
          .map(({ name }) => name?.value ?? '')
          .join('\n');
      }
    }
    return '';
  });
}

/** Presses a key in the view of the first original. */
export function pressInOriginal(app: ElectronApplication, keyCode: string): Promise<void> {
  return app.evaluate(({ BrowserWindow, WebContentsView }, key) => {
    for (const window of BrowserWindow.getAllWindows()) {
      for (const child of window.contentView.children) {
        if (!(child instanceof WebContentsView)) continue;
        child.webContents.sendInputEvent({ type: 'keyDown', keyCode: key });
        child.webContents.sendInputEvent({ type: 'keyUp', keyCode: key });
        return;
      }
    }
  }, keyCode);
}
