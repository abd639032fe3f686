import { crc32 } from 'node:zlib';

/** A file to be put into a packed one. */
export interface StoredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes a ZIP whose files are not compressed: what was unpacked and checked, for readers that want it packed. */
export function storeZip(files: readonly StoredFile[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const nameBytes = Buffer.from(name, 'utf8');
    const shared = sharedFields(bytes, nameBytes.length);
    const local = Buffer.concat([word(0x04034b50), shared, nameBytes]);
    parts.push(local, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    list.push(
      Buffer.concat([
        word(0x02014b50),
        half(20),
        shared,
        Buffer.alloc(10),
        word(offset),
        nameBytes,
      ]),
    );
    offset += local.length + bytes.length;
  }
  const directory = Buffer.concat(list);
  const count = half(files.length);
  const end = Buffer.concat([
    ...[word(0x06054b50), half(0), half(0), count, count],
    ...[word(directory.length), word(offset), half(0)],
  ]);
  return Buffer.concat([...parts, directory, end]);
}

/** What stands alike before a file and in the list: version, UTF-8 names, no compression, no time, sizes. */
function sharedFields(bytes: Uint8Array, nameLength: number): Buffer {
  return Buffer.concat([
    ...[half(20), half(0x800), half(0), half(0), half(0x21)],
    ...[word(crc32(bytes)), word(bytes.length), word(bytes.length), half(nameLength), half(0)],
  ]);
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
