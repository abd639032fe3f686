import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chooseExport, tagPaths } from '../../../src/desk/choose-export';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { ANY_ANNOTATION } from '../../../src/domain/annotation/annotation-filter';
import type { TagId } from '../../../src/domain/ids';
import type { SingleCommand } from '../../../src/domain/notebook/command';
import { addArticle, errorOf, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

/** Countries > (Syria, Iran), Talks > Syria, and a tag with a slash in its name. */
async function aDesk(): Promise<NotebookDesk> {
  const path = join(await temporaryFolder(), 'Strait');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  onTestFinished(async () => {
    await desk.close();
  });
  const tag = (id: string, name: string, parentId: TagId | null = null): SingleCommand => ({
    ...{ kind: 'createTag', id: `tag:${id}`, name, parentId },
  });
  const commands = [
    tag('countries', 'Countries'),
    tag('syria', 'Syria', 'tag:countries'),
    tag('iran', 'Iran', 'tag:countries'),
    tag('talks', 'Talks'),
    tag('talks-syria', 'Syria', 'tag:talks'),
    tag('eu', 'EU/UN'),
  ];
  valueOf(await desk.dispatch({ kind: 'batch', label: 'Prepare', commands }, null));
  await addArticle(desk, 'Strait', 'The strait stays closed.');
  return desk;
}

const none = { articles: [], tags: [] };

describe('choosing what to export', () => {
  it('nothing named is the whole notebook', async () => {
    expect(valueOf(chooseExport(await aDesk(), none))).toEqual({ kind: 'notebook' });
  });

  it('articles alone are those articles whole', async () => {
    const chosen = chooseExport(await aDesk(), { ...none, articles: ['article:strait'] });
    expect(valueOf(chosen)).toEqual({ kind: 'articles', ids: ['article:strait'] });
  });

  it('a tag is the annotations that carry it, of the articles if any are named', async () => {
    const chosen = chooseExport(await aDesk(), { articles: ['article:strait'], tags: ['Iran'] });
    const filter = { ...ANY_ANNOTATION, articleIds: ['article:strait'], tagIds: ['tag:iran'] };
    expect(valueOf(chosen)).toEqual({ kind: 'annotations', filter });
  });

  it.each([
    ['a name', 'Iran', 'tag:iran'],
    ['a name in other case and spacing', ' iRAN ', 'tag:iran'],
    ['a path', 'Countries/Syria', 'tag:syria'],
    ['a path in other case and spacing', 'talks / syria', 'tag:talks-syria'],
    ['a name that holds a slash', 'eu/un', 'tag:eu'],
  ])('a tag is known by %s', async (_, name, id) => {
    const scope = valueOf(chooseExport(await aDesk(), { ...none, tags: [name] }));
    expect(scope).toMatchObject({ filter: { tagIds: [id] } });
  });

  it('a path goes before a name that tags have further down', async () => {
    const desk = await aDesk();
    const command = { kind: 'createTag', id: 'tag:top', name: 'Syria', parentId: null } as const;
    valueOf(await desk.dispatch(command, null));
    const scope = valueOf(chooseExport(desk, { ...none, tags: ['Syria'] }));
    expect(scope).toMatchObject({ filter: { tagIds: ['tag:top'] } });
  });

  it.each([
    [
      'an unknown article',
      { ...none, articles: ['article:x'] },
      { kind: 'noArticle', id: 'article:x' },
    ],
    ['what is no id at all', { ...none, articles: ['../x'] }, { kind: 'noArticle', id: '../x' }],
    ['an unknown tag', { ...none, tags: ['Iran', 'Peru'] }, { kind: 'noTag', name: 'Peru' }],
    ['half a path', { ...none, tags: ['tries/Syria'] }, { kind: 'noTag', name: 'tries/Syria' }],
    [
      'a name that several tags have',
      { ...none, tags: ['Syria'] },
      { kind: 'manyTags', name: 'Syria', paths: ['Countries/Syria', 'Talks/Syria'] },
    ],
  ])('%s is refused', async (_, choice, error) => {
    expect(errorOf(chooseExport(await aDesk(), choice))).toEqual(error);
  });

  it('the paths of all tags come in alphabetical order', async () => {
    const paths = [
      'Countries',
      'Countries/Iran',
      'Countries/Syria',
      'EU/UN',
      'Talks',
      'Talks/Syria',
    ];
    expect(tagPaths(await aDesk())).toEqual(paths);
  });
});
