import type { Context, LayoutId } from '../ids';
import type { LayoutPane } from '../layout/layout';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { CommandError, LayoutCommand } from './command';
import type { Draft } from './draft';
import type { CommandOf, Handlers } from './handler';
import { quoted } from './label';
import { sameRecord } from './same-record';
import { tidyName } from './tidy';

/** Commands on layouts. */
export const layoutHandlers: Handlers<LayoutCommand> = { addLayout, changeLayout, removeLayout };

function addLayout(
  draft: Draft,
  command: CommandOf['addLayout'],
  context: Context,
): Result<string, CommandError> {
  const { arrangement, panes } = command;
  const id = draft.newId('layout', command.id, context);
  if (!id.ok) return id;
  const name = freeName(draft, command.name, null);
  if (!name.ok) return name;
  const missing = missingArticle(draft, panes);
  if (missing !== null) return fail(missing);
  draft.write({
    kind: 'layout',
    id: id.value,
    name: name.value,
    arrangement,
    panes,
    createdAt: context.now,
    modifiedAt: context.now,
  });
  return ok(`Save layout ${quoted(name.value)}`);
}

function changeLayout(
  draft: Draft,
  { id, set }: CommandOf['changeLayout'],
  context: Context,
): Result<string, CommandError> {
  const layout = draft.find('layout', id);
  if (!layout.ok) return layout;
  const before = layout.value;
  const name = set.name === undefined ? ok(before.name) : freeName(draft, set.name, id);
  if (!name.ok) return name;
  const missing = missingArticle(draft, set.panes ?? []);
  if (missing !== null) return fail(missing);
  const after = {
    ...before,
    name: name.value,
    arrangement: set.arrangement ?? before.arrangement,
    panes: set.panes ?? before.panes,
  };
  if (!sameRecord(before, after)) draft.write({ ...after, modifiedAt: context.now });
  const isRenamed = set.arrangement === undefined && set.panes === undefined;
  return ok(isRenamed ? 'Rename layout' : `Save layout ${quoted(name.value)}`);
}

function removeLayout(
  draft: Draft,
  { id }: CommandOf['removeLayout'],
): Result<string, CommandError> {
  const layout = draft.find('layout', id);
  if (!layout.ok) return layout;
  draft.remove('layout', id);
  return ok(`Delete layout ${quoted(layout.value.name)}`);
}

/** The name as it is kept, unless it is empty or another layout has it. */
function freeName(
  draft: Draft,
  wanted: string,
  own: LayoutId | null,
): Result<string, CommandError> {
  const name = tidyName(wanted);
  if (!name.ok) return name;
  const holder = draft.layoutNamed(name.value);
  if (holder !== null && holder.id !== own) return fail({ kind: 'nameTaken', name: name.value });
  return name;
}

function missingArticle(draft: Draft, panes: readonly LayoutPane[]): CommandError | null {
  const articles = draft.findAll(
    'article',
    panes.map(({ articleId }) => articleId),
  );
  return articles.ok ? null : articles.error;
}
