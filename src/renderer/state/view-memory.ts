import * as v from 'valibot';
import type { ArticleId } from '../../domain/ids';
import { ARRANGEMENTS } from '../../domain/layout/layout';
import { bridge } from '../platform/bridge';
import { loadArticle } from './notebook-store';
import { placesSchema, placesToKeep, recallPlaces } from './reading-places';
import { FIRST_VIEW, SECTIONS, useView, type View } from './view-store';

const width = v.pipe(v.number(), v.minValue(160), v.maxValue(800));
const side = v.object({ open: v.boolean(), width });

/** What is remembered of the view between starts; anything else starts anew. */
const rememberedSchema = v.object({
  place: v.picklist(['reading', ...SECTIONS]),
  section: v.picklist(SECTIONS),
  arrangement: v.optional(v.picklist(ARRANGEMENTS), 'row'),
  panes: v.pipe(
    v.array(
      v.object({
        id: v.string(),
        articleId: v.custom<ArticleId>((id) => typeof id === 'string' && id.startsWith('article:')),
        offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
        size: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
        version: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
      }),
    ),
    v.maxLength(4),
  ),
  focusedPane: v.nullable(v.string()),
  showsSharedWording: v.optional(v.boolean(), true),
  showsProposals: v.optional(v.boolean(), true),
  colourBy: v.optional(v.picklist(['highlight', 'tag']), 'highlight'),
  isAligned: v.optional(v.boolean(), false),
  sidebar: side,
  margin: side,
  order: v.picklist([
    'added',
    'published',
    'title',
    'publisher',
    'highlights',
    'statements',
    'words',
  ]),
  descending: v.boolean(),
  places: v.optional(placesSchema, []),
});

/** The view of the notebook that is open at the start, asked for before anybody needs it; taken once. */
let early: Promise<unknown> | null = null;

/** Asks at once for the view of the notebook that main opens at the start. Call once. */
export function askForView(): void {
  early = bridge().readView();
}

/** What was asked for at once does not count: the notebook was not open yet when it was answered. */
export function askForViewAgain(): void {
  early = null;
}

/** Puts the view back as it was when the notebook was closed, as far as its articles still exist. */
export async function recallView(exists: (id: ArticleId) => boolean): Promise<void> {
  const kept = await (early ?? bridge().readView());
  early = null;
  const read = v.safeParse(rememberedSchema, kept);
  if (!read.success) {
    recallPlaces([], exists);
    useView.setState({ ...FIRST_VIEW, place: 'articles' });
    return;
  }
  const { order, descending, places, ...remembered } = read.output;
  recallPlaces(places, exists);
  const panes = remembered.panes.filter(({ articleId }) => exists(articleId));
  const focusedPane =
    panes.find(({ id }) => id === remembered.focusedPane)?.id ?? panes[0]?.id ?? null;
  const place =
    panes.length === 0 && remembered.place === 'reading' ? 'articles' : remembered.place;
  const articleList = { ...FIRST_VIEW.articleList, order, descending };
  useView.setState({ ...FIRST_VIEW, ...remembered, panes, focusedPane, place, articleList });
  // The lists need not wait for the texts.
  for (const { articleId } of panes) void loadArticle(articleId);
}

/** Hands the view over to main, which keeps it with the notebook's path. */
export async function rememberView(): Promise<void> {
  await bridge().saveView({ view: memoryOf(useView.getState()) });
}

/** Hands the view over whenever it has come to rest for a second; ends when the returned function is called. */
export function keepRemembering(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = JSON.stringify(memoryOf(useView.getState()));
  const end = useView.subscribe((view) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = JSON.stringify(memoryOf(view));
      if (now !== last) void rememberView();
      last = now;
    }, 1000);
  });
  return () => {
    clearTimeout(timer);
    end();
  };
}

function memoryOf(view: View): v.InferInput<typeof rememberedSchema> {
  const { place, section, arrangement, panes, focusedPane, sidebar, margin, articleList } = view;
  return {
    // What is being brought in is found again by itself.
    place: SECTIONS.find((each) => each === place) ?? 'reading',
    section,
    arrangement,
    panes: panes.map((pane) => ({ ...pane })),
    focusedPane,
    showsSharedWording: view.showsSharedWording,
    showsProposals: view.showsProposals,
    colourBy: view.colourBy,
    isAligned: view.isAligned,
    sidebar,
    margin,
    order: articleList.order,
    descending: articleList.descending,
    places: placesToKeep(),
  };
}
