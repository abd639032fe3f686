import { useState } from 'react';
import type { AnnotationId } from '../../../domain/ids';
import type { Speaker, SpeakerRole } from '../../../domain/speaker/speaker';

/** What of a speaker goes to a new one. */
interface Parts {
  readonly name: string;
  readonly aliases: ReadonlySet<string>;
  readonly roles: ReadonlySet<SpeakerRole>;
  readonly statements: ReadonlySet<AnnotationId>;
}

/** The choice of what goes, and how it is changed. */
export interface Parting {
  readonly parts: Parts;
  readonly rename: (name: string) => void;
  readonly toggleAlias: (alias: string) => void;
  readonly toggleRole: (role: SpeakerRole) => void;
  readonly toggleStatement: (id: AnnotationId) => void;
  readonly chooseStatements: (ids: readonly AnnotationId[]) => void;
}

/** Keeps the choice of what goes to a new speaker. Its name is the first alias that goes, until one is typed. */
export function useParting(speaker: Speaker): Parting {
  const [typed, setTyped] = useState<string | null>(null);
  const [aliases, setAliases] = useState<ReadonlySet<string>>(new Set());
  const [roles, setRoles] = useState<ReadonlySet<SpeakerRole>>(new Set());
  const [statements, setStatements] = useState<ReadonlySet<AnnotationId>>(new Set());
  const first = speaker.aliases.find((alias) => aliases.has(alias)) ?? '';
  const name = typed ?? first;
  return {
    // What becomes the name is no alias beside it.
    parts: { name, aliases, roles, statements },
    rename: setTyped,
    toggleAlias: (alias) => setAliases(toggled(aliases, alias)),
    toggleRole: (role) => setRoles(toggled(roles, role)),
    toggleStatement: (id) => setStatements(toggled(statements, id)),
    chooseStatements: (ids) => setStatements(new Set(ids)),
  };
}

function toggled<Item>(before: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const next = new Set(before);
  if (!next.delete(item)) next.add(item);
  return next;
}
