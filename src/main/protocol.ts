import { protocol, type Session } from 'electron';
import { APP_SCHEME } from './app-address';
import { answerWithAppFile, type Answer, type Asked } from './app-files';
import { rendererFolder } from './places';

/** Makes the app's scheme a standard, secure one. Must come before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/**
 * Serves the app's own files under its scheme in a session, from the moment that `ready` comes back.
 *
 * By the older way, where Electron still has it: `handle` takes a web `Request` and `Response`, for which Node first has
 * to load its whole `fetch` (25 ms), and then pumps each body through main's thread piece by piece while that has a
 * window to open. Buffers go as they are.
 */
export function serveApp(session: Session, ready: Promise<unknown>): void {
  const { protocol } = session;
  const answer = async (asked: Asked): Promise<Answer> => {
    await ready;
    return answerWithAppFile(asked, rendererFolder);
  };
  if (typeof protocol.registerBufferProtocol !== 'function') {
    protocol.handle(APP_SCHEME, async (request) => responseOf(await answer(request)));
    return;
  }
  protocol.registerBufferProtocol(APP_SCHEME, (request, reply) => {
    void answer(request).then(({ status, headers, bytes }) =>
      reply({ statusCode: status, headers: { ...headers }, data: bytes }),
    );
  });
}

function responseOf({ status, headers, bytes }: Answer): Response {
  return new Response(new Uint8Array(bytes), { status, headers });
}
