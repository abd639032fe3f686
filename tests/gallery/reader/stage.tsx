import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../../src/renderer/ui/styles.css';
import { HIGHLIGHT_COLOURS } from '../../../src/domain/annotation/annotation';
import type { AnnotationId } from '../../../src/domain/ids';
import { Reader } from '../../../src/renderer/features/reader/reader';
import type {
  ReaderHandle,
  ReaderLayer,
  ReaderMark,
  SelectionAction,
  TextRange,
} from '../../../src/renderer/features/reader/reader-types';
import { ARTICLES, longArticle, type StagedArticle } from './articles';
import styles from './stage.module.css';

const asked = new URLSearchParams(window.location.search);
window.document.documentElement.dataset['theme'] = asked.get('theme') ?? 'light';

const SHORTCUTS = {
  sun: '1',
  apricot: '2',
  rose: '3',
  violet: '4',
  sky: '5',
  leaf: '6',
  statement: 'S',
  tag: 'T',
  note: 'N',
  copy: 'Mod+C',
  copyWithCitation: 'Mod+Shift+C',
};

function articleNamed(name: string): StagedArticle {
  return ARTICLES[name] ?? longArticle(Number(name));
}

/** `count` marks spread evenly, each reaching over several of its neighbours. */
function marksOn(length: number, count: number): ReaderMark[] {
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor((index * (length - 200)) / Math.max(1, count));
    return {
      id: `annotation:${String(index)}`,
      start,
      end: start + 30 + ((index * 37) % 150),
      colour: HIGHLIGHT_COLOURS[index % 6] ?? 'sun',
      isStatement: index % 4 === 0,
    };
  });
}

/** Marks on the words of `?mark=sun:on course|rose!:Islanders` (`!` makes a statement). */
function markWords(text: string, wishes: string): ReaderMark[] {
  return wishes.split('|').flatMap((wish, index) => {
    const [colour = '', words = ''] = wish.split(/:(.*)/s);
    const start = text.indexOf(words);
    const name = HIGHLIGHT_COLOURS.find((each) => colour.startsWith(each));
    if (start < 0 || words === '' || name === undefined) return [];
    const place = { start, end: start + words.length };
    return [
      {
        id: `annotation:w${String(index)}`,
        ...place,
        colour: name,
        isStatement: colour.endsWith('!'),
      },
    ];
  });
}

function layersOn(text: string): ReaderLayer[] {
  return (['proposal', 'shared', 'search'] as const).map((name) => {
    const words = asked.get(name) ?? '';
    const start = words === '' ? -1 : text.indexOf(words);
    const ranges: TextRange[] = start < 0 ? [] : [{ start, end: start + words.length }];
    return { name, ranges };
  });
}

/** Readers side by side, driven by the address and by `window.stage`. */
function Stage() {
  const [staged, setStaged] = useState<readonly StagedArticle[]>(() =>
    (asked.get('articles') ?? 'report').split(',').map(articleNamed),
  );
  useEffect(() => {
    stage.show = (articles) => flushSync(() => setStaged(articles));
  }, []);
  return (
    <main className={styles.stage}>
      {staged.map((each, index) => (
        <Pane key={`${String(index)} ${each.article.title}`} staged={each} index={index} />
      ))}
    </main>
  );
}

function Pane({ staged, index }: { staged: StagedArticle; index: number }) {
  const { article, text } = staged;
  const reader = useRef<ReaderHandle>(null);
  const [marks, setMarks] = useState<readonly ReaderMark[]>(() => [
    ...markWords(text.text, asked.get('mark') ?? ''),
    ...marksOn(text.text.length, Number(asked.get('marks') ?? 0)),
  ]);
  const [focusedId, setFocused] = useState<AnnotationId | null>(
    asked.get('focus') as AnnotationId | null,
  );
  const layers = useMemo(() => layersOn(text.text), [text]);
  stage.panes[index] = {
    reader: () => reader.current,
    text: text.text,
    marks,
    setMarks: (next) => flushSync(() => setMarks(next)),
    setFocused: (id) => flushSync(() => setFocused(id)),
  };
  const act = (action: SelectionAction, range: TextRange): void => {
    stage.log.push({ action, range });
    if (action.kind !== 'highlight') return;
    const id: AnnotationId = `annotation:n${String(marks.length)}`;
    setMarks([...marks, { id, ...range, colour: action.colour, isStatement: false }]);
    reader.current?.clearSelection();
  };
  return (
    <section className={styles.pane}>
      <Reader
        ref={reader}
        paneId={`pane-${String(index)}`}
        article={article}
        text={text}
        marks={marks}
        layers={layers}
        focusedId={focusedId}
        startAt={Number(asked.get('at') ?? 0)}
        locale="en-GB"
        isReadOnly={asked.has('readonly')}
        shortcuts={SHORTCUTS}
        announce={(message) => stage.log.push({ announce: message })}
        onOpenLink={(href) => stage.log.push({ href })}
        onAct={act}
        onFocusMark={setFocused}
        onPosition={(position) => (stage.position[index] = position)}
      />
    </section>
  );
}

interface StagedPane {
  readonly reader: () => ReaderHandle | null;
  readonly text: string;
  readonly marks: readonly ReaderMark[];
  readonly setMarks: (marks: readonly ReaderMark[]) => void;
  readonly setFocused: (id: AnnotationId | null) => void;
}

/** What scripts drive the page with. */
const stage = {
  panes: [] as StagedPane[],
  log: [] as unknown[],
  position: [] as unknown[],
  articleNamed,
  show: (articles: readonly StagedArticle[]): void => void articles,
};
Object.assign(window, { stage });

const root = window.document.getElementById('root');
if (root !== null) createRoot(root).render(<Stage />);
