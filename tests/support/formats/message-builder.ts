/** A message with these headers and this body, with the line ends of the mail. */
export function messageOf(headers: Readonly<Record<string, string>>, body: string): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${lines.join('\n')}\n\n${body}`.replace(/\r?\n/g, '\r\n'), 'utf8');
}

/** A body of parts, each with its headers, behind a header that names the boundary `part`. */
export function partsOf(parts: readonly (readonly [headers: string, body: string])[]): string {
  const each = parts.map(([headers, body]) => `--part\n${headers}\n\n${body}\n`);
  return `${each.join('')}--part--\n`;
}

/** A page as browsers save it with its parts. */
export function savedPageOf(page: string, address: string, date: string): Buffer {
  return messageOf(
    {
      From: '<Saved by Blink>',
      'Snapshot-Content-Location': address,
      Date: date,
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/related; type="text/html"; boundary="part"',
    },
    partsOf([
      [
        'Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable',
        quoted(page),
      ],
      ['Content-Type: image/png\nContent-Transfer-Encoding: base64', 'iVBORw0KGgo='],
      ['Content-Type: text/html', '<p>An advertisement in a frame of its own.</p>'],
    ]),
  );
}

function quoted(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const isPlain = byte >= 32 && byte < 127 && byte !== 0x3d;
      return isPlain
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('')
    .replace(/.{70}(?=.)/g, (line) => (/=.?$/.test(line) ? line : `${line}=\n`));
}
