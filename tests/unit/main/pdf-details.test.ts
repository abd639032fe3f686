import { describe, expect, test } from 'vitest';
import { pagesOf, withDetails, type PdfDetails } from '../../../src/main/printing/pdf-details';

const PDF = `%PDF-1.4
1 0 obj
<</Title (x)>>
endobj
2 0 obj
<</Type /Pages /Kids [3 0 R] /Count 1>>
endobj
4 0 obj
<</Type /Pages
/Count 12
/Kids [2 0 R]>>
endobj
xref
0 5
0000000000 65535 f 
trailer
<</Size 5
/Root 4 0 R
/Info 1 0 R>>
startxref
120
%%EOF
`;

const DETAILS: PdfDetails = {
  title: 'الميناء (closed)',
  author: 'Tove Aster',
  subject: null,
  keywords: ['safety', 'dates'],
  made: '2031-03-04T05:06:07.890Z',
};

const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (text: string) =>
  [...text]
    .map((each) => each.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase();

describe('the details of a PDF', () => {
  const whole = new TextDecoder().decode(withDetails(bytes(PDF), DETAILS));

  test('are appended, and the pages stay as they are to the byte', () => {
    expect(whole.startsWith(PDF)).toBe(true);
    expect(whole).toContain(`/Title <FEFF${hex('الميناء (closed)')}>`);
    expect(whole).toContain(`/Author <FEFF${hex('Tove Aster')}>`);
    expect(whole).toContain(`/Keywords <FEFF${hex('safety, dates')}>`);
    expect(whole).toContain('/CreationDate (D:20310304050607Z)');
    expect(whole).not.toContain('/Subject');
  });

  test('stand where the new table says, which names the one before it', () => {
    const update = whole.slice(PDF.length);
    const at = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(update)?.[1]);
    expect(whole.slice(at, at + 4)).toBe('xref');
    const object = Number(/xref\n1 1\n(\d{10}) 00000 n \n/u.exec(update)?.[1]);
    expect(whole.slice(object, object + 7)).toBe('1 0 obj');
    expect(update).toContain('<</Size 5 /Root 4 0 R /Info 1 0 R /Prev 120>>');
  });

  test('get an object of their own where there is none yet', () => {
    const bare = PDF.replace('\n/Info 1 0 R', '');
    const made = new TextDecoder().decode(withDetails(bytes(bare), DETAILS));
    expect(made).toContain('<</Size 6 /Root 4 0 R /Info 5 0 R /Prev 120>>');
    expect(made).toContain('xref\n5 1\n');
  });

  test('leave alone what does not end as expected', () => {
    for (const odd of ['', '%PDF-1.4 …', PDF.replace('%%EOF', '%%')]) {
      expect(withDetails(bytes(odd), DETAILS)).toEqual(bytes(odd));
    }
  });

  test('tell the number of pages from the top of the page tree', () => {
    expect(pagesOf(bytes(PDF))).toBe(12);
    expect(pagesOf(bytes('%PDF'))).toBeNull();
  });
});
