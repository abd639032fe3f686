import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/contract/shortcuts';
import { type MenuState, menuTemplate } from '../../../src/main/menu-template';

const LINUX: MenuState = {
  isMac: false,
  hasNotebook: true,
  isReadOnly: false,
  undoState: { undo: null, redo: null },
  isDevelopment: false,
};

function items(state: MenuState, run: (name: string) => void = () => undefined) {
  return menuTemplate(state, run).flatMap(
    ({ submenu }) => submenu as readonly MenuItemConstructorOptions[],
  );
}

function item(id: string, state: MenuState = LINUX): MenuItemConstructorOptions | undefined {
  return items(state).find((each) => each.id === id);
}

describe('the menu', () => {
  it.each([true, false])('holds every command once (Mac: %s)', (isMac) => {
    const ids = items({ ...LINUX, isMac }).flatMap(({ id }) => id ?? []);
    expect(ids.sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  });

  it('runs the command that was chosen', () => {
    const run: string[] = [];
    for (const each of items(LINUX, (name) => run.push(name))) {
      (each.click as (() => void) | undefined)?.();
    }
    expect(run.sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  });

  it.each([
    ['palette', 'CommandOrControl+K'],
    ['nextPane', 'Control+Tab'],
    ['back', 'Alt+Left'],
    ['movePaneRight', 'CommandOrControl+Alt+Right'],
    ['biggerText', 'CommandOrControl+Plus'],
  ])('shows the keys of %s as %s', (id, accelerator) => {
    expect(item(id)).toMatchObject({ accelerator, registerAccelerator: false });
  });

  it('shows a Mac its own keys', () => {
    expect(item('back', { ...LINUX, isMac: true })?.accelerator).toBe('CommandOrControl+[');
  });

  it('takes no single letter away from typing', () => {
    const letters = items(LINUX).filter(
      ({ accelerator }) => accelerator && /^(?:Shift\+)?.$/u.test(String(accelerator)),
    );
    expect(letters).toEqual([]);
    expect(item('highlight')).not.toHaveProperty('accelerator');
  });

  it('leaves undo and redo to the app and the clipboard to the system', () => {
    const roles = items(LINUX).flatMap(({ role }) => role ?? []);
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']));
    expect(roles).not.toContain('undo');
    expect(roles).not.toContain('redo');
  });

  it('says what undo and redo would do', () => {
    const state = { ...LINUX, undoState: { undo: 'Highlight', redo: 'Tag' } };
    expect(item('undo', state)?.label).toBe('Undo “Highlight”');
    expect(item('redo', state)?.label).toBe('Redo “Tag”');
    expect(item('undo')?.label).toBe('Undo');
  });

  it('offers without a notebook what needs none', () => {
    const state = { ...LINUX, hasNotebook: false };
    const enabled = items(state)
      .filter((each) => each.enabled)
      .map(({ id }) => id);
    expect(enabled).toEqual(
      expect.arrayContaining(['newNotebook', 'openNotebook', 'settings', 'undo']),
    );
    expect(enabled).not.toContain('importFiles');
    expect(enabled).not.toContain('highlight');
  });

  it('offers nothing that edits while the notebook can only be read', () => {
    const enabled = items({ ...LINUX, isReadOnly: true })
      .filter((each) => each.enabled)
      .map(({ id }) => id);
    expect(enabled).toEqual(expect.arrayContaining(['export', 'copyWithCitation', 'findInPane']));
    for (const name of ['importFiles', 'highlight', 'moveToTrash']) {
      expect(enabled).not.toContain(name);
    }
  });

  it('puts About and Settings where a Mac has them', () => {
    const [first, ...others] = menuTemplate({ ...LINUX, isMac: true }, () => undefined);
    const own = (first?.submenu as readonly MenuItemConstructorOptions[]).flatMap(
      ({ id }) => id ?? [],
    );
    expect(own).toEqual(['about', 'settings']);
    expect(others.map(({ label }) => label)).toContain('File');
  });

  it('shows developer tools only to developers', () => {
    const roles = (state: MenuState) => items(state).flatMap(({ role }) => role ?? []);
    expect(roles(LINUX)).not.toContain('toggleDevTools');
    expect(roles({ ...LINUX, isDevelopment: true })).toContain('toggleDevTools');
  });
});
