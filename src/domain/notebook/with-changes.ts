/**
 * A list of ids without `remove`, then with those of `add` that were not in it, each once. What stands in both is
 * there afterwards.
 */
export function withChanges<Id extends string>(
  ids: readonly Id[],
  add: readonly Id[],
  remove: readonly Id[],
): readonly Id[] {
  const going = new Set(remove.filter((id) => !add.includes(id)));
  return [...new Set([...ids.filter((id) => !going.has(id)), ...add])];
}

/** A list of ids with `into` where the first of `from` or `into` itself stood, and none of `from`. */
export function withReplaced<Id extends string>(
  ids: readonly Id[],
  from: Id,
  into: Id,
): readonly Id[] {
  return [...new Set(ids.map((id) => (id === from ? into : id)))];
}
