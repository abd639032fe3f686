import { compareArticles, type CompareError, type ComparedRun } from '../../desk/compare-articles';
import type { NotebookDesk } from '../../desk/notebook-desk';
import type { PhrasedError } from '../../domain/notebook/phrase-error';
import { defineCommand } from '../command';
import { EXIT } from '../exit-code';
import { phraseChoiceError } from '../phrases/choice-error';
import { printable, sayProblem } from '../terminal';
import { withNotebook } from '../with-notebook';

/** `compare`: the wording that articles share. */
export const compareCommand = defineCommand({
  name: 'compare',
  says: 'lists the wording that articles share',
  details: [
    'Every run of at least four words that two or more of the articles have, the longest first, with all its places. Case, punctuation, quotation marks, hyphens and diacritics do not count; runs of words such as “of the” only are left out.',
    '--json prints {"runs": [{"words", "text", "places": [{"articleId", "title", "start", "end"}]}]}; start and end are UTF-16 offsets into the text that edit knows.',
  ],
  options: {
    notebook: { kind: 'required', placeholder: 'DIR', says: 'the folder of the notebook' },
    json: { kind: 'flag', says: 'the list as one line of JSON' },
  },
  operands: { placeholder: 'ARTICLE', says: 'two or more articles, by the ids that list shows' },
  run: ({ notebook, json }, articles, ports) =>
    withNotebook(notebook, 'open', ports, async (desk) => {
      const { terminal } = ports;
      const compared = await compareArticles(desk, articles);
      if (!compared.ok) {
        sayProblem(terminal, phrase(compared.error, desk));
        return EXIT.couldNotRun;
      }
      const runs = compared.value;
      if (json) terminal.result(JSON.stringify({ runs }));
      else if (runs.length > 0) terminal.result(runs.map(linesOf).join('\n'));
      else terminal.say('These articles share no four words in a row.');
      return EXIT.done;
    }),
});

function linesOf({ words, text, places }: ComparedRun): string {
  const where = places.map(
    ({ articleId, title, start, end }) => `    ${articleId} ${start}-${end}  ${printable(title)}`,
  );
  return [`${words} words: ${printable(text.replace(/\s+/g, ' '))}`, ...where].join('\n');
}

function phrase(error: CompareError, desk: NotebookDesk): PhrasedError {
  const safe = 'Nothing was changed.';
  switch (error.kind) {
    case 'noArticle':
      return { ...phraseChoiceError(error, desk), safe };
    case 'tooFew':
      return {
        what: 'There is only one article to compare.',
        safe,
        next: 'Name at least two, by the ids that list shows.',
      };
    case 'noText':
      return {
        what: `The text of “${printable(error.title)}” could not be read from the notebook.`,
        safe,
        next: 'Run check to see what is wrong with it.',
      };
  }
}
