import { afterEach, describe, expect, it } from 'vitest';
import { EDITING_COMMANDS } from '../../../../src/contract/editing-commands';
import type { NotebookInfo } from '../../../../src/contract/app-state';
import { useApp } from '../../../../src/renderer/state/app-store';
import { hasHandler, runCommand } from '../../../../src/renderer/state/command-bus';
import { useMessages } from '../../../../src/renderer/state/messages';

const NOTEBOOK: NotebookInfo = {
  name: 'Strait',
  path: '/strait',
  totals: {
    articles: 0,
    trashed: 0,
    highlights: 0,
    statements: 0,
    speakers: 0,
    tags: 0,
    relations: 0,
    toLookAt: 0,
    notes: 0,
  },
  readOnly: 'inUse',
  usedBy: 'process 12 on elsewhere',
  findings: [],
};

describe('a notebook that is open for reading only', () => {
  afterEach(() => {
    useApp.setState({ notebook: null });
    useMessages.setState({ messages: [] });
  });

  it.each([...EDITING_COMMANDS])('refuses %s with a sentence', (name) => {
    useApp.setState({ notebook: NOTEBOOK });
    expect(runCommand(name)).toBe(true);
    const [message] = useMessages.getState().messages;
    expect(message?.text).toMatch(/open for reading only\. Nothing was changed\./);
    expect(hasHandler(name)).toBe(false);
  });

  it('leaves the commands alone where the notebook can be written to', () => {
    useApp.setState({ notebook: { ...NOTEBOOK, readOnly: null, usedBy: null } });
    expect(runCommand('highlight')).toBe(false);
    expect(useMessages.getState().messages).toEqual([]);
  });

  it.each(['export', 'copyWithCitation', 'findInPane', 'openNotebook', 'articleDetails'] as const)(
    'still offers %s',
    (name) => {
      useApp.setState({ notebook: NOTEBOOK });
      runCommand(name);
      expect(useMessages.getState().messages).toEqual([]);
    },
  );
});
