import * as v from 'valibot';
import { describeIssue } from '../describe-issue';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { schemaOf } from '../schema-of';
import type { ArticleText, Block, InlineSpan } from './article-text';
import { checkArticleText } from './check-article-text';

/** Reads a stored text; the failure names the first thing that is wrong. Its rules are checked along with its shape. */
export function parseArticleText(value: unknown): Result<ArticleText, string> {
  const parsed = v.safeParse(articleTextSchema, value, { abortEarly: true });
  if (!parsed.success) return fail(describeIssue(parsed.issues[0]));
  const broken = checkArticleText(parsed.output);
  return broken === null ? ok(parsed.output) : fail(broken);
}

/** Kinds of blocks, in the order of their first use in most articles. */
export const blockKindSchema = schemaOf<Block['kind']>()(
  v.picklist([
    'heading',
    'paragraph',
    'listItem',
    'quote',
    'preformatted',
    'table',
    'caption',
    'keyPoint',
  ]),
);

const blockSchema = schemaOf<Block>()(
  v.strictObject({
    kind: blockKindSchema,
    start: v.number(),
    end: v.number(),
    level: v.nullable(v.number()),
  }),
);

/** Schema of a span; whether its offsets fit is for the rules of texts. */
export const spanSchema = schemaOf<InlineSpan>()(
  v.variant('kind', [
    v.strictObject({
      kind: v.picklist(['emphasis', 'strong', 'code']),
      start: v.number(),
      end: v.number(),
    }),
    v.strictObject({
      kind: v.literal('link'),
      start: v.number(),
      end: v.number(),
      href: v.string(),
    }),
  ]),
);

const articleTextSchema = schemaOf<ArticleText>()(
  v.strictObject({ text: v.string(), blocks: v.array(blockSchema), spans: v.array(spanSchema) }),
);
