import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The project's own configuration, on text that is on no disk: so without rules that need types. */
const eslint = new ESLint({
  cwd: projectFolder,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => /^house\/|^no-restricted-|^id-denylist$/.test(ruleId),
});

async function messagesFor(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: `${projectFolder}${file}` });
  return results.flatMap((result) => result.messages.map((each) => each.message));
}

const importing = (specifier: string) => `import { x } from '${specifier}';\nx();\n`;
const importingType = (specifier: string) =>
  `import type { X } from '${specifier}';\nexport type Y = X;\n`;

const says = {
  domain: 'domain imports only itself',
  contract: 'contract imports domain and valibot only',
  library: 'library imports domain and Node',
  ingest: 'ingest imports domain and Node',
  desk: 'desk imports domain, library and ingest',
  background: 'background imports domain, contract and ingest',
  main: 'main imports domain, contract, library and desk',
  preload: "preload imports contract's channel names",
  cli: 'cli imports desk and contract',
  renderer: 'it talks to main through contract',
} as const;

type Room = keyof typeof says;
const rooms = Object.keys(says) as Room[];

/** The plan of the house, written down a second time on purpose: the table must agree with it. */
const open: Record<Room, readonly Room[]> = {
  domain: [],
  contract: ['domain'],
  library: ['domain'],
  ingest: ['domain'],
  desk: ['domain', 'library', 'ingest'],
  background: ['domain', 'contract', 'ingest'],
  main: ['domain', 'contract', 'library', 'desk'],
  preload: [],
  cli: ['desk', 'contract'],
  renderer: ['domain', 'contract'],
};

/** A file in the room, deep enough that its relative paths are worth resolving. */
const fileIn = (room: Room) =>
  room === 'renderer' ? 'src/renderer/platform/x.ts' : `src/${room}/thing/x.ts`;

const pairs = rooms.flatMap((from) =>
  rooms.filter((to) => to !== from).map((to) => ({ from, to, isOpen: open[from].includes(to) })),
);

describe('doors between rooms', () => {
  test.each(pairs.filter(({ isOpen }) => isOpen))('$from imports $to', async ({ from, to }) => {
    expect(await messagesFor(fileIn(from), importing(`../../${to}/thing/y`))).toEqual([]);
  });

  test.each(pairs.filter(({ isOpen }) => !isOpen))(
    '$from never imports $to, and the message names its doors',
    async ({ from, to }) => {
      const messages = await messagesFor(fileIn(from), importing(`../../${to}/thing/y`));
      expect(messages).toEqual([expect.stringContaining(says[from])]);
    },
  );

  test.each(rooms)('%s imports its own files', async (room) => {
    expect(await messagesFor(fileIn(room), importing('./y'))).toEqual([]);
  });
});

describe('every way to import goes through the doors', () => {
  test.each([
    ['a type', `import type { X } from '../../main/y';\nexport type Y = X;`],
    ['a side effect', `import '../../main/y';`],
    ['an export from', `export { x } from '../../main/y';\nexport const z = 1;`],
    ['a dynamic import', `export const x = import('../../main/y');`],
    ['a dynamic import of a template', 'export const x = import(`../../main/y`);'],
    ['an import in a type', `export type X = import('../../main/y').X;`],
    ['a require', `export const x = require('../../main/y');`],
    ['the path of a file', `export const x = new URL('../../main/y.ts', import.meta.url);`],
    ['a query', `import x from '../../main/y?raw';\nx();`],
    ['a detour', `import { x } from '../../library/../main/y';\nx();`],
  ])('%s', async (_, code) => {
    expect(await messagesFor('src/library/thing/x.ts', code)).toEqual([
      expect.stringContaining(says.library),
    ]);
  });

  test('a path that is only known at run time is refused', async () => {
    const code = 'export const load = (name: string) => import(name);';
    expect(await messagesFor('src/main/x.ts', code)).toEqual([
      expect.stringContaining('import a literal path'),
    ]);
  });
});

describe('doors with a condition', () => {
  test.each([
    ['cli takes types of domain', 'src/cli/x.ts', importingType('../domain/ids'), null],
    ['cli takes no values of domain', 'src/cli/x.ts', importing('../domain/ids'), says.cli],
    ['preload takes channel names', 'src/preload/x.ts', importing('../contract/channels'), null],
    [
      'preload takes types of contract',
      'src/preload/x.ts',
      importingType('../contract/calls'),
      null,
    ],
    [
      'preload takes no other values',
      'src/preload/x.ts',
      importing('../contract/calls'),
      says.preload,
    ],
    [
      "main takes the background entry's path",
      'src/main/x.ts',
      `export const path = new URL('../background/index.ts', import.meta.url);`,
      null,
    ],
    [
      'src takes files from resources',
      'src/main/x.ts',
      importing('../../resources/sample.md'),
      null,
    ],
    [
      'src takes nothing from tests',
      'src/main/x.ts',
      importing('../../tests/support/x'),
      'src imports nothing from outside',
    ],
    [
      'scripts take nothing from src',
      'scripts/x.mjs',
      importing('../src/domain/ids'),
      'scripts import nothing from src',
    ],
    [
      'configuration takes nothing from src',
      'x.config.ts',
      importing('./src/domain/ids'),
      'scripts import nothing from src',
    ],
    ['tests take anything', 'tests/unit/x.test.ts', importing('../../src/main/x'), null],
  ])('%s', async (_, file, code, message) => {
    const expected = message === null ? [] : [expect.stringContaining(message)];
    expect(await messagesFor(file, code)).toEqual(expected);
  });
});

describe('doors to packages', () => {
  const hasNode: readonly Room[] = ['library', 'ingest', 'desk', 'background', 'main', 'cli'];
  const hasElectron: readonly Room[] = ['main', 'preload'];
  const cases = rooms.flatMap((room) => [
    { room, name: 'node:fs', isOpen: hasNode.includes(room) },
    { room, name: 'fs', isOpen: hasNode.includes(room) },
    { room, name: 'electron', isOpen: hasElectron.includes(room) },
    { room, name: 'react', isOpen: room === 'renderer' },
    { room, name: '@lexical/list', isOpen: room === 'renderer' },
    { room, name: 'valibot', isOpen: room !== 'preload' },
    { room, name: 'lowdb', isOpen: hasNode.includes(room) },
  ]);

  test.each(cases)('$room imports $name: $isOpen', async ({ room, name, isOpen }) => {
    const expected = isOpen ? [] : [expect.stringContaining(says[room])];
    expect(await messagesFor(fileIn(room), importing(name))).toEqual(expected);
  });
});

describe("the renderer's inner order", () => {
  const layers = ['ui', 'editor', 'platform', 'state', 'features/reader', 'app'] as const;
  const lower = new Set(['ui', 'editor', 'platform']);
  const isOpen = (from: string, to: string) =>
    from === 'app' ||
    (from === 'features/reader' && to !== 'app') ||
    (from === 'state' && lower.has(to));
  const cases = layers.flatMap((from) =>
    layers.filter((to) => to !== from).map((to) => ({ from, to, isOpen: isOpen(from, to) })),
  );

  test.each(cases)('$from imports $to: $isOpen', async ({ from, to, isOpen: expectOpen }) => {
    const up = '../'.repeat(from.split('/').length);
    const messages = await messagesFor(`src/renderer/${from}/x.tsx`, importing(`${up}${to}/y`));
    const room = from === 'features/reader' ? 'a feature imports' : `renderer/${from} imports`;
    expect(messages).toEqual(expectOpen ? [] : [expect.stringContaining(room)]);
  });

  test('features never import each other, not even lazily', async () => {
    const file = 'src/renderer/features/reader/x.tsx';
    const expected = [expect.stringContaining('features meet through state')];
    expect(await messagesFor(file, importing('../notes/y'))).toEqual(expected);
    expect(await messagesFor(file, `export const y = import('../notes/y');`)).toEqual(expected);
  });

  test('a feature imports its own files, deep or not', async () => {
    const file = 'src/renderer/features/reader/toolbar/x.tsx';
    expect(await messagesFor(file, importing('../y'))).toEqual([]);
  });

  test("the renderer's entry is part of the app", async () => {
    expect(await messagesFor('src/renderer/main.tsx', importing('./app/app'))).toEqual([]);
    expect(await messagesFor('src/renderer/ui/x.tsx', importing('../main'))).not.toEqual([]);
  });

  test('only platform reads the bridge', async () => {
    const code = 'export const bridge = window.dateline;';
    expect(await messagesFor('src/renderer/platform/x.ts', code)).toEqual([]);
    expect(await messagesFor('src/renderer/state/x.ts', code)).toEqual([
      expect.stringContaining('renderer/platform is the only reader'),
    ]);
  });
});

describe('ipcMain', () => {
  const code = `import { ipcMain } from 'electron';\nipcMain.removeAllListeners();`;

  test('is touched in main/ipc and nowhere else', async () => {
    expect(await messagesFor('src/main/ipc/x.ts', code)).toEqual([]);
    expect(await messagesFor('src/main/x.ts', code)).toEqual([
      expect.stringContaining('main/ipc is the only place'),
    ]);
  });
});

describe('domain is pure', () => {
  test.each([
    'export const x = Date.now();',
    'export const x = new Date();',
    'export const x = Date();',
    'export const x = Math.random();',
    'export const x = crypto.randomUUID();',
    'export const x = performance.now();',
    'export const x = process.env;',
    'export const x = document.title;',
    'export const x = globalThis;',
    'setTimeout(() => undefined, 1);',
  ])('%s is refused', async (code) => {
    expect(await messagesFor('src/domain/article/x.ts', code)).toEqual([
      expect.stringContaining('domain is pure'),
    ]);
  });

  test.each([
    "export const x = new Date('2024-05-01');",
    "export const x = new Intl.PluralRules('en').select(2);",
    'export const x = Math.max(1, 2);',
    'export const f = (document: string) => document;',
  ])('%s is allowed', async (code) => {
    expect(await messagesFor('src/domain/article/x.ts', code)).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['src/domain/utils/x.ts', '"utils" says nothing'],
    ['src/main/helpers.ts', '"helpers" says nothing'],
    ['src/renderer/ui/lib/x.ts', '"lib" says nothing'],
    ['src/services/x.ts', '"src/services" is no room'],
    ['src/renderer/state/common.test.ts', '"common" says nothing'],
  ])('%s is refused', async (file, message) => {
    expect(await messagesFor(file, 'export const x = 1;')).toContainEqual(
      expect.stringContaining(message),
    );
  });

  test('the identifier that three standards disagree on is refused', async () => {
    expect(await messagesFor('src/main/x.ts', 'export const source = 1;')).toEqual([
      expect.stringContaining("'source' is restricted"),
    ]);
  });

  test('default exports and files that only pass on are refused', async () => {
    expect(await messagesFor('src/main/x.ts', 'export default 1;')).toHaveLength(1);
    expect(await messagesFor('src/main/x.ts', "export { x } from './y';")).toEqual([
      expect.stringContaining('import from the file that defines it'),
    ]);
  });
});
