import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  NotebookChange,
  OpenArticle,
  Overview,
} from '../../../../src/contract/notebook-views';
import type { NotebookDesk } from '../../../../src/desk/notebook-desk';
import { changeOverview, overviewOf } from '../../../../src/desk/overview';
import type { ArticleId } from '../../../../src/domain/ids';
import { apply } from '../../../../src/domain/notebook/apply';
import type { Command } from '../../../../src/domain/notebook/command';
import { reverse } from '../../../../src/domain/notebook/diff';
import { relationRowsOf } from '../../../../src/domain/notebook/relation-rows';
import type { NotebookRecord } from '../../../../src/domain/notebook/records';
import { Notebook } from '../../../../src/domain/notebook/notebook';
import {
  advance,
  keepingLoaded,
  outdated,
  replicaOf,
  withLoaded,
  withMarks,
  type Replica,
} from '../../../../src/renderer/state/replica';
import { anAnnotation, anArticle, aText, testContext } from '../../../support/builders';
import { manyCommands } from '../../../support/random-commands';

const UNDO_STATE = { undo: null, redo: null };

/** A main process in miniature: applies commands and tells what the replica is told. */
class Main {
  readonly notebook: Notebook;
  revision = 0;
  readonly #context = testContext();

  constructor(...records: readonly NotebookRecord[]) {
    this.notebook = Notebook.of(records);
  }

  overview(): Overview {
    return overviewOf(this.#desk());
  }

  open(id: ArticleId): OpenArticle | null {
    const article = this.notebook.get('article', id);
    if (!article) return null;
    const annotations = this.notebook.annotationsOf(id);
    const notes = [id, ...annotations.map((each) => each.id)]
      .map((subject) => this.notebook.noteAbout(subject))
      .filter((note) => note !== null);
    const { revision } = this;
    const relations = relationRowsOf(this.notebook, id);
    const text = aText('One.');
    return { revision, article, text, annotations, notes, relations, isWhole: true };
  }

  edit(command: Command, how: NotebookChange['how'] = 'do'): NotebookChange | null {
    const applied = apply(this.notebook, command, this.#context);
    if (!applied.ok) return null;
    const diff = how === 'undo' ? reverse(applied.value.diff) : applied.value.diff;
    this.notebook.patch(diff);
    this.revision += 1;
    return changeOverview(this.#desk(), { revision: this.revision, label: 'Edit', how, diff });
  }

  #desk(): NotebookDesk {
    const { notebook, revision } = this;
    return { notebook, shownRevision: revision, undoState: UNDO_STATE } as unknown as NotebookDesk;
  }
}

/** Order of entries in a map has no meaning; two of them are the same when their entries are. */
function comparable(replica: Replica) {
  const loaded = [...replica.loaded.values()].map(({ revision: _, ...rest }) => ({
    ...rest,
    annotations: [...rest.annotations].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));
  return { ...replica, loaded: new Map(loaded.map((each) => [each.article.id, each])) };
}

function openedAnew(replica: Replica, opened: OpenArticle | null): Replica {
  return opened ? withLoaded(replica, opened) : replica;
}

function taken(replica: Replica, change: NotebookChange): Replica {
  const next = advance(replica, change);
  if (!next) throw new Error('A gap where there is none');
  return next;
}

describe('the replica', () => {
  it('after any edits is what a fresh overview and freshly opened articles would give', () => {
    fc.assert(
      fc.property(manyCommands, (commands) => {
        const main = new Main();
        let replica = replicaOf(main.overview());
        for (const command of commands) {
          const change = main.edit(command);
          if (change) replica = taken(replica, change);
          for (const id of outdated(replica)) replica = openedAnew(replica, main.open(id));
          const opened = [...replica.rows.keys()].slice(0, 2).map((id) => main.open(id));
          for (const article of opened) {
            if (article && !replica.loaded.has(article.article.id)) {
              replica = withLoaded(replica, article);
            }
          }
        }
        let fresh = replicaOf(main.overview());
        for (const id of replica.loaded.keys()) {
          const opened = main.open(id);
          if (opened) fresh = withLoaded(fresh, opened);
        }
        expect(comparable(replica)).toEqual(comparable(fresh));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps annotations of a loaded article in text order as they come', () => {
    const main = new Main(anArticle());
    const opened = main.open('article:1');
    let replica = replicaOf(main.overview());
    if (opened) replica = withLoaded(replica, opened);
    for (const start of [30, 10, 20]) {
      const { target } = anAnnotation();
      const position = { start, end: start + target.quote.exact.length };
      const change = main.edit({
        kind: 'annotate',
        target: { ...target, position },
        colour: 'sun',
      });
      if (change) replica = taken(replica, change);
    }
    const starts = replica.loaded
      .get('article:1')
      ?.annotations.map((each) => each.target.position.start);
    expect(starts).toEqual([10, 20, 30]);
  });

  it('keeps the notes of a loaded article the same map while none of them changes', () => {
    const main = new Main(anArticle());
    const opened = main.open('article:1');
    if (!opened) throw new Error('The article can’t be opened');
    const before = withLoaded(replicaOf(main.overview()), opened);
    const change = main.edit({ kind: 'annotate', target: anAnnotation().target, colour: 'sun' });
    if (!change) throw new Error('The passage can’t be highlighted');
    const after = taken(before, change);
    expect(after.loaded.get('article:1')?.annotations).toHaveLength(1);
    expect(after.loaded.get('article:1')?.notes).toBe(before.loaded.get('article:1')?.notes);
  });

  it('takes an edit once, and tells when one is missing', () => {
    const main = new Main(anArticle());
    const replica = replicaOf(main.overview());
    const star: Command = { kind: 'markArticles', ids: ['article:1'], starred: true };
    const change = main.edit(star);
    if (!change) throw new Error('The article can’t be starred');
    const after = taken(replica, change);
    expect(after.rows.get('article:1')?.starred).toBe(true);
    expect(advance(after, change)).toBe(after);
    expect(advance(after, { ...change, revision: 3 })).toBeNull();
  });

  it('does not apply an edit again to an article that was opened after it', () => {
    const main = new Main(anArticle());
    const before = replicaOf(main.overview());
    const change = main.edit({ kind: 'markArticles', ids: ['article:1'], starred: true });
    const opened = main.open('article:1');
    if (!change || !opened) throw new Error('No article');
    const replica = taken(withLoaded(before, opened), change);
    expect(replica.loaded.get('article:1')?.article).toBe(opened.article);
  });

  describe('an article whose annotations are on the way', () => {
    const mark = (start: number): Command => {
      const { target } = anAnnotation();
      const position = { start, end: start + target.quote.exact.length };
      return { kind: 'annotate', target: { ...target, position }, colour: 'sun' };
    };
    const startsOf = (replica: Replica) =>
      replica.loaded.get('article:1')?.annotations.map(({ target }) => target.position.start);

    /** Opened with only the first of its two annotations. */
    function begun() {
      const main = new Main(anArticle());
      main.edit(mark(10));
      main.edit(mark(30));
      const whole = main.open('article:1');
      if (!whole) throw new Error('No article');
      const annotations = whole.annotations.slice(0, 1);
      const replica = withLoaded(replicaOf(main.overview()), {
        ...whole,
        annotations,
        isWhole: false,
      });
      return { main, whole, replica };
    }

    function edited(main: Main, replica: Replica, command: Command): Replica {
      const change = main.edit(command);
      if (!change) throw new Error('Refused');
      return taken(replica, change);
    }

    it('is whole once they are there', () => {
      const { whole, replica } = begun();
      expect(replica.loaded.get('article:1')?.annotationsReady).toBe(false);
      const after = withMarks(replica, whole);
      expect(after?.loaded.get('article:1')?.annotationsReady).toBe(true);
      expect(after && startsOf(after)).toEqual([10, 30]);
    });

    it('does not take annotations older than an edit it was told of, so that none is lost', () => {
      const { main, whole, replica } = begun();
      const later = edited(main, replica, mark(20));
      expect(startsOf(later)).toEqual([10, 20]);
      expect(withMarks(later, whole)).toBeNull();
      const again = main.open('article:1');
      const after = again && withMarks(later, again);
      expect(after && startsOf(after)).toEqual([10, 20, 30]);
    });

    it('takes annotations that hold an edit it was not told of yet, and that edit once', () => {
      const { main, replica } = begun();
      const change = main.edit(mark(20));
      const newer = main.open('article:1');
      const after = newer && withMarks(replica, newer);
      if (!after || !change) throw new Error('Not taken');
      expect(startsOf(after)).toEqual([10, 20, 30]);
      expect(startsOf(taken(after, change))).toEqual([10, 20, 30]);
    });

    it('forgets what was deleted before they came', () => {
      const { main, whole, replica } = begun();
      const last = whole.annotations[1];
      if (!last) throw new Error('No second annotation');
      const later = edited(main, replica, { kind: 'deleteAnnotations', ids: [last.id] });
      const again = main.open('article:1');
      const after = again && withMarks(later, again);
      expect(after && startsOf(after)).toEqual([10]);
    });

    it('takes nothing for another text or when it was let go of', () => {
      const { whole, replica } = begun();
      const [version] = whole.article.versions;
      const versions = [{ ...version, textHash: 'f'.repeat(64) }] as const;
      const other = { ...whole, article: { ...whole.article, versions } };
      expect(withMarks(replica, other as OpenArticle)).toBeNull();
      expect(withMarks(keepingLoaded(replica, new Set()), whole)).toBeNull();
    });
  });

  it('says which loaded articles have a newer text, and lets go of those no pane shows', () => {
    const main = new Main(anArticle());
    const opened = main.open('article:1');
    if (!opened) throw new Error('No article');
    const replica = withLoaded(replicaOf(main.overview()), opened);
    const row = replica.rows.get('article:1');
    if (!row) throw new Error('No row');
    const newer = new Map(replica.rows).set('article:1', { ...row, textHash: 'f'.repeat(64) });
    expect(outdated(replica)).toEqual([]);
    expect(outdated({ ...replica, rows: newer })).toEqual(['article:1']);
    expect(keepingLoaded(replica, new Set()).loaded.size).toBe(0);
    expect(keepingLoaded(replica, new Set(['article:1'] as const))).toBe(replica);
  });
});
