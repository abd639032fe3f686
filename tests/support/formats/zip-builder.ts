import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be packed, and the lies that may be told of it. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  readonly isLocked?: boolean;
  readonly isLink?: boolean;
  /** The size that is claimed instead of the real one. */
  readonly claimedSize?: number;
  /** Points to the bytes of the part of this index instead of its own. */
  readonly sharesWith?: number;
}

/** Packs files as ZIP programs do. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const offsets: number[] = [];
  const heads: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const bytes = Buffer.from(part.content);
    const packed = part.isStored === true ? bytes : deflateRawSync(bytes);
    const fields = fieldsOf(part, bytes, packed.length);
    const name = Buffer.from(part.name, 'utf8');
    const shared = part.sharesWith === undefined ? offset : (offsets[part.sharesWith] ?? 0);
    offsets.push(shared);
    heads.push(
      Buffer.concat([
        ...[u32(0x02014b50), u16(0x314), fields, u16(0), u16(0), u16(0)],
        ...[u32(part.isLink === true ? 0o120777 * 0x10000 : 0), u32(shared), name],
      ]),
    );
    if (part.sharesWith !== undefined) continue;
    const body = Buffer.concat([u32(0x04034b50), fields, name, packed]);
    bodies.push(body);
    offset += body.length;
  }
  const list = Buffer.concat(heads);
  const count = u16(parts.length);
  const end = [
    u32(0x06054b50),
    u16(0),
    u16(0),
    count,
    count,
    u32(list.length),
    u32(offset),
    u16(0),
  ];
  return Buffer.concat([...bodies, list, ...end]);
}

function fieldsOf(part: ZipPart, bytes: Buffer, packedLength: number): Buffer {
  const flags = 0x800 | (part.isLocked === true ? 1 : 0);
  return Buffer.concat([
    ...[u16(20), u16(flags), u16(part.isStored === true ? 0 : 8), u16(0), u16(0x21)],
    ...[u32(crc32(bytes)), u32(packedLength), u32(part.claimedSize ?? bytes.length)],
    ...[u16(Buffer.byteLength(part.name)), u16(0)],
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
