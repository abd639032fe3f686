import { useMemo } from 'react';
import { useLocale } from 'react-aria-components';
import { COMMANDS } from '../../contract/shortcuts';
import { describeEdtf } from '../../domain/article/edtf-date';
import { hasHandler, runCommand } from '../state/command-bus';
import { keysOf } from '../state/command-keys';
import { openTrail } from '../state/following';
import { describeLayout, layoutsByName, openLayout } from '../state/layouts';
import { useNotebook } from '../state/notebook-store';
import { readArticle } from '../state/panes-actions';
import type { Replica } from '../state/replica';
import { closeDialog, goTo, openDialog, showStatements, useView } from '../state/view-store';
import { EmptyState } from '../ui/empty-state';
import { Palette, type PaletteItem, type PaletteSection } from '../ui/palette';
import { rankByQuery } from './rank';

const PLACEHOLDER = 'Find an article, speaker or tag, or run a command';
const MOST_PER_SECTION = 8;

/** One field over everything: commands, articles, speakers and tags by name. `@` in front asks for articles only. */
export function CommandPalette() {
  const dialog = useView((state) => state.dialog);
  const { locale } = useLocale();
  const query = dialog?.kind === 'palette' ? dialog.query : '';
  const isOpen = dialog?.kind === 'palette';
  const replica = useNotebook((state) => (isOpen ? state.replica : null));
  const beside = dialog?.kind === 'palette' && dialog.beside === true;
  const sections = useMemo(
    () => (isOpen ? findSections(query, replica, locale) : []),
    [isOpen, query, replica, locale],
  );
  return (
    <Palette
      label="Command palette"
      placeholder={beside ? 'Find an article to open beside' : PLACEHOLDER}
      isOpen={isOpen}
      onOpenChange={(open) => !open && isOpen && closeDialog()}
      query={query}
      onQuery={(next) => openDialog({ kind: 'palette', query: next, beside })}
      sections={sections}
      onRun={(item) => run(item, beside ? 'beside' : 'here')}
      empty={<EmptyState>Nothing is called that. Try fewer letters.</EmptyState>}
    />
  );
}

function findSections(query: string, replica: Replica | null, locale: string): PaletteSection[] {
  const articlesOnly = query.startsWith('@');
  const words = articlesOnly ? query.slice(1) : query;
  const sections: PaletteSection[] = [
    { id: 'articles', title: 'Articles', items: replica ? articleItems(replica, locale) : [] },
  ];
  if (!articlesOnly) {
    sections.push(
      { id: 'commands', title: 'Commands', items: commandItems() },
      { id: 'layouts', title: 'Layouts', items: replica ? layoutItems(replica) : [] },
      { id: 'speakers', title: 'Speakers', items: replica ? speakerItems(replica) : [] },
      { id: 'tags', title: 'Tags', items: replica ? tagItems(replica) : [] },
      { id: 'trails', title: 'Trails', items: replica && words.trim() ? trailItems(replica) : [] },
    );
  }
  if (words.trim() === '' && !articlesOnly) sections.reverse().sort(commandsFirst);
  return sections
    .map((section) => ({
      ...section,
      items: rankByQuery(section.items, words, ({ label }) => label).slice(
        0,
        section.id === 'commands' && words.trim() === '' ? 40 : MOST_PER_SECTION,
      ),
    }))
    .filter(({ items }) => items.length > 0);
}

function commandsFirst(a: PaletteSection, b: PaletteSection): number {
  return Number(b.id === 'commands') - Number(a.id === 'commands');
}

function commandItems(): PaletteItem[] {
  return COMMANDS.filter(({ name }) => name !== 'palette' && hasHandler(name)).map(
    ({ name, title }) => ({ id: `command ${name}`, label: title, shortcut: keysOf(name) }),
  );
}

function articleItems({ rows }: Replica, locale: string): PaletteItem[] {
  return [...rows.values()]
    .filter(({ trashedAt }) => trashedAt === null)
    .map(({ id, title, publisher, published }) => ({
      id: `article ${id}`,
      label: title,
      detail: [publisher, published && describeEdtf(published, locale)].filter(Boolean).join(' · '),
    }));
}

function speakerItems({ speakers, counts }: Replica): PaletteItem[] {
  return [...speakers.values()].map(({ id, name }) => ({
    id: `speaker ${id}`,
    label: name,
    detail: `${counts.speakers[id] ?? 0} statements`,
  }));
}

function layoutItems(replica: Replica): PaletteItem[] {
  return layoutsByName(replica).map((layout) => ({
    id: `layout ${layout.id}`,
    label: layout.name,
    detail: describeLayout(layout, replica),
  }));
}

function tagItems({ tags }: Replica): PaletteItem[] {
  return [...tags.values()].map(({ id, name, description }) => ({
    id: `tag ${id}`,
    label: name,
    detail: description,
  }));
}

/** Whose statements can be followed over time: speakers, those they spoke for, and tags. */
function trailItems({ speakers, tags }: Replica): PaletteItem[] {
  const all = [...speakers.values()];
  const organisations = new Set(
    all.flatMap(({ roles }) => roles.flatMap(({ organisation }) => organisation ?? [])),
  );
  return [
    ...all.map(({ id, name }) => ({ id: `trail ${id}`, label: `Trail of ${name}` })),
    ...[...organisations].map((name) => ({
      id: `trail ${name}`,
      label: `Trail of ${name}`,
      detail: 'organisation',
    })),
    ...[...tags.values()].map(({ id, name }) => ({
      id: `trail ${id}`,
      label: `Trail of ${name}`,
      detail: 'tag',
    })),
  ];
}

function runTrail(of: string): void {
  if (of.startsWith('speaker:')) openTrail({ speakerId: of as `speaker:${string}` });
  else if (of.startsWith('tag:')) openTrail({ tagId: of as `tag:${string}` });
  else openTrail({ organisation: of });
}

function run(item: string, where: 'here' | 'beside'): void {
  const [kind, id] = item.split(' ');
  if (kind === 'trail') {
    runTrail(item.slice('trail '.length));
    return;
  }
  if (!id) throw new Error(`Not a palette item: ${item}`);
  if (kind === 'command') runCommandNamed(id);
  else if (kind === 'article') readArticle(id as Parameters<typeof readArticle>[0], where);
  else if (kind === 'speaker') showStatements({ speakerIds: [id as `speaker:${string}`] });
  else if (kind === 'layout') openLayout(id as `layout:${string}`);
  else if (kind === 'tag') showStatements({ tagIds: [id as `tag:${string}`] });
  else goTo('reading');
}

/** After the palette has closed and given the focus back, so that the command acts where the user was. */
function runCommandNamed(name: string): void {
  const command = COMMANDS.find((each) => each.name === name);
  if (command) setTimeout(() => runCommand(command.name), 50);
}
