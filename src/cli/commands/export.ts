import { chooseExport } from '../../desk/choose-export';
import { exportFrom } from '../../desk/export-notebook';
import type { NotebookDesk } from '../../desk/notebook-desk';
import { type Destination, writeExport } from '../../desk/write-export';
import type { ExportRequest } from '../../domain/export/export-request';
import { type CommandPorts, defineCommand } from '../command';
import { EXIT, type ExitCode } from '../exit-code';
import { phraseChoiceError } from '../phrases/choice-error';
import { phraseWriteError } from '../phrases/write-error';
import { sayProblem } from '../terminal';
import { withNotebook } from '../with-notebook';

/** `export`: a notebook, or a part of it, as Markdown. */
export const exportCommand = defineCommand({
  name: 'export',
  says: 'writes a notebook, or a part of it, as Markdown or W3C annotations',
  details: [
    'Without --article and --tag the whole notebook is written. --article writes these articles with their notes and annotations; --tag writes the annotations that carry the tag or one below it, with --article only those in these articles. Both may be repeated.',
    'Prints the path of each file written. Where one of them exists already, nothing is written unless --overwrite is given.',
  ],
  options: {
    notebook: { kind: 'required', placeholder: 'DIR', says: 'the folder of the notebook' },
    to: {
      kind: 'required',
      placeholder: 'PATH',
      says: 'one file if it ends in .md or --format is w3c, else a folder with a file for each article and an index',
    },
    article: {
      kind: 'repeatable',
      placeholder: 'ID',
      says: 'an article, by the id that list shows',
    },
    tag: { kind: 'repeatable', placeholder: 'T', says: 'a tag, by its name or path: Parent/Child' },
    format: {
      kind: 'optional',
      placeholder: 'FORMAT',
      choices: ['markdown', 'w3c'],
      says: 'markdown, or w3c: the annotations as one file of JSON-LD (W3C Web Annotation)',
    },
    text: { kind: 'flag', says: 'write the texts of the articles too' },
    overwrite: { kind: 'flag', says: 'replace files that exist already' },
  },
  operands: null,
  run: ({ notebook, to, article, tag, format, text, overwrite }, _, ports) =>
    withNotebook(notebook, 'open', ports, async (desk) => {
      const scope = chooseExport(desk, { articles: article, tags: tag });
      if (!scope.ok) {
        sayProblem(ports.terminal, phraseChoiceError(scope.error, desk));
        return EXIT.couldNotRun;
      }
      const isW3c = format === 'w3c';
      const layout = isW3c || /\.md$/iu.test(to) ? 'file' : 'folder';
      const as = isW3c ? { format: 'w3c' as const } : {};
      const request = { scope: scope.value, layout, withText: text, ...as } as const;
      return writeOut(desk, request, { path: to, layout, overwrite }, ports);
    }),
});

async function writeOut(
  desk: NotebookDesk,
  request: ExportRequest,
  destination: Destination,
  { terminal, locale }: CommandPorts,
): Promise<ExitCode> {
  const { files, annotations, missingTexts } = await exportFrom(desk, request, locale);
  if (terminal.stopped.aborted) {
    terminal.say('Stopped. Nothing was written.');
    return EXIT.failed;
  }
  const written = await writeExport(files, destination);
  if (!written.ok) {
    sayProblem(terminal, phraseWriteError(written.error));
    return written.error.kind === 'exists' ? EXIT.couldNotRun : EXIT.failed;
  }
  for (const path of written.value) terminal.result(path);
  const count = written.value.length;
  terminal.say(`Wrote ${counted(count, 'file')} with ${counted(annotations, 'annotation')}.`);
  if (annotations === 0 && request.scope.kind === 'annotations') {
    terminal.say('  No annotation carries that tag. Name articles that carry it by --article.');
  }
  if (missingTexts.length === 0) return EXIT.done;
  terminal.say(`${counted(missingTexts.length, 'text')} could not be read from the notebook.`);
  terminal.say('  Its place in the export says so. All else was written; the originals are safe.');
  return EXIT.failed;
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
