import { describe, expect, it } from 'vitest';
import { openableUrl } from '../../../../src/renderer/editor/openable-url';

describe('an address that a note may open', () => {
  it.each([
    ['https://a.example/x?y=1#z', 'https://a.example/x?y=1#z'],
    ['HTTP://A.example', 'http://a.example/'],
    ['http://127.0.0.1:80/', 'http://127.0.0.1/'],
    ['https://de.wikipedia.org/wiki/Köln', 'https://de.wikipedia.org/wiki/K%C3%B6ln'],
    ['mailto:me@a.example?subject=x', 'mailto:me@a.example?subject=x'],
  ])('is one of the web or of mail: %s', (url, opened) => {
    expect(openableUrl(url)).toBe(opened);
  });

  it.each([
    ['runs script', 'javascript:alert(1)'],
    ['runs script, in capitals', 'JaVaScRiPt:alert(1)'],
    ['runs script, broken in two', 'java\nscript:alert(1)'],
    ['runs script, after a space', ' javascript:alert(1)'],
    ['runs script, after a control character', '\u0001javascript:alert(1)'],
    ['runs script, in view of the scheme', 'https:javascript:alert(1)'],
    ['carries data', 'data:text/html;base64,PHN2Zz4='],
    ['is a file', 'file:///etc/passwd'],
    ['is a share', '\\\\host\\share'],
    ['is a host without a scheme', '//host/path'],
    ['is relative', 'other.md'],
    ['is a place in the note', '#place'],
    ['is empty', ''],
    ['has a scheme of the app', 'dateline://x'],
    ['has no host', 'https://'],
    ['has no host but a path', 'http:///path'],
    ['has a space', 'https://a.example/a b'],
    ['has a line ending', 'https://a.example/\nx'],
    ['has a backslash', 'http://127.1.1.1:80\\@127.2.2.2:80/'],
    ['has an invisible mark', 'https://a.example/\u202Egnp.exe'],
    ['has a zero-width space', 'https://a\u200b.example/'],
    ['has half a character', 'https://a.example/\ud800'],
    ['has a port that is none', 'https://a.example:x/'],
    ['is mail to a host', 'mailto://a.example'],
  ])('is none that %s', (_, url) => {
    expect(openableUrl(url)).toBeNull();
  });
});
