/**
 * The records of a CSV as RFC 4180 has them and nothing besides: fields apart by commas, records ended by CR LF, as
 * many fields in each, quotation marks only around whole fields and doubled within. Throws with the place of what is
 * anything else.
 */
export function readStrictCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at);
      record.push(field.value);
      at = field.end;
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== '\r\n') fault(text, at, 'a record that CR LF does not end');
    at += 2;
    if (record.length !== (records[0] ?? record).length)
      fault(text, at, 'another number of fields');
    records.push(record);
  }
  return records;
}

function quotedField(text: string, start: number): { value: string; end: number } {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else return { value, end: at + 1 };
  }
  return fault(text, start, 'a field whose quotation mark is not closed');
}

function plainField(text: string, start: number): { value: string; end: number } {
  const [value = ''] = /^[^,"\r\n]*/u.exec(text.slice(start)) ?? [];
  const end = start + value.length;
  if (text[end] === '"') fault(text, end, 'a quotation mark in a field without');
  return { value, end };
}

function fault(text: string, at: number, what: string): never {
  throw new Error(`CSV has ${what} at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
}
