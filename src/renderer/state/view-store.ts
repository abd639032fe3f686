import { create } from 'zustand';
import type { ReadItem } from '../../contract/import-and-export';
import { MOST_PRINTED } from '../../contract/printing';
import { ANY_ANNOTATION, type AnnotationFilter } from '../../domain/annotation/annotation-filter';
import type { ExportScope } from '../../domain/export/export-request';
import type {
  AnnotationId,
  ArticleId,
  NoteId,
  RecordId,
  Sha256,
  SpeakerId,
  TagId,
} from '../../domain/ids';
import type { Arrangement } from '../../domain/layout/layout';
import { DEFAULT_ARTICLE_LIST, type ArticleList } from './article-list';
import type { Pane } from './panes';
import { expectField } from './typing-ahead';

/** The sections of the sidebar. */
export const SECTIONS = ['articles', 'statements', 'speakers', 'tags', 'notes'] as const;
/** One of the sidebar's sections. */
export type Section = (typeof SECTIONS)[number];

/** The views of statements followed over time, in the order of their tabs. */
export const FOLLOWING_PLACES = ['trail', 'timeline', 'matrix'] as const;
/** One of the views of statements followed over time. */
export type FollowingPlace = (typeof FOLLOWING_PLACES)[number];

/** What the middle of the window shows: the reading panes, or a view that takes their place for a while. */
export type Place =
  'reading' | 'incoming' | 'versions' | 'lookAt' | 'proposals' | Section | FollowingPlace;

/** What the margin shows: the annotations of the focused article, or what it shares with others. */
export type MarginTab = 'annotations' | 'sharedWording' | 'alsoAppears';

/** What of an article is listed beside it; of the kinds, proposals are no annotations. */
export type MarginFilter = Omit<AnnotationFilter, 'kind'> & {
  readonly kind: AnnotationFilter['kind'] | 'proposal';
};

/** The part of an annotation's card that is to have the focus. */
export type CardPart = 'card' | 'speaker' | 'tags' | 'note';

/** The dialog on top of everything; at most one. */
export type Dialog =
  /** With `text`, that is read at once. */
  | { readonly kind: 'bringIn'; readonly text?: string }
  | { readonly kind: 'review'; readonly items: readonly ReadItem[] }
  | { readonly kind: 'export'; readonly scope: ExportScope }
  | { readonly kind: 'articleDetails'; readonly id: ArticleId }
  | { readonly kind: 'articleText'; readonly id: ArticleId }
  /** Bytes that can't be shown and may be saved instead. */
  | {
      readonly kind: 'original';
      readonly id: ArticleId;
      readonly original: Sha256;
      readonly extension: string;
    }
  | { readonly kind: 'history'; readonly id: RecordId }
  | { readonly kind: 'comparePassages' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'twoVersions' }
  | { readonly kind: 'copies' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  | { readonly kind: 'recovery' }
  /** With `beside`, an article that is chosen is opened beside. */
  | { readonly kind: 'palette'; readonly query: string; readonly beside?: boolean }
  | { readonly kind: 'goTo' }
  | {
      readonly kind: 'print';
      readonly ids: readonly ArticleId[];
      readonly goal: 'paper' | 'pdf';
    };

/** How the window stands: everything here is of the moment and never part of the notebook's records. */
export interface View {
  readonly place: Place;
  /** The section whose list the sidebar shows. */
  readonly section: Section;
  /** Whether the panes stand side by side or one above the other. */
  readonly arrangement: Arrangement;
  readonly panes: readonly Pane[];
  readonly focusedPane: string | null;
  readonly sidebar: { readonly open: boolean; readonly width: number };
  readonly margin: { readonly open: boolean; readonly width: number };
  readonly marginTab: MarginTab;
  /** What gives passages their colour. */
  readonly colourBy: 'highlight' | 'tag';
  /** Whether wording that the articles in view share is drawn in them. */
  readonly showsSharedWording: boolean;
  /** Whether statements that are proposed are drawn in the articles and listed beside them. */
  readonly showsProposals: boolean;
  /** Whether the panes scroll together by what corresponds in them. */
  readonly isAligned: boolean;
  /** The annotation whose card is open for editing in the margin. */
  readonly focusedAnnotation: AnnotationId | null;
  /** A wish to focus a part of that card, fulfilled once; the number tells one wish from the next. */
  readonly cardWish: { readonly part: CardPart; readonly turn: number } | null;
  /** A wish to bring an annotation into view in the focused pane, fulfilled once. */
  readonly showWish: { readonly annotationId: AnnotationId; readonly turn: number } | null;
  /** A wish to put the keyboard into the search of the Statements view, fulfilled once. */
  readonly searchWish: boolean;
  readonly articleList: ArticleList;
  /** Filter of the margin: the annotations and proposals of the focused article that are listed. */
  readonly marginFilter: MarginFilter;
  /** Filter of the Statements view: annotations of the whole notebook. */
  readonly statementsFilter: AnnotationFilter;
  readonly statementsOrder: 'date' | 'article' | 'newest';
  /** The view that a passage was opened from, and to which Back returns from the panes; `null` for none. */
  readonly returnTo: FollowingPlace | 'proposals' | 'speakers' | null;
  readonly openTag: TagId | null;
  readonly openSpeaker: SpeakerId | null;
  readonly openNote: NoteId | null;
  readonly dialog: Dialog | null;
}

/** How the window stands when a notebook opens for the first time. */
export const FIRST_VIEW: View = {
  place: 'reading',
  section: 'articles',
  arrangement: 'row',
  panes: [],
  focusedPane: null,
  sidebar: { open: true, width: 240 },
  margin: { open: true, width: 320 },
  marginTab: 'annotations',
  colourBy: 'highlight',
  showsSharedWording: true,
  showsProposals: true,
  isAligned: false,
  focusedAnnotation: null,
  cardWish: null,
  showWish: null,
  searchWish: false,
  articleList: DEFAULT_ARTICLE_LIST,
  marginFilter: ANY_ANNOTATION,
  statementsFilter: ANY_ANNOTATION,
  statementsOrder: 'date',
  returnTo: null,
  openTag: null,
  openSpeaker: null,
  openNote: null,
  dialog: null,
};

/** The view; changed by the actions below and those of `panes-actions`. */
export const useView = create<View>(() => FIRST_VIEW);

let turn = 0;

/** Shows a section's list in the sidebar and its view in the middle. */
export function goTo(place: Place): void {
  const section = SECTIONS.find((each) => each === place);
  const view = { place, returnTo: null };
  useView.setState(section === undefined ? view : { ...view, section });
}

/** Opens a dialog in the place of whichever is open. */
export function openDialog(dialog: Dialog): void {
  useView.setState({ dialog });
}

/** Asks how articles are to be put on paper; of more than fit into one print, the first ones. */
export function openPrint(ids: readonly ArticleId[], goal: 'paper' | 'pdf'): void {
  openDialog({ kind: 'print', ids: ids.slice(0, MOST_PRINTED), goal });
}

/** Closes the dialog. */
export function closeDialog(): void {
  useView.setState({ dialog: null });
}

/** Shows or hides the sidebar. */
export function toggleSidebar(): void {
  useView.setState(({ sidebar }) => ({ sidebar: { ...sidebar, open: !sidebar.open } }));
}

/** A pane narrower than this, in pixels, is hard to read. */
const NARROW = 300;

/** Folds the sidebar away when the panes would have too little room beside it in a window of that width. */
export function makeRoom(windowWidth: number): void {
  const { sidebar, margin, panes, arrangement } = useView.getState();
  if (!sidebar.open || panes.length < 2 || arrangement === 'stack') return;
  const room = windowWidth - sidebar.width - (margin.open ? margin.width : 0);
  if (room / panes.length < NARROW) toggleSidebar();
}

/** Shows or hides the margin. */
export function toggleMargin(): void {
  useView.setState(({ margin }) => ({ margin: { ...margin, open: !margin.open } }));
}

/** Shows or hides what is proposed, in the articles and beside them. */
export function showProposals(showsProposals: boolean): void {
  useView.setState({ showsProposals });
}

/** Focuses an annotation's card, or with `null` none. */
export function focusAnnotation(id: AnnotationId | null): void {
  useView.setState({ focusedAnnotation: id });
}

/** Focuses the annotation whose highlight was clicked, and shows its card; with `null` lets go of the focused one. */
export function chooseMark(id: AnnotationId | null): void {
  useView.setState(
    id ? { focusedAnnotation: id, marginTab: 'annotations' } : { focusedAnnotation: id },
  );
}

/** Opens an annotation's card and puts the keyboard into one part of it. */
export function openCard(id: AnnotationId, part: CardPart): void {
  turn += 1;
  if (part !== 'card') expectField();
  useView.setState(({ margin }) => ({
    focusedAnnotation: id,
    cardWish: { part, turn },
    marginTab: 'annotations',
    margin: { ...margin, open: true },
  }));
}

/** Scrolls the focused pane to an annotation and focuses it. */
export function showAnnotation(id: AnnotationId): void {
  turn += 1;
  useView.setState({
    place: 'reading',
    focusedAnnotation: id,
    showWish: { annotationId: id, turn },
  });
}

/** Changes the filter of the margin. */
export function filterMargin(patch: Partial<MarginFilter>): void {
  useView.setState(({ marginFilter }) => ({ marginFilter: { ...marginFilter, ...patch } }));
}

/** Changes the filter of the Statements view. */
export function filterStatements(patch: Partial<AnnotationFilter>): void {
  useView.setState(({ statementsFilter }) => ({
    statementsFilter: { ...statementsFilter, ...patch },
  }));
}

/** Shows the Statements view with the keyboard in its search. */
export function searchStatements(): void {
  useView.setState({ place: 'statements', section: 'statements', searchWish: true });
}

/** Shows the Statements view with only what matches. */
export function showStatements(filter: Partial<AnnotationFilter>): void {
  useView.setState({
    place: 'statements',
    section: 'statements',
    statementsFilter: { ...ANY_ANNOTATION, ...filter },
  });
}
