/**
 * A large answer as JSON text. Objects are copied piece by piece twice on their way to the page, between the processes
 * and through the bridge: ten thousand annotations took 400 ms of the page's time. A text is copied as one.
 */
export type Packed<Value> = string & { readonly packs?: Value };

/** Packs what holds only what JSON does. */
export function packed<Value>(value: Value): Packed<Value> {
  return JSON.stringify(value);
}

/** Packs an object to which one more member belongs that is JSON already, so that it is not taken apart and put together. */
export function packedWith<Value extends object, Name extends keyof Value & string>(
  value: Omit<Value, Name>,
  name: Name,
  json: Packed<Value[Name]>,
): Packed<Value> {
  const rest = JSON.stringify(value).slice(1, -1);
  return `{${rest}${rest === '' ? '' : ','}${JSON.stringify(name)}:${json}}`;
}

/** What was packed. */
export function unpacked<Value>(packedValue: Packed<Value>): Value {
  return JSON.parse(packedValue) as Value;
}
