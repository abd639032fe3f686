/** A text cut into overlapping pieces of a few code units, to be asked again and again where words stand in it. */
export interface PieceIndex {
  /** Every place where these words stand, in order; places may overlap. None for no words. */
  places(words: string): readonly number[];
  /**
   * Where words that share many pieces with these would begin, the most promising first; at most `MOST_LIKELY`. A
   * beginning is right to within a few code units.
   */
  likely(words: string): readonly number[];
}

/** Code units of a piece: of a text in which one unit of ten is wrong, nearly half of the pieces are still whole. */
const PIECE = 7;
/** Pieces that may vote, rarest first, until they have cast so many votes. */
const MOST_VOTES = 3_000;
/** Beginnings that lie within one such stretch of the text are one. */
const STRETCH_BITS = 4;
/** Stretches with less weight of votes than this share of the best are not looked at. */
const WORTH_A_LOOK = 0.25;
/** Most beginnings that are told. */
const MOST_LIKELY = 12;

/** Makes the index; it weighs about six bytes for each code unit of the text. */
export function indexPieces(text: string): PieceIndex {
  const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(text.length + 1)) - 2));
  const pieces = piecesOf(text, 32 - bits);
  const ends = new Uint32Array((1 << bits) + 1);
  for (const piece of pieces) ends[piece + 1] = (ends[piece + 1] ?? 0) + 1;
  for (let bucket = 1; bucket < ends.length; bucket += 1) {
    ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
  }
  const posts = new Uint32Array(pieces.length);
  const next = ends.slice();
  pieces.forEach((piece, at) => {
    const slot = next[piece] ?? 0;
    posts[slot] = at;
    next[piece] = slot + 1;
  });
  const book = { text, shift: 32 - bits, ends, posts };
  const ballot = ballotFor(text);
  return {
    places: (words) => (words.length < PIECE ? placesIn(text, words) : lookedUp(book, words)),
    likely: (words) => elected(book, words, ballot),
  };
}

/** Places of words, found by reading the whole text. */
export function placesIn(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

interface Book {
  readonly text: string;
  readonly shift: number;
  /** Where the list of each bucket begins in `posts`, and the next one's where it ends. */
  readonly ends: Uint32Array;
  /** Offsets of pieces, by bucket, in order. */
  readonly posts: Uint32Array;
}

const FACTOR = 0x2c1b3c6d;
/** The factor that a unit has gathered when it leaves the piece. */
const LEAVING = Array.from({ length: PIECE }).reduce<number>(
  (product) => Math.imul(product, FACTOR),
  1,
);

/** The bucket of the piece at each offset: a rolling hash, its upper bits. */
function piecesOf(text: string, shift: number): Uint32Array {
  const buckets = new Uint32Array(Math.max(0, text.length - PIECE + 1));
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = (Math.imul(hash, FACTOR) + text.charCodeAt(at)) | 0;
    if (at >= PIECE) hash = (hash - Math.imul(LEAVING, text.charCodeAt(at - PIECE))) | 0;
    if (at >= PIECE - 1) buckets[at - PIECE + 1] = Math.imul(hash, 0x9e3779b1) >>> shift;
  }
  return buckets;
}

function lookedUp({ text, shift, ends, posts }: Book, words: string): number[] {
  const pieces = piecesOf(words.slice(0, 256), shift);
  let [rarest, fewest] = [0, Infinity];
  pieces.forEach((piece, at) => {
    const size = (ends[piece + 1] ?? 0) - (ends[piece] ?? 0);
    if (size < fewest) [rarest, fewest] = [at, size];
  });
  const piece = pieces[rarest] ?? 0;
  const places: number[] = [];
  for (const post of posts.subarray(ends[piece], ends[piece + 1])) {
    if (post >= rarest && text.startsWith(words, post - rarest)) places.push(post - rarest);
  }
  return places;
}

/** The weight of votes that each stretch of beginnings has got; kept between questions, all zero then. */
interface Ballot {
  readonly votes: Float64Array;
  /** The sum of the beginnings voted for, by weight. */
  readonly sums: Float64Array;
}

function ballotFor(text: string): Ballot {
  const stretches = (text.length >>> STRETCH_BITS) + 3;
  return { votes: new Float64Array(stretches), sums: new Float64Array(stretches) };
}

function elected(book: Book, words: string, { votes, sums }: Ballot): number[] {
  const touched = cast(book, words, { votes, sums });
  const chosen = peaks(votes, touched).map((stretch) => {
    const sum = (sums[stretch] ?? 0) + (sums[stretch + 1] ?? 0);
    return Math.round(sum / ((votes[stretch] ?? 0) + (votes[stretch + 1] ?? 0)));
  });
  for (const stretch of touched) votes[stretch] = sums[stretch] = 0;
  return chosen;
}

/** Lets the rarer pieces of some words vote for where the words begin; answers the stretches with a vote. */
function cast({ shift, ends, posts }: Book, words: string, { votes, sums }: Ballot): number[] {
  const pieces = piecesOf(words, shift);
  // How many places a piece has, and behind that which piece it is: sorted as numbers, the rarest come first.
  const keys = Float64Array.from(pieces, (piece, at) => {
    const size = (ends[piece + 1] ?? 0) - (ends[piece] ?? 0);
    return size * pieces.length + at;
  });
  const touched: number[] = [];
  let count = 0;
  for (const key of keys.sort()) {
    const at = key % pieces.length;
    const piece = pieces[at] ?? 0;
    const [from, to] = [ends[piece] ?? 0, ends[piece + 1] ?? 0];
    if (count > 0 && count + to - from > MOST_VOTES) break;
    count += to - from;
    // A rare piece says more than a common one; votes by number would go to wherever a long phrase is repeated.
    const weight = 1 / Math.sqrt(to - from);
    for (let post = from; post < to; post += 1) {
      const beginning = Math.max(0, (posts[post] ?? 0) - at);
      const stretch = (beginning >>> STRETCH_BITS) + 1;
      if (votes[stretch] === 0) touched.push(stretch);
      votes[stretch] = (votes[stretch] ?? 0) + weight;
      sums[stretch] = (sums[stretch] ?? 0) + weight * beginning;
    }
  }
  return touched;
}

/** Stretches that have, with the next one, more votes than their neighbours and enough of them; best first. */
function peaks(votes: Float64Array, touched: readonly number[]): number[] {
  const pair = (stretch: number): number => (votes[stretch] ?? 0) + (votes[stretch + 1] ?? 0);
  let best = 0;
  for (const stretch of touched) best = Math.max(best, pair(stretch), pair(stretch - 1));
  const enough = best * WORTH_A_LOOK;
  const found = new Set<number>();
  for (const last of touched) {
    for (const stretch of [last - 1, last]) {
      const own = pair(stretch);
      if (own < enough || own <= pair(stretch - 1) || own < pair(stretch + 1)) continue;
      found.add(stretch);
    }
  }
  return [...found].sort((a, b) => pair(b) - pair(a) || a - b).slice(0, MOST_LIKELY);
}
