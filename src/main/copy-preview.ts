import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  CopyDifference,
  CopyField,
  CopyPreview,
  CopyPreviewError,
  DifferenceCounts,
} from '../contract/daily-copies';
import { CopyComparison } from '../desk/copy-comparison';
import type { NotebookDesk } from '../desk/notebook-desk';
import type { AnnotationId, ArticleId, RecordKind } from '../domain/ids';
import type { Difference, DifferenceStatus } from '../domain/notebook/past/copy-differences';
import { type FieldValue, recordFields } from '../domain/notebook/past/record-fields';
import { nameOfRecord } from '../domain/notebook/past/removals';
import type { NotebookRecord } from '../domain/notebook/records';
import { cutLine } from '../domain/note/opening';
import { kindOf } from '../domain/record-id';
import { ok, type Result } from '../domain/result';
import { foldText } from '../domain/search/fold-text';
import { nodeFileSystem } from '../library/files/node-file-system';

/** What matters most to a person comes first. */
const ORDER: readonly RecordKind[] = [
  'article',
  'note',
  'annotation',
  'tag',
  'speaker',
  'collection',
  'relation',
  'layout',
];
/** More than anyone reads without searching. */
const MOST_SHOWN = 500;
/** Characters of a field's value in a list. */
const MOST_OF_FIELD = 60;
/** Differences that are put into words at a stretch. */
const STRETCH = 1_000;

/** The copy that is being looked into, read once and kept until another one is, or nobody looks any more. */
export class CopyPreviews {
  #desk: NotebookDesk | null = null;
  #path: string | null = null;
  #comparison: Promise<Result<CopyComparison, CopyPreviewError>> | null = null;

  /** The open notebook beside a copy. */
  compare(desk: NotebookDesk, path: string): Promise<Result<CopyComparison, CopyPreviewError>> {
    if (this.#comparison && this.#desk === desk && this.#path === path) return this.#comparison;
    this.leave();
    this.#desk = desk;
    this.#path = path;
    this.#comparison = CopyComparison.of(desk, path, nodeFileSystem);
    return this.#comparison;
  }

  /** What a person is shown of the differences whose title or article has the words. */
  async preview(
    desk: NotebookDesk,
    path: string,
    text: string,
  ): Promise<Result<CopyPreview, CopyPreviewError>> {
    const compared = await this.compare(desk, path);
    return compared.ok ? ok(await previewOf(compared.value, text)) : compared;
  }

  /** Lets go of the copy. */
  leave(): void {
    const left = this.#comparison;
    this.#desk = null;
    this.#path = null;
    this.#comparison = null;
    void left?.then((compared) => compared.ok && compared.value.end());
  }
}

async function previewOf(comparison: CopyComparison, text: string): Promise<CopyPreview> {
  const differences = await comparison.differences();
  const wanted = foldText(text.trim());
  const counts: Record<DifferenceStatus, number> = { onlyInCopy: 0, changed: 0, onlyNow: 0 };
  const found = { ...counts };
  const items: CopyDifference[] = [];
  let done = 0;
  for (const kind of ORDER) {
    for (const difference of differences) {
      if (difference.record.kind !== kind) continue;
      counts[difference.status] += 1;
      done += 1;
      if (done % STRETCH === 0) await nextTurn();
      if (found[difference.status] >= MOST_SHOWN && wanted === '') continue;
      const shown = shownDifference(comparison, difference);
      if (!foldText(`${shown.title} ${shown.article ?? ''}`).includes(wanted)) continue;
      found[difference.status] += 1;
      if (found[difference.status] <= MOST_SHOWN) items.push(shown);
    }
  }
  const matching: DifferenceCounts = wanted === '' ? counts : found;
  return { counts, found: matching, items };
}

function shownDifference(
  comparison: CopyComparison,
  { id, status, record, fields, along }: Difference,
): CopyDifference {
  return {
    id,
    kind: record.kind,
    isStatement: record.kind === 'annotation' && record.attribution !== null,
    status,
    title: nameOfRecord(record),
    article: articleTitle(comparison, record),
    fields: shownFields(comparison, record, fields),
    along,
  };
}

/** The fields of these names, with their values where those are short. */
function shownFields(
  { desk }: CopyComparison,
  record: NotebookRecord,
  names: readonly string[],
): CopyField[] {
  const now = desk.notebook.get(kindOf(record.id), record.id);
  if (names.length === 0 || now === null) return [];
  const valuesNow = new Map(recordFields(now).map(({ name, value }) => [name, value]));
  return recordFields(record)
    .filter(({ name }) => names.includes(name))
    .map(({ name, value }) => {
      const [before, after] = [wordsOf(value), wordsOf(valuesNow.get(name))];
      const values = before === null || after === null ? null : { copy: before, now: after };
      return { name, values };
    });
}

function wordsOf(value: FieldValue | undefined): string | null {
  if (value?.kind === 'line') return cutLine(value.text ?? '', MOST_OF_FIELD);
  if (value?.kind === 'prose') return cutLine(value.text, MOST_OF_FIELD);
  if (value?.kind === 'date') return value.date ?? '';
  return value?.kind === 'colour' ? (value.colour ?? '') : null;
}

function articleTitle(
  { desk, copy }: Pick<CopyComparison, 'desk' | 'copy'>,
  record: NotebookRecord,
): string | null {
  const find = (id: ArticleId) => copy.get('article', id) ?? desk.notebook.get('article', id);
  if (record.kind === 'annotation') return find(record.target.articleId)?.title ?? null;
  if (record.kind === 'note' && record.subject.kind === 'article') {
    return find(record.subject.articleId)?.title ?? null;
  }
  const annotationId = passageOf(record);
  const annotation =
    annotationId &&
    (copy.get('annotation', annotationId) ?? desk.notebook.get('annotation', annotationId));
  return annotation && articleTitle({ desk, copy }, annotation);
}

/** The passage that a record is told to be on; of a relation the one it begins at. */
function passageOf(record: NotebookRecord): AnnotationId | null {
  if (record.kind === 'relation') return record.from;
  if (record.kind !== 'note' || record.subject.kind !== 'annotation') return null;
  return record.subject.annotationId;
}
