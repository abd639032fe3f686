import type { DraftBlock } from '../../../domain/article/candidate';
import { isDropped } from '../element-rules';
import { foundBlocks } from '../html-blocks';
import type { HtmlElement, HtmlPage } from '../parse-html';
import { namesOf } from './element-names';
import { findRoot } from './find-root';
import { judgeBlocks } from './judge-blocks';
import { measurePage } from './measure-page';
import { OUT_OF_SIGHT } from './name-words';
import { linkedShare, type PageBlock, pageBlock, proseIn, type Verdict } from './page-block';
import { Zones, upwards } from './zones';

/** What is known of a page before its text is looked for. */
export interface PageAbout {
  /** The element that shows the headline, which is no part of the text; `null` when none is known. */
  readonly headline: HtmlElement | null;
  /** The absolute address of a link or picture; `null` when it leads nowhere that may be kept. */
  readonly addressOf: (written: string) => string | null;
}

/**
 * The main text of a page: its article's blocks with their captions, and what stands between and near them but is no
 * part of it, set aside. Of what the site has around every page nothing is kept. Where too little is found, what names
 * and elements seem to rule out is looked through as well, and at last what the page hides.
 */
export function mainText(page: HtmlPage, about: PageAbout): readonly DraftBlock[] {
  let best: Attempt = { blocks: [], prose: 0 };
  for (const care of CARES) {
    if (best.blocks.length > 0 && best.prose >= care.below) continue;
    const attempt = attempted(page, about, care);
    if (best.blocks.length === 0 || attempt.prose > best.prose * care.times) best = attempt;
  }
  return best.blocks;
}

/** How a page is read, and when. */
interface Care {
  /** How large a share of the page a part may hold and still be ruled out by its name. */
  readonly believed: number;
  /** Whether comments and footers are ruled out whatever their size. */
  readonly isStrict: boolean;
  readonly isHiddenRead: boolean;
  /** Only where less running text than this was found so far, in characters. */
  readonly below: number;
  /** How many times the text it must find to be believed. */
  readonly times: number;
}

const CARES: readonly Care[] = [
  { believed: 0.4, isStrict: true, isHiddenRead: false, below: Infinity, times: 0 },
  { believed: 0.05, isStrict: true, isHiddenRead: false, below: 200, times: 1.5 },
  { believed: 0.4, isStrict: true, isHiddenRead: true, below: 600, times: 4 },
  { believed: 0.05, isStrict: false, isHiddenRead: false, below: 50, times: 1.5 },
];

interface Attempt {
  readonly blocks: readonly DraftBlock[];
  /** Characters of running text. */
  readonly prose: number;
}

function attempted({ body }: HtmlPage, { headline, addressOf }: PageAbout, care: Care): Attempt {
  const isLeftOut = leftOut(care);
  const measures = measurePage(body, isLeftOut);
  const zones = new Zones({ body, measures, headline, ...care });
  const found = foundBlocks(body, { addressOf, isLeftOut }).map((block) =>
    pageBlock(block, zones.zoneOf(block.owner)),
  );
  const root = findRoot(body, found, headline);
  const inside = insideOf(found, root, headline);
  const judged = judgeBlocks(inside);
  const verdicts = judged.includes('text') ? judged : inside.map(anyText);
  const text = inside.filter((_, index) => verdicts[index] === 'text');
  const pictures = picturesAbove(found, inside[0], headline);
  const blocks = drafts([...pictures, ...inside], [...pictures.map(captioned), ...verdicts]);
  return { blocks, prose: proseIn(text) };
}

function captioned(): Verdict {
  return 'caption';
}

/** Where nothing is an article's text, whatever is no link and no furniture is what there is to read. */
function anyText(found: PageBlock): Verdict {
  if (found.zone !== null || linkedShare(found) > 0.5) return 'away';
  return found.block.kind === 'caption' ? 'caption' : 'text';
}

/** Most captions of the pictures that open an article. */
const MOST_ABOVE = 3;

/** The captions between the headline and the element that holds the text. */
function picturesAbove(
  blocks: readonly PageBlock[],
  first: PageBlock | undefined,
  headline: HtmlElement | null,
): readonly PageBlock[] {
  if (headline === null || first === undefined) return [];
  const end = blocks.indexOf(first);
  const above = blocks.slice(0, end);
  const start = above.findLastIndex(({ owner }) => isAt(owner, headline));
  if (start === -1) return [];
  const isCaption = ({ block, zone }: PageBlock) =>
    zone === 'caption' || (zone === null && block.kind === 'caption');
  return above
    .slice(start + 1)
    .filter(isCaption)
    .slice(0, MOST_ABOVE);
}

function leftOut({ isHiddenRead }: Care): (element: HtmlElement) => boolean {
  return (element) =>
    isDropped(element, isHiddenRead) || OUT_OF_SIGHT.test(namesOf(element).written);
}

/** The blocks in an element that stand behind the headline, or all where the headline is elsewhere. */
function insideOf(
  blocks: readonly PageBlock[],
  root: HtmlElement,
  headline: HtmlElement | null,
): readonly PageBlock[] {
  const known = new Map<HtmlElement, boolean>([[root, true]]);
  const isInside = (element: HtmlElement): boolean => isUnder(element, known);
  const inside = blocks.filter(({ owner }) => isInside(owner));
  const last = inside.findLastIndex(({ owner }) => headline !== null && isAt(owner, headline));
  const rest = inside.slice(last + 1);
  return proseIn(rest) >= proseIn(inside) * 0.5 ? rest : inside.filter((_, at) => at !== last);
}

/** Whether an element is in one that is known to be; what is learnt on the way is remembered. */
function isUnder(element: HtmlElement, known: Map<HtmlElement, boolean>): boolean {
  const path: HtmlElement[] = [];
  let answer = false;
  for (const above of upwards(element)) {
    const before = known.get(above);
    if (before !== undefined) {
      answer = before;
      break;
    }
    path.push(above);
  }
  for (const above of path) known.set(above, answer);
  return answer;
}

function isAt(owner: HtmlElement, headline: HtmlElement): boolean {
  for (const element of upwards(owner)) if (element === headline) return true;
  return false;
}

/** How far from the text what is no part of it is still shown as set aside. */
const NEAR = 8;

function drafts(blocks: readonly PageBlock[], verdicts: readonly Verdict[]): DraftBlock[] {
  const first = verdicts.indexOf('text');
  const last = verdicts.lastIndexOf('text');
  const captions = new Set<string>();
  return blocks.flatMap(({ block }, index): DraftBlock[] => {
    const verdict = verdicts[index];
    if (verdict === 'caption') {
      // Galleries say the same caption for each size of a picture.
      if (captions.has(block.text)) return [];
      captions.add(block.text);
    }
    if (verdict === 'away' || index < first - NEAR || index > last + NEAR) return [];
    if (verdict === 'aside') return [{ ...block, setAside: 'boilerplate' }];
    const kept: DraftBlock = { ...block, setAside: false };
    return [verdict === 'caption' ? { ...kept, kind: 'caption', level: null } : kept];
  });
}
