/** The half of pdf.js that parses; importing it makes it known to the other half, which then starts no worker. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
