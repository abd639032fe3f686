import type { Target } from '../domain/annotation/annotation';
import type { DismissedProposal } from '../domain/article/article';
import type { ArticleText } from '../domain/article/article-text';
import type { ArticleId, Sha256 } from '../domain/ids';
import type { Command, CommandError, SingleCommand } from '../domain/notebook/command';
import type { Result } from '../domain/result';
import type { TextError } from '../library/open-error';

/** What of a command only the texts themselves can confirm. */
interface Claim {
  readonly hash: Sha256;
  /** The passage that is said to stand there; `null` where only the length of the text is claimed. */
  readonly target: Target | null;
  readonly length: number | null;
}

/**
 * Compares a command with the article texts it speaks of: the text of a new version lies in the store and is as long
 * as the version says, and every quotation stands at its position. `null` when all is well.
 */
export async function checkTexts(
  command: Command,
  readText: (hash: Sha256) => Promise<Result<ArticleText, TextError>>,
): Promise<CommandError | null> {
  const commands = command.kind === 'batch' ? command.commands : [command];
  for (const claim of commands.flatMap(claimsOf)) {
    const read = await readText(claim.hash);
    if (!read.ok) return { kind: 'notFound', id: claim.hash };
    const error = contradiction(claim, read.value.text);
    if (error) return error;
  }
  return null;
}

function claimsOf(command: SingleCommand): readonly Claim[] {
  switch (command.kind) {
    case 'annotate':
    case 'retarget':
    case 'mergeAnnotations':
      return [passage(command.target)];
    case 'addArticle':
      return [wholeText(command.version)];
    case 'addVersion':
      return [wholeText(command.version), ...command.carried.map(({ target }) => passage(target))];
    case 'dismissProposals':
      return command.add.map((one) => passage(dismissedPassage(command.articleId, one)));
    default:
      return [];
  }
}

function dismissedPassage(
  articleId: ArticleId,
  { textHash, start, end, exact }: DismissedProposal,
): Target {
  const quote = { exact, prefix: '', suffix: '' };
  return { articleId, textHash, quote, position: { start, end } };
}

function passage(target: Target): Claim {
  return { hash: target.textHash, target, length: null };
}

function wholeText(version: { readonly textHash: Sha256; readonly length: number }): Claim {
  return { hash: version.textHash, target: null, length: version.length };
}

function contradiction({ target, length, hash }: Claim, text: string): CommandError | null {
  if (length !== null && length !== text.length) {
    return { kind: 'badTarget', reason: `the text ${hash} has ${text.length} characters` };
  }
  if (target === null) return null;
  const { start, end } = target.position;
  if (text.slice(start, end) === target.quote.exact) return null;
  return { kind: 'badTarget', reason: 'the quotation does not stand at its position' };
}
