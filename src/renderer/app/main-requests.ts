import { useEffect } from 'react';
import { COMMANDS } from '../../contract/shortcuts';
import { bridge } from '../platform/bridge';
import { runCommand } from '../state/command-bus';
import { flushPendingEdits } from '../state/pending-edits';
import { rememberView } from '../state/view-memory';
import { useApp } from '../state/app-store';
import { isField } from './keyboard';

/** Carries out what the menu asks for, and hands over what is half done when the window is about to close. */
export function useMenuAndClosing(): void {
  useEffect(() => bridge().onMenuCommand(({ command }) => carryOut(command)), []);
  useEffect(() => bridge().onAboutToClose(({ token }) => void handOver(token)), []);
}

function carryOut(name: string): void {
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) throw new Error(`The menu asked for an unknown command: ${name}`);
  const active = window.document.activeElement;
  if ((name === 'undo' || name === 'redo') && isField(active)) undoInField(name);
  else runCommand(command.name);
}

/** A text field's own undo: chosen from the menu, it goes where Ctrl+Z would have gone. */
function undoInField(name: 'undo' | 'redo'): void {
  window.document.execCommand(name);
}

async function handOver(token: string): Promise<void> {
  // Editors tell what they hold when the focus leaves them.
  if (window.document.activeElement instanceof HTMLElement) window.document.activeElement.blur();
  await flushPendingEdits();
  if (useApp.getState().notebook) await rememberView();
  await bridge().readyToClose({ token });
}
