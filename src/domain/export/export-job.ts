import type { ArticleText } from '../article/article-text';
import { currentVersion } from '../article/article';
import type { Sha256 } from '../ids';
import type { Notebook } from '../notebook/notebook';
import type { ArticleContents, Contents } from './contents';
import type { ExportRequest } from './export-request';

/** What an export is written with besides the records. */
export interface ExportSetting {
  /** Heads the index and files that hold more than one article. */
  readonly notebookName: string;
  /** BCP 47 tag: the language dates are written in. */
  readonly locale: string;
  /** The text of an article's version; `null` when it is missing or damaged. Only asked when texts are written. */
  readonly textOf: (hash: Sha256) => ArticleText | null;
}

/** Everything that writing the parts of an export needs. */
export interface ExportJob {
  readonly notebook: Notebook;
  readonly contents: Contents;
  readonly request: ExportRequest;
  readonly setting: ExportSetting;
}

/** The text to write out below an article: `null` when none was asked for, `missing` when it can't be read. */
export function textToWrite(job: ExportJob, { article }: ArticleContents) {
  if (!job.request.withText) return null;
  return job.setting.textOf(currentVersion(article).textHash) ?? 'missing';
}

/** The lines of a file as its text, ended by one line feed. */
export function fileText(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
