import { brokenParts, withParts } from '../../domain/annotation/passage-parts';
import type { RecordId } from '../../domain/ids';
import type { Diff } from '../../domain/notebook/diff';
import type { Notebook } from '../../domain/notebook/notebook';
import { checkTarget } from '../../domain/notebook/check-target';
import { parseRecord } from '../../domain/notebook/record-schema';
import { type NotebookRecord, RECORD_KINDS } from '../../domain/notebook/records';
import { referencesOf, withoutDangling } from '../../domain/notebook/references';
import { kindOf } from '../../domain/record-id';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { counted } from '../recovery/judge-journals';
import type { Discovery } from '../recovery/discovery';
import { RECORDS_FOLDER } from '../snapshot/shard';

/** Records that are checked at a stretch. */
const STRETCH = 500;

/** Records that are named one by one. */
const NAMED = 5;

/** What is wrong with records, and the edit that takes references to nothing out of them. */
export interface RecordsChecked {
  readonly discoveries: readonly Discovery[];
  readonly repair: Diff;
}

/** Checks every record against its schema, and that the records and passages it names are there. */
export async function checkRecords(notebook: Notebook): Promise<RecordsChecked> {
  const isThere = (id: RecordId): boolean => notebook.get(kindOf(id), id) !== null;
  const wrong: string[] = [];
  const loose: string[] = [];
  const orphaned: string[] = [];
  const adrift: string[] = [];
  const misfits: string[] = [];
  const updated: Record<RecordId, readonly [NotebookRecord, NotebookRecord]> = {};
  let count = 0;
  for (const record of RECORD_KINDS.flatMap((kind): NotebookRecord[] => notebook.all(kind))) {
    count += 1;
    if (count % STRETCH === 0) await nextTurn();
    const parsed = parseRecord(record);
    if (!parsed.ok) {
      wrong.push(`${record.id} (${parsed.error})`);
      continue;
    }
    if (isAdrift(notebook, record)) adrift.push(record.id);
    const whole = withoutMisfits(record);
    const without = withoutDangling(whole, isThere);
    if (without !== record) updated[record.id] = [record, without];
    if (whole !== record) misfits.push(record.id);
    if (without !== whole) loose.push(naming(record, isThere));
    else if (!referencesOf(record).every(isThere)) orphaned.push(naming(record, isThere));
  }
  return {
    repair: { added: {}, updated, removed: {} },
    discoveries: discoveriesOf({ wrong, loose, orphaned, adrift, misfits }),
  };
}

type Fault = 'wrong' | 'loose' | 'orphaned' | 'adrift' | 'misfits';
type Found = Readonly<Record<Fault, readonly string[]>>;

function discoveriesOf({ wrong, loose, orphaned, adrift, misfits }: Found): readonly Discovery[] {
  return [
    ...tell(
      'damaged',
      wrong,
      'is not what a record has to be',
      'are not what records have to be',
      null,
    ),
    ...tell(
      'reference',
      loose,
      'names a tag, speaker, collection, annotation or article that is not there',
      'name tags, speakers, collections, annotations or articles that are not there',
      'These references were taken out; everything else in the records is as it was.',
    ),
    ...tell(
      'reference',
      orphaned,
      'is about something that is not there',
      'are about something that is not there',
      null,
    ),
    ...tell(
      'reference',
      adrift,
      'stands in a text that its article does not have',
      'stand in texts that their articles do not have',
      null,
    ),
    ...tell(
      'damaged',
      misfits,
      'has parts that do not make up its passage',
      'have parts that do not make up their passages',
      'All of the passage counts as said now; everything else in the records is as it was.',
    ),
  ];
}

/** A statement without parts that do not make up its passage; the very record otherwise. */
function withoutMisfits(record: NotebookRecord): NotebookRecord {
  if (record.kind !== 'annotation' || record.attribution?.parts === undefined) return record;
  const { attribution, target } = record;
  if (brokenParts(record.attribution.parts, target.quote.exact) === null) return record;
  return { ...record, attribution: withParts(attribution, undefined) };
}

/** Whether an annotation stands, or stood before its wording changed, where its article has no such passage. */
function isAdrift(notebook: Notebook, record: NotebookRecord): boolean {
  if (record.kind !== 'annotation') return false;
  const article = notebook.get('article', record.target.articleId);
  if (article === null) return false;
  const { target, carrying } = record;
  const targets = carrying?.kind === 'reworded' ? [target, carrying.from] : [target];
  return targets.some((one) => checkTarget(article, one) !== null);
}

function naming(record: NotebookRecord, isThere: (id: RecordId) => boolean): string {
  const gone = referencesOf(record).filter((id) => !isThere(id));
  return `${record.id} → ${gone.join(' ')}`;
}

function tell(
  kind: 'damaged' | 'reference',
  records: readonly string[],
  one: string,
  several: string,
  done: string | null,
): readonly Discovery[] {
  if (records.length === 0) return [];
  const named = records.slice(0, NAMED).join(', ');
  const more = records.length > NAMED ? ' …' : '';
  const what = `${counted(records.length, 'record')} ${records.length === 1 ? one : several}: ${named}${more}.`;
  return [{ finding: { kind, file: RECORDS_FOLDER, what }, mends: [], done }];
}
