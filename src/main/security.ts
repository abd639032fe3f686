import { app, type Session, type WebContents } from 'electron';
import { APP_SCHEME } from './app-address';
import { isAllowedRequest } from './allowed-request';
import { devServer } from './places';

/** Denies a session everything a page could ask for beyond the app's own files. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  const server = devServer();
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isAllowedRequest(url, APP_SCHEME, server) });
  });
  // Electron would fetch a dictionary at every start, past webRequest; without languages it does not.
  session.setSpellCheckerLanguages([]);
}

/** Denies every page that ever appears new windows, other addresses and embedded pages. */
export function lockDownPages(): void {
  app.on('web-contents-created', (_event, contents) => lockDownPage(contents));
}

function lockDownPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
