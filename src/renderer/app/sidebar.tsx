import {
  ChevronDown,
  Eye,
  FileText,
  MessageSquareQuote,
  NotebookPen,
  Route,
  Search,
  Tags,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { EDITING_COMMANDS } from '../../contract/editing-commands';
import type { CommandName } from '../../contract/shortcuts';
import type { Totals } from '../../domain/notebook/rows';
import { ArticleListPanel } from '../features/library/article-list';
import { NoteListPanel } from '../features/notes/note-list-panel';
import { SpeakerListPanel } from '../features/speakers/speaker-list-panel';
import { StatementListPanel } from '../features/statements/statement-list-panel';
import { TagListPanel } from '../features/tags/tag-list-panel';
import { useApp } from '../state/app-store';
import { runCommand } from '../state/command-bus';
import { keysOf } from '../state/command-keys';
import { useNotebook } from '../state/notebook-store';
import { useReadOnly } from '../state/read-only';
import { isFollowing } from '../state/following';
import { showToLookAt } from '../state/to-look-at';
import { goTo, openDialog, SECTIONS, useView, type Section } from '../state/view-store';
import { Icon } from '../ui/icon';
import { Kbd } from '../ui/kbd';
import { MenuButton, MenuDivider, MenuItem } from '../ui/menu';
import { SectionLink } from './section-link';
import { SidebarButton } from './sidebar-button';
import styles from './sidebar.module.css';

const SECTION_LOOK: Record<
  Section,
  { title: string; icon: LucideIcon; command: CommandName; count: (totals: Totals) => number }
> = {
  articles: { title: 'Articles', icon: FileText, command: 'goArticles', count: (t) => t.articles },
  statements: {
    title: 'Statements',
    icon: MessageSquareQuote,
    command: 'goStatements',
    count: (t) => t.statements,
  },
  speakers: {
    title: 'Speakers',
    icon: UsersRound,
    command: 'goSpeakers',
    count: (t) => t.speakers,
  },
  tags: { title: 'Tags', icon: Tags, command: 'goTags', count: (t) => t.tags },
  notes: { title: 'Notes', icon: NotebookPen, command: 'goNotes', count: (t) => t.notes },
};

/** The way through the notebook: its name, search, the sections, and what the chosen section lists. */
export function Sidebar() {
  const section = useView((state) => state.section);
  return (
    <div className={styles.sidebar}>
      <NotebookMenu />
      <div className={styles.search}>
        <SidebarButton look="field" onPress={() => openDialog({ kind: 'palette', query: '' })}>
          <Icon icon={Search} />
          <span className={styles.grow}>Search or run</span>
          <Kbd keys={keysOf('palette') ?? ''} />
        </SidebarButton>
      </div>
      <Sections />
      <section
        className={styles.list}
        aria-label={`List of ${SECTION_LOOK[section].title.toLowerCase()}`}
      >
        {section === 'articles' && <ArticleListPanel />}
        {section === 'statements' && <StatementListPanel />}
        {section === 'speakers' && <SpeakerListPanel />}
        {section === 'tags' && <TagListPanel />}
        {section === 'notes' && <NoteListPanel />}
      </section>
    </div>
  );
}

function Sections() {
  const section = useView((state) => state.section);
  const place = useView((state) => state.place);
  const totals = useNotebook((state) => state.replica?.totals);
  const toLookAt = totals?.toLookAt ?? 0;
  return (
    <nav className={styles.sections} aria-label="Sections">
      {SECTIONS.map((each) => {
        const { title, icon, command, count } = SECTION_LOOK[each];
        return (
          <SectionLink
            key={each}
            title={title}
            icon={icon}
            shortcut={keysOf(command)}
            count={totals ? count(totals) : 0}
            isListed={each === section}
            isShown={each === place}
            onPress={GO_TO[each]}
          />
        );
      })}
      {((totals?.statements ?? 0) > 0 || isFollowing(place)) && (
        <SectionLink
          title="Trail"
          icon={Route}
          shortcut={keysOf('goTrail')}
          count={null}
          isListed={false}
          isShown={isFollowing(place)}
          onPress={goToTrail}
        />
      )}
      {(toLookAt > 0 || place === 'lookAt') && (
        <SectionLink
          title="To look at"
          icon={Eye}
          shortcut={keysOf('goToLookAt')}
          count={toLookAt}
          isListed={false}
          isShown={place === 'lookAt'}
          onPress={goToLooks}
        />
      )}
    </nav>
  );
}

/** Made once, so that no link is drawn anew for a function that does the same. */
const GO_TO: Readonly<Record<Section, () => void>> = {
  articles: () => goTo('articles'),
  statements: () => goTo('statements'),
  speakers: () => goTo('speakers'),
  tags: () => goTo('tags'),
  notes: () => goTo('notes'),
};

function goToTrail(): void {
  goTo('trail');
}

function goToLooks(): void {
  showToLookAt();
}

const MENU: readonly (readonly [CommandName, string] | null)[] = [
  ['bringIn', 'Bring in…'],
  ['export', 'Export…'],
  ['recentlyDeleted', 'Recently deleted…'],
  null,
  ['openNotebook', 'Open another notebook…'],
  ['newNotebook', 'New notebook…'],
  ['showNotebookFolder', 'Show notebook folder'],
  ['closeNotebook', 'Close notebook'],
  null,
  ['settings', 'Settings…'],
  ['shortcuts', 'Keyboard shortcuts'],
];

function NotebookMenu() {
  const name = useApp((state) => state.notebook?.name ?? '');
  const isReadOnly = useReadOnly();
  return (
    <div className={styles.notebook}>
      <MenuButton
        label={`Notebook ${name}`}
        trigger={
          <SidebarButton look="name">
            <span className={styles.grow}>{name}</span>
            <Icon icon={ChevronDown} />
          </SidebarButton>
        }
      >
        {MENU.map((item, at) =>
          item ? (
            <MenuItem
              key={item[0]}
              id={item[0]}
              label={item[1]}
              shortcut={keysOf(item[0])}
              isDisabled={isReadOnly && EDITING_COMMANDS.has(item[0])}
              onAction={() => runCommand(item[0])}
            />
          ) : (
            <MenuDivider key={`line ${at}`} />
          ),
        )}
      </MenuButton>
    </div>
  );
}
