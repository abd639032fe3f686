import { ANY_ANNOTATION, type AnnotationFilter } from '../domain/annotation/annotation-filter';
import { readDate } from '../domain/article/edtf-date';
import type { SpeakerId } from '../domain/ids';
import type { Notebook } from '../domain/notebook/notebook';
import { fail, ok, type Result } from '../domain/result';
import { foldText } from '../domain/search/fold-text';
import { type ChoiceError, eachOf, tagOf } from './choose-export';
import { organisationsSpeaking } from './follow-statements';
import type { NotebookDesk } from './notebook-desk';

/** Statements as a person names them: all of them where nothing is named. */
export interface StatementChoice {
  /** By name or alias. */
  readonly speakers: readonly string[];
  readonly organisations: readonly string[];
  /** By name, or by path where the name is not enough. */
  readonly tags: readonly string[];
  readonly publishers: readonly string[];
  /** Bounds on the date said; `null` for none. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Why a choice of statements names nothing, or more than one thing. `known` are the names there are. */
export type StatementChoiceError =
  | ChoiceError
  | {
      readonly kind: 'noneOfThatName';
      readonly what: 'speaker' | 'organisation' | 'publisher';
      readonly name: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'manySpeakers'; readonly name: string; readonly names: readonly string[] }
  | { readonly kind: 'noDate'; readonly option: 'from' | 'to'; readonly value: string };

type Chosen<Value> = Result<Value, StatementChoiceError>;

/** The filter that a choice means in a notebook. Names are compared without case and diacritics. */
export async function chooseStatements(
  desk: NotebookDesk,
  choice: StatementChoice,
): Promise<Chosen<AnnotationFilter>> {
  const { notebook } = desk;
  const speakers = eachOf(choice.speakers, (name) => speakerOf(notebook, name));
  if (!speakers.ok) return speakers;
  const tags = eachOf<AnnotationFilter['tagIds'][number], StatementChoiceError>(
    choice.tags,
    (name) => tagOf(notebook, name),
  );
  if (!tags.ok) return tags;
  const organisations = oneOf(
    'organisation',
    choice.organisations,
    await organisationsSpeaking(desk),
  );
  if (!organisations.ok) return organisations;
  const publishers = oneOf('publisher', choice.publishers, publishersOf(notebook));
  if (!publishers.ok) return publishers;
  const [from, to] = [dateOf('from', choice.from), dateOf('to', choice.to)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  return ok({
    ...ANY_ANNOTATION,
    kind: 'statement',
    speakerIds: speakers.value,
    tagIds: tags.value,
    organisations: organisations.value,
    publishers: publishers.value,
    from: from.value,
    to: to.value,
  });
}

/** A name goes before an alias that several speakers have. */
function speakerOf(notebook: Notebook, name: string): Chosen<SpeakerId> {
  const wanted = foldText(name);
  const all = notebook.all('speaker');
  const named = all.filter((speaker) => foldText(speaker.name) === wanted);
  const found =
    named.length > 0
      ? named
      : all.filter(({ aliases }) => aliases.some((alias) => foldText(alias) === wanted));
  const [first, ...others] = found;
  if (first === undefined) {
    const known = all.map((speaker) => speaker.name).sort();
    return fail({ kind: 'noneOfThatName', what: 'speaker', name, known });
  }
  if (others.length === 0) return ok(first.id);
  return fail({ kind: 'manySpeakers', name, names: found.map((speaker) => speaker.name) });
}

/** The names as the notebook writes them. */
function oneOf(
  what: 'organisation' | 'publisher',
  names: readonly string[],
  known: readonly string[],
): Chosen<string[]> {
  const found = eachOf<readonly string[], StatementChoiceError>(names, (name) => {
    const same = known.filter((each) => foldText(each) === foldText(name));
    return same.length > 0 ? ok(same) : fail({ kind: 'noneOfThatName', what, name, known });
  });
  return found.ok ? ok(found.value.flat()) : found;
}

function publishersOf(notebook: Notebook): readonly string[] {
  const names = notebook.all('article').flatMap(({ publisher }) => publisher ?? []);
  return [...new Set(names)].sort();
}

function dateOf(option: 'from' | 'to', value: string | null): Chosen<string | null> {
  if (value === null) return ok(null);
  const date = readDate(value);
  return date === null ? fail({ kind: 'noDate', option, value }) : ok(date);
}
