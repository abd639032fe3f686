import { expect } from 'vitest';
import type { Command } from '../../src/domain/notebook/command';
import { type Diff, EMPTY_DIFF, squash } from '../../src/domain/notebook/diff';
import { merge, type Merged } from '../../src/domain/notebook/merge';
import type { Notebook } from '../../src/domain/notebook/notebook';
import {
  anAnnotation,
  anArticle,
  anAttribution,
  aNote,
  aNotebook,
  aSpeaker,
  aTag,
  done,
} from './builders';
import { brokenInvariants } from './recount';

/** The notebook that both sides begin with. */
const start = () =>
  aNotebook(
    aTag('ports', { description: 'Where ships land' }),
    aTag('trade'),
    aSpeaker(),
    anArticle({ tags: ['tag:ports'] }),
    anAnnotation({ attribution: anAttribution({ speakerId: 'speaker:1', cue: 'said' }) }),
    aNote({ id: 'note:1', subject: { kind: 'free', title: 'Plan' }, markdown: 'First' }),
  );

/** What joining two sides comes to; `after` is the notebook with it. */
export interface Outcome extends Merged {
  readonly after: Notebook;
}

/** What comes of a notebook that goes two ways. */
export function joined(ours: readonly Command[], theirs: readonly Command[]): Outcome {
  const [left, right] = [start(), start()];
  const merged = merge({ notebook: left, ours: all(left, ours), theirs: all(right, theirs) });
  left.patch(merged.diff);
  expect(brokenInvariants(left)).toEqual([]);
  return { ...merged, after: left };
}

/** Does commands and answers what they change together. */
export function all(notebook: Notebook, commands: readonly Command[]): Diff {
  return commands.reduce((diff, command) => squash(diff, done(notebook, command)), EMPTY_DIFF);
}

/** Gives the article a title. */
export const retitle = (title: string): Command => ({
  kind: 'editArticle',
  id: 'article:1',
  patch: { title },
});

/** Describes the tag “ports”. */
export const describe_ = (description: string): Command => ({
  kind: 'editTag',
  id: 'tag:ports',
  patch: { description },
});

/** Writes the free note. */
export const write = (markdown: string): Command => ({
  kind: 'writeNote',
  id: 'note:1',
  subject: { kind: 'free', title: 'Plan' },
  markdown,
});

/** Changes the attribution of the statement. */
export const attribute = (given: object): Command => ({
  kind: 'attribute',
  id: 'annotation:1',
  attribution: anAttribution({ speakerId: 'speaker:1', cue: 'said', ...given }),
});
