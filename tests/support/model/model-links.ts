import type { Layout } from '../../../src/domain/layout/layout';
import type { LayoutCommand, RelationCommand } from '../../../src/domain/notebook/command';
import type { Relation } from '../../../src/domain/relation/relation';
import { alike, neatName, Refusal, type Sheet } from './model-state';

/** What the model makes of a command on relations. */
export function modelRelations(sheet: Sheet, command: RelationCommand): void {
  switch (command.kind) {
    case 'relate': {
      sheet.free(command.id);
      const { id = 'relation:none', from, to, type, note = '' } = command;
      sheet.needAll('annotation', [from, to]);
      const times = { createdAt: sheet.now, modifiedAt: sheet.now };
      const kept = { id, from, to, type, note: note.trim(), ...times };
      return putRelation(sheet, { kind: 'relation', ...kept });
    }
    case 'changeRelation': {
      const { note, ...before } = sheet.need('relation', command.id);
      const { set } = command;
      return putRelation(sheet, { ...before, ...set, note: (set.note ?? note).trim() });
    }
    case 'turnRelation': {
      const before = sheet.need('relation', command.id);
      return putRelation(sheet, { ...before, from: before.to, to: before.from });
    }
    case 'removeRelations':
      for (const { id } of sheet.needAll('relation', command.ids)) sheet.drop(id);
  }
}

function putRelation(sheet: Sheet, relation: Relation): void {
  if (relation.from === relation.to) throw new Refusal('relatedToItself');
  const others = sheet.all('relation').filter(({ id }) => id !== relation.id);
  if (others.some((other) => pairOf(other) === pairOf(relation)))
    throw new Refusal('relatedAlready');
  sheet.touch(relation);
}

function pairOf({ from, to, type }: Relation): string {
  return [...[from, to].sort(), type].join(' ');
}

/** What the model makes of a command on layouts. */
export function modelLayouts(sheet: Sheet, command: LayoutCommand): void {
  switch (command.kind) {
    case 'addLayout': {
      sheet.free(command.id);
      const { id = 'layout:none', name, arrangement, panes } = command;
      const times = { createdAt: sheet.now, modifiedAt: sheet.now };
      return putLayout(sheet, { kind: 'layout', id, name, arrangement, panes, ...times });
    }
    case 'changeLayout':
      return putLayout(sheet, { ...sheet.need('layout', command.id), ...command.set });
    case 'removeLayout':
      sheet.drop(sheet.need('layout', command.id).id);
  }
}

function putLayout(sheet: Sheet, layout: Layout): void {
  const name = neatName(layout.name);
  const others = sheet.all('layout').filter(({ id }) => id !== layout.id);
  if (others.some((other) => alike(other.name, name))) throw new Refusal('nameTaken');
  for (const { articleId } of layout.panes) sheet.need('article', articleId);
  sheet.touch({ ...layout, name });
}

/** What joins an annotation with another goes with it. */
export function dropRelationsOf(sheet: Sheet, id: string): void {
  for (const { id: relation, from, to } of sheet.all('relation')) {
    if (from === id || to === id) sheet.drop(relation);
  }
}

/** No layout shows an article that is gone. */
export function leaveLayouts(sheet: Sheet, id: string): void {
  for (const layout of sheet.all('layout')) {
    const panes = layout.panes.filter(({ articleId }) => articleId !== id);
    if (panes.length === 0) sheet.drop(layout.id);
    else sheet.put({ ...layout, panes });
  }
}
