import * as v from 'valibot';
import type { PassageWords } from '../domain/anchor/find-passage';
import type { Target } from '../domain/annotation/annotation';
import type { ArticleMetadata } from '../domain/article/article';
import type { ArticleText } from '../domain/article/article-text';
import { parseArticleText } from '../domain/article/article-text-schema';
import { composeText } from '../domain/article/compose-text';
import { describeIssue } from '../domain/describe-issue';
import type { ArticleId, Instant } from '../domain/ids';
import type { SingleCommand } from '../domain/notebook/command';
import { parseCommand } from '../domain/notebook/command-schema';
import { idSchema } from '../domain/notebook/field-schemas';
import { fail, ok, type Result } from '../domain/result';
import { plainTextBlocks } from '../ingest/text/read-plain-text';

/** A passage of the current text of an article, by its words. */
export interface NamedPassage extends PassageWords {
  readonly articleId: ArticleId;
}

/** A command of a line, and what the desk has to fill in before it can be done: until then zeros stand in its place. */
export interface LineCommand {
  readonly command: SingleCommand;
  /** To be kept first, for `version`; `null` when the command names a text that is kept already. */
  readonly text: ArticleText | null;
  /** To be found, for `target`; `null` when the target is given in full. */
  readonly passage: NamedPassage | null;
  /** Whether the target is to be found: from the first start to the last end of the annotations that are merged. */
  readonly covers: boolean;
  /** Whether the annotations are to be carried over as far as their passages stand in the new text. */
  readonly carries: boolean;
}

/** What a line asks for. */
export type EditRequest =
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'single'; readonly command: LineCommand }
  | { readonly kind: 'batch'; readonly label: string; readonly commands: readonly LineCommand[] };

/** Why a line asks for nothing; `what` says where it goes wrong. */
export interface NoRequest {
  readonly kind: 'badJson' | 'badCommand';
  readonly what: string;
}

/** Reads a line as a request: JSON of a command, of a shorter spelling of one, or of `undo` or `redo`. */
export function readEditLine(line: string, now: Instant): Result<EditRequest, NoRequest> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail({ kind: 'badJson', what: error.message });
  }
  if (v.is(stepSchema, value)) return ok(value);
  if (!isObject(value)) return bad('must be an object');
  const { commands } = value;
  if (value['kind'] !== 'batch' || !Array.isArray(commands)) return readSingle(value, now);
  return readBatch(value, commands, now);
}

const stepSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('undo') }),
  v.strictObject({ kind: v.literal('redo') }),
]);

type Fields = Readonly<Record<string, unknown>>;

function readSingle(value: Fields, now: Instant): Result<EditRequest, NoRequest> {
  const filled = fill(value, now);
  if (typeof filled === 'string') return bad(filled);
  const parsed = parseCommand(filled.value);
  if (!parsed.ok) return bad(parsed.error);
  if (parsed.value.kind === 'batch') return bad('commands: must be a list');
  return ok({ kind: 'single', command: { ...filled.left, command: parsed.value } });
}

function readBatch(
  value: Fields,
  commands: readonly unknown[],
  now: Instant,
): Result<EditRequest, NoRequest> {
  const left: Left[] = [];
  const filled: unknown[] = [];
  for (const [at, each] of commands.entries()) {
    const one = isObject(each) ? fill(each, now) : { value: each, left: NOTHING };
    if (typeof one === 'string') return bad(`commands.${at}.${one}`);
    left.push(one.left);
    filled.push(one.value);
  }
  const parsed = parseCommand({ ...value, commands: filled });
  if (!parsed.ok) return bad(parsed.error);
  if (parsed.value.kind !== 'batch') throw new Error(`No batch: ${parsed.value.kind}`);
  const { label, commands: singles } = parsed.value;
  return ok({
    kind: 'batch',
    label,
    commands: singles.map((command, at) => ({ ...(left[at] ?? NOTHING), command })),
  });
}

type Left = Omit<LineCommand, 'command'>;

const NOTHING: Left = { text: null, passage: null, covers: false, carries: false };

/** A command written out in full, zeros standing for what is left to fill in; a string says what is wrong with it. */
interface Filled {
  readonly value: unknown;
  readonly left: Left;
}

function fill(value: Fields, now: Instant): Filled | string {
  const { kind, text, target } = value;
  const bringsText = kind === 'addArticle' || kind === 'addVersion';
  if (bringsText && text !== undefined) return fillText(value, text, now);
  if (kind === 'mergeAnnotations' && target === undefined) {
    return { value: { ...value, target: ZERO_TARGET }, left: { ...NOTHING, covers: true } };
  }
  const isMark = kind === 'annotate' || kind === 'retarget';
  if (isMark && isObject(target) && 'exact' in target) return fillTarget(value, target);
  return { value, left: NOTHING };
}

const ZERO_HASH = '0'.repeat(64);

const ZERO_TARGET: Target = {
  articleId: 'article:0',
  textHash: ZERO_HASH,
  quote: { exact: '', prefix: '', suffix: '' },
  position: { start: 0, end: 0 },
};

function fillText({ text: _, ...value }: Fields, given: unknown, now: Instant): Filled | string {
  const text = readText(given);
  if (typeof text === 'string') return text;
  const { version = {}, metadata, setAside = [], carried, ...rest } = value;
  if (!isObject(version)) return 'version: must be an object';
  const twice = ['textHash', 'words', 'length'].find((key) => key in version);
  if (twice !== undefined) return `version.${twice}: must be left out beside a text`;
  const provenance = { via: 'command', name: null, capturedAt: now, original: null };
  const whole = { provenance, ...version, textHash: ZERO_HASH, words: 0, length: 0 };
  const carries = rest['kind'] === 'addVersion' && carried === undefined;
  const filled = {
    ...rest,
    version: whole,
    setAside,
    ...(metadata === undefined ? {} : { metadata: known(metadata) }),
    ...(carries ? { carried: [] } : carried === undefined ? {} : { carried }),
  };
  return { value: filled, left: { ...NOTHING, text, carries } };
}

function readText(given: unknown): ArticleText | string {
  if (typeof given !== 'string') {
    const parsed = parseArticleText(given);
    if (!parsed.ok) return `text: ${parsed.error}`;
    return parsed.value.text === '' ? 'text: must not be empty' : parsed.value;
  }
  const { text } = composeText(plainTextBlocks(given));
  return text.text === '' ? 'text: must not be empty' : text;
}

/** What a script leaves out of the metadata is not known. */
function known(metadata: unknown): unknown {
  return isObject(metadata) ? { ...UNKNOWN, ...metadata } : metadata;
}

const UNKNOWN: Omit<ArticleMetadata, 'title'> = {
  subtitle: null,
  byline: [],
  publisher: null,
  url: null,
  published: null,
  updated: null,
  dateline: null,
  language: null,
  direction: 'auto',
};

const passageSchema = v.strictObject({
  articleId: idSchema('article'),
  exact: v.pipe(v.string(), v.nonEmpty('must not be empty')),
  prefix: v.exactOptional(v.string()),
  suffix: v.exactOptional(v.string()),
  start: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});

function fillTarget(value: Fields, given: Fields): Filled | string {
  const parsed = v.safeParse(passageSchema, given, { abortEarly: true });
  if (!parsed.success) return `target.${describeIssue(parsed.issues[0])}`;
  const passage = parsed.output;
  const target = { ...ZERO_TARGET, articleId: passage.articleId };
  return { value: { ...value, target }, left: { ...NOTHING, passage } };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bad(what: string): Result<never, NoRequest> {
  return fail({ kind: 'badCommand', what });
}
