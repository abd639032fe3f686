import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerWithAppFile, fileOf } from '../../../src/main/app-files';
import { withNonce } from '../../../src/main/content-security-policy';
import { temporaryFolder } from '../../support/temporary-folder';

const FOLDER = join('/', 'app', 'renderer');

describe('an address of the app', () => {
  it.each([
    ['dateline://app/', 'index.html'],
    ['dateline://app/index.html', 'index.html'],
    ['dateline://app/assets/main-1.js', join('assets', 'main-1.js')],
    ['dateline://app/assets/a%20b.css', join('assets', 'a b.css')],
    ['dateline://app/assets/x.js?v=1#top', join('assets', 'x.js')],
    ['dateline://app/assets/../index.html', 'index.html'],
    ['dateline://app/../main/index.js', join('main', 'index.js')],
  ])('%s names %s', (address, name) => {
    expect(fileOf(address, FOLDER)).toBe(join(FOLDER, name));
  });

  it.each([
    'dateline://app/%2e%2e%2fmain/index.js',
    'dateline://app/..%2fmain%2findex.js',
    'dateline://app/assets/..%2f..%2fmain/index.js',
    'dateline://app/..%5cmain%5cindex.js',
    'dateline://app/%2e%2e%2frenderer-2/index.html',
    'dateline://app/a%00.js',
    'dateline://app/%E0%A4%A',
    'dateline://other/index.html',
    'dateline://app:1/index.html',
    'file:///etc/passwd',
    'https://app/index.html',
    'nonsense',
  ])('%s names no file of the app', (address) => {
    expect(fileOf(address, FOLDER)).toBeNull();
  });
});

describe('serving a file of the app', () => {
  async function aRenderer(): Promise<string> {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><html><head></head></html>');
    await writeFile(join(folder, 'assets', 'main-1.js'), 'export {};');
    await writeFile(join(folder, 'assets', 'notes.txt'), 'not served');
    return folder;
  }

  const get = (address: string, folder: string, method = 'GET') =>
    answerWithAppFile({ url: `dateline://app${address}`, method }, folder);

  it('gives the page with a policy whose nonce stands in the page, new for each answer', async () => {
    const folder = await aRenderer();
    const [one, two] = [get('/', folder), get('/', folder)];
    const policy = one.headers['Content-Security-Policy'] ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(one.bytes.toString()).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
    expect(two.headers['Content-Security-Policy']).not.toBe(policy);
    expect(one.headers['Cache-Control']).toBe('no-store');
  });

  it.each(['/', '/assets/main-1.js'])(
    'says of %s what it is and that it is nothing else',
    async (address) => {
      const { headers } = get(address, await aRenderer());
      expect(headers['Content-Type']).toMatch(/^text\/(html|javascript); charset=utf-8$/);
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
      expect(headers['Content-Security-Policy']).toBeDefined();
    },
  );

  it.each(['/assets/none.js', '/assets/notes.txt', '/assets', '/..%2fpackage.json'])(
    'answers 404 for %s',
    async (address) => {
      expect(get(address, await aRenderer()).status).toBe(404);
    },
  );

  it('takes no other method', async () => {
    expect(get('/', await aRenderer(), 'POST').status).toBe(405);
  });
});

describe('the nonce', () => {
  it('is put at the beginning of the head', () => {
    expect(withNonce('<html><head lang="en"><title>', 'abc')).toMatch(
      /^<html><head lang="en">\s*<meta property="csp-nonce" nonce="abc"><title>$/,
    );
  });

  it('is missed rather than left out silently', () => {
    expect(() => withNonce('<html></html>', 'abc')).toThrow('head');
  });
});
