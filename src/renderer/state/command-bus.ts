import { useEffect, useRef } from 'react';
import { EDITING_COMMANDS } from '../../contract/editing-commands';
import { COMMANDS, type CommandName } from '../../contract/shortcuts';
import { tellEditError } from './messages';
import { isReadOnly } from './read-only';

/** What carries a command out. It answers `false` when it could not act now, so that the next one is asked. */
export type CommandHandler = () => boolean | void;

const handlers = new Map<CommandName, CommandHandler[]>();

/** Lets `handler` carry out a command until the returned function is called. The newest handler is asked first. */
function handleCommand(name: CommandName, handler: CommandHandler): () => void {
  const stack = handlers.get(name) ?? [];
  handlers.set(name, [...stack, handler]);
  return () => {
    handlers.set(
      name,
      (handlers.get(name) ?? []).filter((each) => each !== handler),
    );
  };
}

/**
 * Carries a command out; `false` when nothing on screen can. One that edits is refused with its reason while the
 * notebook can only be read.
 */
export function runCommand(name: CommandName): boolean {
  if (isLocked(name)) {
    tellEditError({ kind: 'readOnly' });
    return true;
  }
  const stack = handlers.get(name) ?? [];
  for (const handler of [...stack].reverse()) {
    if (handler() !== false) return true;
  }
  return false;
}

/** Whether something on screen offers to carry a command out. */
export function hasHandler(name: CommandName): boolean {
  return (handlers.get(name)?.length ?? 0) > 0 && !isLocked(name);
}

function isLocked(name: CommandName): boolean {
  return EDITING_COMMANDS.has(name) && isReadOnly();
}

/** Carries out some commands while a component is on screen and `active`; handlers may change at every render. */
export function useCommands(
  commands: Readonly<Partial<Record<CommandName, CommandHandler>>>,
  active = true,
): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const key = COMMANDS.map(({ name }) => name)
    .filter((name) => name in commands)
    .join(' ');
  useEffect(() => {
    if (!active) return undefined;
    const offered = COMMANDS.filter(({ name }) => key.split(' ').includes(name));
    const ends = offered.map(({ name }) => handleCommand(name, () => latest.current[name]?.()));
    return () => ends.forEach((end) => end());
  }, [key, active]);
}
