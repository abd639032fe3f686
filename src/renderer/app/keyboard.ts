import { useEffect } from 'react';
import { useApp } from '../state/app-store';
import { runCommand } from '../state/command-bus';
import { commandFor, isMac } from '../state/command-keys';
import { keepForField } from '../state/typing-ahead';
import { useView } from '../state/view-store';

/** Carries out commands by their keys, wherever the focus is. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (!isField(event.target) && keepForField(event)) {
    event.preventDefault();
    return;
  }
  const command = commandFor(event, isMac);
  if (!command) return;
  if (command.single && (!useApp.getState().settings.singleKeys || isBusy(event.target))) return;
  if (!command.single && useView.getState().dialog && !ALWAYS.has(command.name)) return;
  if (isUndo(command.name) && isField(event.target)) return;
  if (runCommand(command.name)) event.preventDefault();
}

/** Commands that act while a dialog is open. */
const ALWAYS = new Set(['palette', 'biggerText', 'smallerText', 'normalText', 'undo', 'redo']);

function isUndo(name: string): boolean {
  return name === 'undo' || name === 'redo';
}

/** Whether a text field has the focus: its own undo comes first, and letters are typed into it. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    (target instanceof HTMLInputElement &&
      !['checkbox', 'radio', 'button', 'range', 'submit'].includes(target.type)) ||
    target.role === 'textbox' ||
    target.role === 'combobox'
  );
}

/** Whether single letters mean something to what has the focus: a field, a dialog, a menu, a list. */
function isBusy(target: EventTarget | null): boolean {
  if (isField(target)) return true;
  return (
    target instanceof Element &&
    target.closest(
      '[role=dialog],[role=menu],[role=listbox],[role=grid],[role=treegrid],[role=radiogroup]',
    ) !== null
  );
}
