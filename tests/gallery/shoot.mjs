// Builds the gallery, serves it under the app's kind of strict CSP, photographs every page in every
// theme, and scans each with axe.   node tests/gallery/shoot.mjs OUT_DIR [page ...]
import { createServer } from 'node:http';
import { mkdtemp, readFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const [out = 'gallery-shots', ...asked] = process.argv.slice(2);
const pages = asked.length > 0 ? asked : ['desk', 'controls', 'fields', 'lists', 'floats'];
const themes = ['light', 'dark', 'sepia'];
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];
const NONCE = 'gallery-nonce';
const CSP =
  `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${NONCE}'; ` +
  `font-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types`;
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

const dist = await mkdtemp(join(tmpdir(), 'dateline-gallery-'));
await build({
  configFile: new URL('vite.config.ts', import.meta.url).pathname,
  build: { outDir: dist },
  logLevel: 'warn',
});
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://gallery');
  const name = pathname === '/' ? '/index.html' : pathname;
  readFile(join(dist, name)).then(
    (bytes) => {
      const meta = `<head><meta property="csp-nonce" nonce="${NONCE}" />`;
      const isPage = name.endsWith('.html');
      response.writeHead(200, {
        'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
        'content-security-policy': CSP,
      });
      response.end(isPage ? String(bytes).replace('<head>', meta) : bytes);
    },
    () => response.writeHead(name === '/favicon.ico' ? 204 : 404).end(),
  );
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${server.address().port}`;

await mkdir(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const context = await browser.newContext({ viewport: sizes[0] });
const tab = await context.newPage();
const complaints = new Set();
tab.on('console', (message) => message.type() === 'error' && complaints.add(message.text()));
tab.on('pageerror', (error) => complaints.add(error.stack ?? error.message));

for (const page of pages) {
  for (const theme of themes) {
    await tab.goto(`${origin}/?page=${page}&theme=${theme}`);
    await tab.evaluate(() => document.fonts.ready);
    for (const size of sizes) {
      await tab.setViewportSize(size);
      await tab.screenshot({ path: join(out, `${page}-${theme}-${size.width}.png`) });
    }
    const { violations } = await new AxeBuilder({ page: tab }).analyze();
    for (const { id, help, nodes } of violations) {
      complaints.add(
        `axe ${page} ${theme}: ${id} (${help}) at ${nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`,
      );
    }
  }
}
await browser.close();
server.close();
for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
process.exitCode = complaints.size > 0 ? 1 : 0;
