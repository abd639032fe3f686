import { useMemo, useState } from 'react';
import type { Key } from 'react-aria-components';
import { useNotebook } from '../../state/notebook-store';

/** Which tags show what is nested under them: all, until the user closes some. */
export function useOpenedTags(): readonly [ReadonlySet<Key>, (keys: Set<Key>) => void] {
  const tags = useNotebook((state) => state.replica?.tags);
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  const all = useMemo(() => [...(tags?.keys() ?? [])] as Key[], [tags]);
  const opened = useMemo(() => new Set(all.filter((id) => !closed.has(id))), [all, closed]);
  return [opened, (keys) => setClosed(new Set(all.filter((id) => !keys.has(id))))];
}
