import type { EdtfDate } from '../domain/article/edtf-date';
import { isEdtfDate } from '../domain/article/edtf-date';
import { type ProposedStatement, proposeStatements } from '../domain/statement/propose-statements';

/** A proposed statement as scripts are given it; what is absent is `null`, offsets are UTF-16 code units. */
export interface StatementFacts {
  readonly start: number;
  readonly end: number;
  readonly parts: ProposedStatement['parts'];
  readonly type: ProposedStatement['type'];
  readonly speaker: string | null;
  /** The words at `speakerStart`. */
  readonly mention: string | null;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly cue: string | null;
  readonly cueStart: number | null;
  readonly cueEnd: number | null;
  readonly dateSaid: EdtfDate | null;
  readonly datePrecision: ProposedStatement['datePrecision'];
  readonly why: string;
}

/** One contiguous stretch of a statement; those of one statement have the same `group`. */
export interface QuoteRecord extends Pick<
  StatementFacts,
  | 'start'
  | 'end'
  | 'type'
  | 'speaker'
  | 'speakerStart'
  | 'speakerEnd'
  | 'cue'
  | 'cueStart'
  | 'cueEnd'
> {
  readonly group: string;
}

/** The statements that a text, exactly as given, is taken to tell; `published` is its date, `null` when unknown. */
export function statementsOf(text: string, published: EdtfDate | null): StatementFacts[] {
  return proposeStatements(text, { published }).map((statement) => factsOf(text, statement));
}

/** The same as one record for each contiguous stretch and paragraph. */
export function quotesOf(text: string): QuoteRecord[] {
  return statementsOf(text, null).flatMap((statement, number) => {
    const { type, speaker, speakerStart, speakerEnd, cue, cueStart, cueEnd } = statement;
    const shared = { type, speaker, speakerStart, speakerEnd, cue, cueStart, cueEnd };
    const group = `s${number + 1}`;
    return statement.parts.map(({ start, end }) => ({ start, end, ...shared, group }));
  });
}

/** Whether a date is one that statements can be dated by: a day, month or year in EDTF. */
export function isPublicationDate(value: string): boolean {
  return isEdtfDate(value);
}

function factsOf(text: string, statement: ProposedStatement): StatementFacts {
  const { start, end, parts, type, speaker, mention, role, organisation, cue } = statement;
  const { dateSaid, datePrecision, why } = statement;
  return {
    start,
    end,
    parts,
    type,
    speaker,
    mention: mention && text.slice(mention.start, mention.end),
    speakerStart: mention?.start ?? null,
    speakerEnd: mention?.end ?? null,
    role,
    organisation,
    cue: cue && text.slice(cue.start, cue.end),
    cueStart: cue?.start ?? null,
    cueEnd: cue?.end ?? null,
    dateSaid,
    datePrecision,
    why,
  };
}
