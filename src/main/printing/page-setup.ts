import type { PrintChoices } from '../../contract/printing';

/** Room around the text in inches; the foot holds a line. */
const MARGINS = { top: 0.95, bottom: 0.95, left: 0.95, right: 0.95 } as const;

/** How the pages of a PDF are laid out. `title` runs along the foot of each page, with its number. */
export function pdfSetup(title: string, { paper }: PrintChoices): Electron.PrintToPDFOptions {
  return {
    pageSize: paper === 'a4' ? 'A4' : 'Letter',
    margins: { ...MARGINS },
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer(title),
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}

/** How the pages go to the system's print dialog, which knows the paper itself. */
export function paperSetup({ paper }: PrintChoices): Electron.WebContentsPrintOptions {
  return {
    silent: false,
    printBackground: true,
    pageSize: paper === 'a4' ? 'A4' : 'Letter',
  };
}

/** Templates are a small page of their own, in which only the system's fonts are at hand. */
function footer(title: string): string {
  const words = escaped(title);
  return `
    <div style="box-sizing: border-box; width: 100%; padding: 0 0.95in; font: 7.5pt 'Inter', 'Helvetica Neue', 'Segoe UI', 'Liberation Sans', Arial, sans-serif; color: #66625a; display: flex; gap: 24pt; justify-content: space-between;">
      <span dir="auto" style="overflow: hidden; white-space: nowrap; text-overflow: ellipsis; min-width: 0;">${words}</span>
      <span style="flex: none; font-variant-numeric: tabular-nums;"><span class="pageNumber"></span> / <span class="totalPages"></span></span>
    </div>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
