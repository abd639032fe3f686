import { protocol, type Session } from 'electron';
import { APP_SCHEME } from './app-address';
import { serveAppFile } from './app-files';
import { rendererFolder } from './places';

/** Makes the app's scheme a standard, secure one. Must come before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/** Serves the app's own files under its scheme in a session, from the moment that `ready` comes back. */
export function serveApp(session: Session, ready: Promise<unknown>): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    await ready;
    return serveAppFile(request, rendererFolder);
  });
}
