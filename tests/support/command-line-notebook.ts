import { expect } from '@playwright/test';
import { join } from 'node:path';
import type { ArticleId } from '../../src/domain/ids';
import { dateline, type Run } from './command-line';
import { idOfTag, writeNotebook } from './prepared-notebook';

/** One line of `import --json`. */
export interface ItemLine {
  readonly item: string;
  readonly status: string;
  readonly articles: readonly ArticleId[];
  readonly error: string | null;
}

/** A text file whose title is its first line. */
export const PORT = `Harbour pilots refuse night work

Sundholm Courier, 4 March 2031

The pilots of Sundholm will bring in no ship after dark, their guild said on Tuesday.

“We have asked for lights for nine years,” said Ines Aldana, who speaks for the guild.
`;

/** What `import --json` printed. */
export function itemsOf({ stdout }: Run): ItemLine[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ItemLine);
}

/** What `list --json` prints of a notebook. */
export async function listed(
  cwd: string,
  notebook = 'Strait',
): Promise<{ title: string; id: string }[]> {
  const run = await dateline(['list', '--notebook', notebook, '--json'], { cwd });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  return (JSON.parse(run.stdout) as { articles: { title: string; id: string }[] }).articles;
}

/** Two articles, a tag below another, and three marks; one of them has the lower tag. */
export async function preparedStrait(folder: string): Promise<string> {
  const path = join(folder, 'Strait');
  await writeNotebook(path, {
    articles: [
      {
        title: 'Pilots refuse night work',
        publisher: 'Sundholm Courier',
        published: '2031-03-04',
        paragraphs: ['No ship comes in after dark. The guild has asked for lights.'],
      },
      { title: 'The ferry is late', paragraphs: ['The ferry to Orle is late again.'] },
    ],
    commands: [
      { kind: 'createTag', id: idOfTag('port'), name: 'Port' },
      { kind: 'createTag', id: idOfTag('lights'), name: 'Lights', parentId: idOfTag('port') },
      { kind: 'createTag', id: idOfTag('empty'), name: 'Empty' },
    ],
    marks: [
      { article: 'Pilots refuse night work', words: 'No ship', tags: [] },
      { article: 'Pilots refuse night work', words: 'lights', tags: [idOfTag('lights')] },
      { article: 'The ferry is late', words: 'late again' },
    ],
  });
  return path;
}
