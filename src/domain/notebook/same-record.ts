/** Whether two values that came or could come from JSON are equal, whatever the order of their keys. */
export function sameRecord(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameRecord(valueAt(a, key), valueAt(b, key)));
}

function valueAt(object: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.value;
}
