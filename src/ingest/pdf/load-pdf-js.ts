import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';

let loaded: Promise<typeof PdfJs> | null = null;

/** pdf.js, loaded by the first PDF: both its halves run in the thread that asks, which is one that reads. */
export function loadPdfJs(): Promise<typeof PdfJs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<typeof PdfJs> {
  addWithResolvers();
  const { warn } = globalThis.console;
  // pdf.js complains on loading that it finds no canvas to draw on. None is wanted: nothing is drawn.
  globalThis.console.warn = () => undefined;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    globalThis.console.warn = warn;
  }
}

/** `Promise.withResolvers` came with Node 22; pdf.js needs it, and Electron 33 has Node 20. */
function addWithResolvers(): void {
  if ('withResolvers' in Promise) return;
  Object.defineProperty(Promise, 'withResolvers', {
    configurable: true,
    writable: true,
    value: function withResolvers<Value>() {
      let settle: Partial<Record<'resolve' | 'reject', (value?: never) => void>> = {};
      const promise = new Promise<Value>((resolve, reject) => {
        settle = { resolve: resolve as (value?: never) => void, reject };
      });
      return { promise, ...settle };
    },
  });
}
