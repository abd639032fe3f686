import { mergeAnnotations, splitAnnotation } from './example-ends';
import { marks } from './example-marks';
import type { Propose, ProposeCommand } from './example-proposal';
import { register } from './example-register';
import { decisions } from './example-statements';
import { addArticle, addVersion, annotate, batch, retarget } from './example-texts';

/** How often each kind of command is drawn, of all of them together. */
const WEIGHTS = {
  addArticle: 6,
  annotate: 30,
  addVersion: 2,
  retarget: 2,
  splitAnnotation: 1,
  mergeAnnotations: 2,
  batch: 3,
  writeNote: 12,
  deleteNote: 2,
  relate: 6,
  changeRelation: 2,
  turnRelation: 1,
  removeRelations: 1,
  tagAnnotations: 8,
  tagArticles: 4,
  collectArticles: 3,
  markArticles: 4,
  editArticle: 4,
  recolour: 4,
  attribute: 5,
  deleteAnnotations: 3,
  trashArticles: 2,
  restoreArticles: 2,
  removeArticles: 1,
  createTag: 5,
  editTag: 3,
  mergeTags: 1,
  deleteTag: 1,
  createSpeaker: 3,
  editSpeaker: 2,
  mergeSpeakers: 1,
  deleteSpeaker: 1,
  createCollection: 2,
  renameCollection: 1,
  deleteCollection: 1,
  addLayout: 2,
  changeLayout: 1,
  removeLayout: 1,
  settleAnnotations: 2,
  dismissProposals: 3,
  setUnrelated: 1,
  splitSpeaker: 1,
} as const;

const PROPOSE: Readonly<Record<keyof typeof WEIGHTS, Propose>> = {
  ...{ addArticle, addVersion, annotate, retarget, splitAnnotation, mergeAnnotations, batch },
  ...asTheyAre(marks),
  ...asTheyAre(register),
  ...asTheyAre(decisions),
};

/** What draws commands: each kind as many times over as it weighs. */
export const PROPOSALS: readonly Propose[] = kinds(WEIGHTS).flatMap((kind) =>
  Array.from({ length: WEIGHTS[kind] }, () => PROPOSE[kind]),
);

/** The commands are printed as they are. */
function asTheyAre<Kind extends string>(
  drawing: Readonly<Record<Kind, ProposeCommand>>,
): Record<Kind, Propose> {
  const pairs = kinds(drawing).map((kind): readonly [Kind, Propose] => [
    kind,
    (notebook, random) => {
      const command = drawing[kind](notebook, random);
      return command && { command };
    },
  ]);
  return Object.fromEntries(pairs) as Record<Kind, Propose>;
}

function kinds<Kind extends string>(of: Readonly<Record<Kind, unknown>>): readonly Kind[] {
  return Object.keys(of) as Kind[];
}
