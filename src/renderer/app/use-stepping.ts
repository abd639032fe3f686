import type { RefObject } from 'react';
import type { Annotation } from '../../domain/annotation/annotation';
import { isStatement } from '../../domain/annotation/annotation';
import { stepFrom, type StepWay } from '../../domain/annotation/step-through';
import { notesByAnnotation, shownInMargin } from '../features/annotations/shown-in-margin';
import type { ReaderHandle } from '../features/reader/reader-types';
import { toggleColourBy } from '../state/colour-by';
import { runCommand, useCommands } from '../state/command-bus';
import { tell } from '../state/messages';
import { useNotebook } from '../state/notebook-store';
import type { LoadedArticle, Replica } from '../state/replica';
import { askForWay, nounOf, onWay, stepThrough, titleOf, useStepping } from '../state/stepping';
import { showAnnotation, useView } from '../state/view-store';
import { announce } from '../ui/announcer';
import { COLOUR_NAMES } from '../ui/colour-swatch-picker';

type Reader = RefObject<ReaderHandle | null>;

/** Lets the focused pane step through its annotations: all of them, or those of a kind, a tag or a speaker. */
export function useStepCommands(reader: Reader, loaded: LoadedArticle, isFocused: boolean): void {
  const step = (by: 1 | -1, way?: StepWay): void => takeStep(reader, loaded, by, way);
  const through = (way: StepWay | null, why = ''): void => {
    if (way === null) announce(why);
    else chooseWay(loaded, way);
  };
  useCommands(
    {
      nextAnnotation: () => step(1),
      previousAnnotation: () => step(-1),
      nextStatement: () => step(1, { kind: 'statement' }),
      previousStatement: () => step(-1, { kind: 'statement' }),
      stepThrough: askForWay,
      stepAll: () => through({ kind: 'all' }),
      stepStatements: () => through({ kind: 'statement' }),
      stepNotes: () => through({ kind: 'note' }),
      stepUntagged: () => through({ kind: 'untagged' }),
      stepThisTag: () => through(tagOf(loaded), 'No passage with a tag is chosen'),
      stepThisSpeaker: () => through(speakerOf(loaded), 'No statement with a speaker is chosen'),
      colourBy: () => {
        const by = toggleColourBy();
        tell(by === 'tag' ? 'Coloured by tag' : 'Coloured by highlight');
      },
    },
    isFocused,
  );
}

function takeStep(
  reader: Reader,
  loaded: LoadedArticle,
  by: 1 | -1,
  way: StepWay = useStepping.getState().way,
): void {
  const { replica } = useNotebook.getState();
  if (replica === null) return;
  if (way.kind === 'proposal') {
    void runCommand(by === 1 ? 'nextProposal' : 'previousProposal');
    return;
  }
  const inOrder = onWay(way, reachable(loaded, replica), loaded, replica);
  const offset = reader.current?.readingPosition().offset ?? 0;
  const next = stepFrom(inOrder, focusedIn(loaded), offset, by);
  if (next === null) {
    const noun = nounOf(way, replica);
    announce(by === 1 ? `No further ${noun}` : `No ${noun} before`);
    return;
  }
  showAnnotation(next.id);
  const place = `${inOrder.indexOf(next) + 1} of ${inOrder.length}`;
  announce(`${kindOf(next)}, ${place}: ${next.target.quote.exact}`);
}

/** What the margin's filter hides is passed over while the margin is there to show it. */
function reachable(loaded: LoadedArticle, replica: Replica): readonly Annotation[] {
  const { margin, marginFilter } = useView.getState();
  if (!margin.open) return loaded.annotations;
  return shownInMargin(loaded.annotations, marginFilter, notesByAnnotation(loaded.notes), replica);
}

function chooseWay(loaded: LoadedArticle, way: StepWay): void {
  const { replica } = useNotebook.getState();
  if (replica === null) return;
  stepThrough(way);
  const count = onWay(way, reachable(loaded, replica), loaded, replica).length;
  tell(`J and K step through: ${titleOf(way, replica)} (${count} here)`);
}

function tagOf(loaded: LoadedArticle): StepWay | null {
  const id = focusedIn(loaded)?.tags[0];
  return id === undefined ? null : { kind: 'tag', id };
}

function speakerOf(loaded: LoadedArticle): StepWay | null {
  const id = focusedIn(loaded)?.attribution?.speakerId ?? null;
  return id === null ? null : { kind: 'speaker', id };
}

function focusedIn({ annotations }: LoadedArticle): Annotation | null {
  const { focusedAnnotation } = useView.getState();
  return annotations.find(({ id }) => id === focusedAnnotation) ?? null;
}

function kindOf(annotation: Annotation): string {
  const kind = isStatement(annotation) ? 'Statement' : 'Highlight';
  return `${kind} in ${COLOUR_NAMES[annotation.colour].toLowerCase()}`;
}
