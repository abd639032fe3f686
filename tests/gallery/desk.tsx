import { useEffect, useRef, useState } from 'react';
import {
  FileText,
  MessageSquareQuote,
  MoreHorizontal,
  Plus,
  StickyNote,
  Tag,
  Users,
  X,
} from 'lucide-react';
import type { HighlightColour } from '../../src/domain/annotation/annotation';
import { Chip } from '../../src/renderer/ui/chip';
import { ColourSwatch } from '../../src/renderer/ui/colour-swatch-picker';
import { Count } from '../../src/renderer/ui/count';
import { Icon } from '../../src/renderer/ui/icon';
import { IconButton } from '../../src/renderer/ui/icon-button';
import { List } from '../../src/renderer/ui/list';
import { SearchField } from '../../src/renderer/ui/search-field';
import { SplitPane, SplitView } from '../../src/renderer/ui/split-view';
import { Heading, Passage, Text } from '../../src/renderer/ui/text';
import reading from './reading.module.css';
import styles from './desk.module.css';
import gallery from './gallery.module.css';

const SECTIONS = [
  { id: 'articles', label: 'Articles', icon: FileText, count: 128 },
  { id: 'statements', label: 'Statements', icon: MessageSquareQuote, count: 342 },
  { id: 'speakers', label: 'Speakers', icon: Users, count: 27 },
  { id: 'tags', label: 'Tags', icon: Tag, count: 41 },
  { id: 'notes', label: 'Notes', icon: StickyNote, count: 16 },
];
const ARTICLES = [
  {
    id: '1',
    title: 'Minister rules out a higher dam',
    from: 'The Harbour Courier · 14 March',
    count: 6,
  },
  { id: '2', title: 'Works ministry confirms dam study', from: 'Delta Wire · 2 May', count: 4 },
  {
    id: '3',
    title: 'Downstream towns ask for an answer',
    from: 'Morning Register · 9 May',
    count: 0,
  },
];
const PARAGRAPHS = [
  'The minister of works said on Tuesday that the dam above Ostrel would not be raised “before 2031, if at all”, and that the 1,270 households downstream had nothing to fear from the survey now under way.',
  '“We have never said that the level would be raised,” Ilse Maren told reporters after a meeting with the water board. “What we said, and what we say again today, is that every option must be studied with care, and that no option has been ruled in.”',
  'The board’s chair, Tomas Reyl, was more cautious. A rise of 4 metres, he said, remained “technically possible”, though it would cost more than the 86 million set aside in 1998 and could not begin until the gates had been replaced.',
  'In the towns along the river the answer was received with little warmth. Several councillors recalled that in 2029 the ministry had promised to publish the survey within a year; it has yet to appear.',
];
/** Which words of which paragraph are marked, and how. */
const MARKS: readonly (readonly [paragraph: number, words: string, name: string])[] = [
  [0, 'would not be raised “before 2031, if at all”', 'sun'],
  [0, 'the 1,270 households downstream', 'leaf'],
  [1, 'We have never said that the level would be raised', 'rose-strong'],
  [1, 'level would be raised,” Ilse Maren told reporters', 'sky'],
  [2, 'technically possible', 'violet'],
  [3, 'promised to publish the survey within a year', 'apricot'],
];
const CARDS: readonly {
  words: string;
  by: string;
  colour: HighlightColour;
  tags: readonly [string, HighlightColour | null][];
}[] = [
  {
    words: '“would not be raised “before 2031, if at all””',
    by: 'Ilse Maren, minister of works · said 14 March 2031',
    colour: 'sun',
    tags: [['height of the dam', 'sky']],
  },
  {
    words: '“We have never said that the level would be raised”',
    by: 'Ilse Maren, minister of works · said 14 March 2031',
    colour: 'rose',
    tags: [
      ['denial', 'rose'],
      ['dam', 'sky'],
    ],
  },
  {
    words: 'promised to publish the survey within a year',
    by: 'The ministry · date said unknown',
    colour: 'apricot',
    tags: [['promise', 'leaf']],
  },
];

function Article({ title, isMarked = false }: { title: string; isMarked?: boolean }) {
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isMarked || text.current === null) return;
    for (const [paragraph, words, name] of MARKS) {
      const node = text.current.children[paragraph]?.firstChild;
      const start = node?.textContent?.indexOf(words) ?? -1;
      if (!node || start < 0) continue;
      const range = new StaticRange({
        startContainer: node,
        startOffset: start,
        endContainer: node,
        endOffset: start + words.length,
      });
      CSS.highlights.set(`gallery-${name}`, new Highlight(range));
    }
  }, [isMarked]);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
      <article className={reading.column}>
        <p className={reading.kicker}>The Harbour Courier · 14 March 2031</p>
        <h2 className={reading.headline}>{title}</h2>
        <p className={reading.byline}>By Anna Verhoeven, in Ostrel</p>
        <div ref={text} className={reading.text}>
          {PARAGRAPHS.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </article>
    </div>
  );
}

function PaneHead({ title }: { title: string }) {
  return (
    <div className={styles.paneHead}>
      <Text size="small" tone="muted">
        The Harbour Courier
      </Text>
      <span className={gallery.grow}>
        <Text size="small" weight="medium">
          {title}
        </Text>
      </span>
      <IconButton label="Pane actions" icon={MoreHorizontal} size="small" />
      <IconButton label="Close pane" icon={X} size="small" shortcut="Mod+W" />
    </div>
  );
}

function Sidebar() {
  const [section, setSection] = useState<Iterable<string>>(['articles']);
  return (
    <nav className={styles.sidebar} aria-label="Notebook">
      <div className={styles.sidebarHead}>
        <Heading level={2} look="section">
          River papers
        </Heading>
        <SearchField label="Search or do" placeholder="Search" shortcut="Mod+K" />
      </div>
      <div className={styles.sections}>
        <List
          label="Sections"
          items={SECTIONS}
          textOf={(it) => it.label}
          selectionMode="single"
          selectedKeys={section}
          onSelectionChange={(keys) => keys !== 'all' && setSection([...keys].map(String))}
        >
          {(item) => (
            <>
              <span className={styles.mark}>
                <Icon icon={item.icon} />
              </span>
              <span className={gallery.grow}>{item.label}</span>
              <Count value={item.count} />
            </>
          )}
        </List>
      </div>
      <div className={styles.listHead}>
        <Heading level={3} look="label">
          All articles
        </Heading>
        <IconButton label="Import" icon={Plus} size="small" shortcut="Mod+O" />
      </div>
      <div className={styles.fill}>
        <List
          label="Articles"
          items={ARTICLES}
          rowHeight={48}
          textOf={(it) => it.title}
          selectionMode="single"
          defaultSelectedKeys={['1']}
        >
          {(item) => (
            <>
              <div className={gallery.grow}>
                <div className={gallery.grow}>{item.title}</div>
                <Text size="small" tone="muted">
                  {item.from}
                </Text>
              </div>
              <Count value={item.count} />
            </>
          )}
        </List>
      </div>
    </nav>
  );
}

function Margin() {
  return (
    <aside className={styles.margin} aria-label="Annotations">
      {CARDS.map((card) => (
        <section key={card.words} className={styles.card}>
          <Passage clamp={3}>{card.words}</Passage>
          <div className={styles.by}>
            <ColourSwatch colour={card.colour} />
            <Text size="small" tone="muted">
              {card.by}
            </Text>
          </div>
          <div className={gallery.row}>
            {card.tags.map(([label, colour]) => (
              <Chip key={label} label={label} colour={colour} />
            ))}
          </div>
        </section>
      ))}
    </aside>
  );
}

/** The primitives set as the app sets them: side bar, two panes, margin. */
export function DeskPage() {
  return (
    <SplitView>
      <SplitPane id="sidebar" defaultSize={240} minSize={200} isFixed handleLabel="Resize sidebar">
        <Sidebar />
      </SplitPane>
      <SplitPane id="one" minSize={240} handleLabel="Resize first pane">
        <div className={styles.pane}>
          <PaneHead title="Minister rules out a higher dam" />
          <Article title="Minister rules out a higher dam" isMarked />
        </div>
      </SplitPane>
      <SplitPane id="two" minSize={240} handleLabel="Resize second pane">
        <div className={styles.pane}>
          <PaneHead title="Works ministry confirms dam study" />
          <Article title="Works ministry confirms dam study" />
        </div>
      </SplitPane>
      <SplitPane id="margin" defaultSize={300} minSize={240} isFixed>
        <Margin />
      </SplitPane>
    </SplitView>
  );
}
