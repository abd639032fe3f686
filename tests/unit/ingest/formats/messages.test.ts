import { describe, expect, it } from 'vitest';
import { messageOf, partsOf, savedPageOf } from '../../../support/formats/message-builder';
import { candidateOf, errorOf, shown } from '../../../support/formats/read-file';

const BODY = 'The council decided on Tuesday to rebuild the northern quay, the chairwoman said.';
const HEADERS = {
  From: '=?UTF-8?Q?Mara_Ellis=C3=B8n?= <mara@harbour.example>',
  Subject: 'Harbour to be rebuilt',
  Date: 'Fri, 31 May 2024 23:30:00 -0500',
};

describe('[Z4] a message', () => {
  it('is by whom it is from, of the day as it is written there', async () => {
    const { metadata, origins } = await candidateOf('a.eml', messageOf(HEADERS, BODY));
    expect(metadata).toMatchObject({
      title: 'Harbour to be rebuilt',
      byline: ['Mara Ellisøn'],
      publisher: null,
      published: '2024-05-31',
    });
    expect(origins.published).toMatchObject({ how: 'header', uncertain: false });
  });

  it('to a list is published by whom it is from, which is uncertain', async () => {
    const bytes = messageOf({ ...HEADERS, 'List-Id': '<news.harbour.example>' }, BODY);
    const { metadata, origins } = await candidateOf('a.eml', bytes);
    expect(metadata).toMatchObject({ publisher: 'Mara Ellisøn', byline: [] });
    expect(origins.publisher?.uncertain).toBe(true);
  });

  it('that passes something on knows only the day of the message, and suggests it', async () => {
    const bytes = messageOf({ ...HEADERS, Subject: 'Fwd: Harbour to be rebuilt' }, BODY);
    const { metadata, origins } = await candidateOf('a.eml', bytes);
    expect(metadata.published).toBeNull();
    expect(origins.published).toMatchObject({ uncertain: true, suggestion: '2024-05-31' });
  });

  it('is read from its HTML, and its attachments are named', async () => {
    const mixed = {
      ...HEADERS,
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/mixed; boundary="part"',
    };
    const bytes = messageOf(
      mixed,
      partsOf([
        [
          'Content-Type: text/html; charset=utf-8',
          `<h2>Cost</h2><p>${BODY} <a href="javascript:x()">no</a></p>`,
        ],
        [
          'Content-Type: application/pdf\nContent-Disposition: attachment; filename="minutes.pdf"',
          'x',
        ],
      ]),
    );
    const candidate = await candidateOf('a.eml', bytes);
    expect(shown(candidate)).toEqual(['heading2: Cost', `paragraph: ${BODY} no`]);
    expect(candidate.blocks.at(-1)).toMatchObject({
      text: 'Attachment: minutes.pdf',
      setAside: 'boilerplate',
    });
    expect(candidate.doubts).toMatchObject([{ kind: 'leftOut', what: 'minutes.pdf' }]);
    expect(candidate.blocks.flatMap(({ spans }) => spans)).toEqual([]);
  });

  it('is refused when it is none', async () => {
    expect(await errorOf('a.eml', Buffer.from('no headers here'))).toEqual({
      kind: 'damaged',
      format: 'eml',
    });
    expect(await errorOf('a.eml', messageOf(HEADERS, ' '))).toEqual({ kind: 'empty' });
  });
});

describe('a saved page', () => {
  const page = `<!doctype html><title>Harbour to be rebuilt</title><article><h1>Harbour to be rebuilt</h1><p>${BODY} Déjà vu.</p><p>${BODY}</p></article>`;
  const bytes = savedPageOf(
    page,
    'https://news.example/harbour',
    'Fri, 31 May 2024 10:00:00 -0000',
  );

  it('is the page itself with its address, without the frames in it', async () => {
    const candidate = await candidateOf('a.mhtml', bytes);
    expect(candidate.metadata).toMatchObject({
      title: 'Harbour to be rebuilt',
      url: 'https://news.example/harbour',
    });
    expect(shown(candidate)).toEqual([`paragraph: ${BODY} Déjà vu.`, `paragraph: ${BODY}`]);
    expect(JSON.stringify(candidate)).not.toContain('advertisement');
  });

  it('is known by its content under another name, and that is told', async () => {
    const candidate = await candidateOf('a.html', bytes);
    expect(candidate.doubts).toEqual([{ kind: 'otherFormat', named: 'html', format: 'mhtml' }]);
  });

  it('is refused when it has no page in it', async () => {
    expect(await errorOf('a.mht', messageOf({ 'Content-Type': 'text/plain' }, 'x'))).toEqual({
      kind: 'damaged',
      format: 'mhtml',
    });
  });
});
