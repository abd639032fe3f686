import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/contract/app-state';
import { RecentNotebooks } from '../../../src/main/recent-notebooks';
import { SettingsStore } from '../../../src/main/settings-store';
import { ViewMemory } from '../../../src/main/view-memory';
import { temporaryFolder } from '../../support/temporary-folder';

async function loadSettings(folder: string): Promise<SettingsStore> {
  const store = new SettingsStore(folder, () => undefined);
  await store.load();
  return store;
}

describe('the settings', () => {
  it('are the defaults at first, and afterwards what they were changed to', async () => {
    const folder = await temporaryFolder();
    const store = await loadSettings(folder);
    expect(store.current).toEqual(DEFAULT_SETTINGS);
    await store.change({ theme: 'dark' });
    expect((await loadSettings(folder)).current).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  });

  it('tell of a change before it is answered', async () => {
    const told: Settings[] = [];
    const store = new SettingsStore(await temporaryFolder(), (settings) => told.push(settings));
    await store.change({ singleKeys: false });
    expect(told).toEqual([{ ...DEFAULT_SETTINGS, singleKeys: false }]);
  });

  it.each(['', '{', 'null', '"dark"'])(
    'that read %j give way to the defaults and are kept aside',
    async (text) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, 'settings.json'), text);
      expect((await loadSettings(folder)).current).toEqual(DEFAULT_SETTINGS);
      expect(await readFile(join(folder, 'settings.json.bad'), 'utf8')).toBe(text);
    },
  );

  it('lose only the value that is not as it should be', async () => {
    const folder = await temporaryFolder();
    const stored = { theme: 'sepia', readingSize: 900, later: true };
    await writeFile(join(folder, 'settings.json'), JSON.stringify(stored));
    expect((await loadSettings(folder)).current).toEqual({ ...DEFAULT_SETTINGS, theme: 'sepia' });
  });

  it('that can’t be written last for the session, and standard error says so', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'settings.json', 'in the way'), { recursive: true });
    const complaint = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const store = new SettingsStore(folder, () => undefined);
    expect(await store.change({ theme: 'dark' })).toMatchObject({ theme: 'dark' });
    expect(complaint.mock.calls.join('')).toContain('settings.json could not be written');
    complaint.mockRestore();
  });
});

describe('the recent notebooks', () => {
  const at = '2031-03-20T12:00:00.000Z';

  it('are remembered, the latest first and each once', async () => {
    const folder = await temporaryFolder();
    const recent = new RecentNotebooks(folder);
    for (const path of ['/a/One', folder, '/a/One']) await recent.opened(path, at);
    const again = new RecentNotebooks(folder);
    await again.load();
    expect(await again.list()).toMatchObject([
      { path: '/a/One', name: 'One', missing: true },
      { path: folder, missing: false },
    ]);
    expect(again.last).toBe('/a/One');
    expect([again.has(folder), again.has('/a/Two')]).toEqual([true, false]);
  });

  it('are at most twelve', async () => {
    const recent = new RecentNotebooks(await temporaryFolder());
    for (let index = 0; index < 20; index += 1) await recent.opened(`/a/${index}`, at);
    expect((await recent.list()).map(({ name }) => name)).toEqual(
      Array.from({ length: 12 }, (_, index) => String(19 - index)),
    );
  });

  it.each<[what: string, act: (recent: RecentNotebooks) => Promise<void>, left: number]>([
    ['closed on purpose', (recent) => recent.closed(), 1],
    ['forgotten', (recent) => recent.forget('/a/One'), 0],
  ])('do not reopen one that was %s', async (_what, act, left) => {
    const recent = new RecentNotebooks(await temporaryFolder());
    await recent.opened('/a/One', at);
    await act(recent);
    expect(recent.last).toBeNull();
    expect(await recent.list()).toHaveLength(left);
  });
});

describe('the view of a notebook', () => {
  it('is kept as it was given, for each notebook apart', async () => {
    const views = new ViewMemory(await temporaryFolder());
    expect(await views.read('/a/One')).toBeNull();
    await views.write('/a/One', { panes: [1] });
    await views.write('/a/Two', undefined);
    expect(await views.read('/a/One')).toEqual({ panes: [1] });
    expect(await views.read('/a/Two')).toBeNull();
  });

  it('is refused when it is no view but a store', async () => {
    const views = new ViewMemory(await temporaryFolder());
    await expect(views.write('/a/One', 'x'.repeat(1_000_001))).rejects.toThrow('too large');
  });
});
