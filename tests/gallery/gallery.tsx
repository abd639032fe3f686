import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/renderer/ui/styles.css';
import { SegmentedControl } from '../../src/renderer/ui/radio-group';
import { ToastRegion } from '../../src/renderer/ui/toast';
import { VisuallyHidden } from '../../src/renderer/ui/visually-hidden';
import { ControlsPage } from './controls';
import { DeskPage } from './desk';
import { FieldsPage } from './fields';
import { FloatsPage } from './floats';
import { ListsPage } from './lists';
import styles from './gallery.module.css';

const PAGES = {
  desk: DeskPage,
  controls: ControlsPage,
  fields: FieldsPage,
  lists: ListsPage,
  floats: FloatsPage,
};
type PageName = keyof typeof PAGES;

const asked = new URLSearchParams(window.location.search);
const names = Object.keys(PAGES) as PageName[];
window.document.documentElement.dataset['theme'] = asked.get('theme') ?? 'light';

/** Every primitive on a few pages: `?page=fields&theme=dark`. */
function Gallery() {
  const [page, setPage] = useState<PageName>(
    names.find((name) => name === asked.get('page')) ?? 'desk',
  );
  const [theme, setTheme] = useState(asked.get('theme') ?? 'light');
  const Page = PAGES[page];
  return (
    <div className={styles.gallery}>
      <header className={styles.bar}>
        <SegmentedControl
          label="Page"
          isLabelHidden
          options={names.map((id) => ({ id, label: id }))}
          value={page}
          onChange={setPage}
        />
        <SegmentedControl
          label="Theme"
          isLabelHidden
          options={['light', 'dark', 'sepia'].map((id) => ({ id, label: id }))}
          value={theme}
          onChange={(next) => {
            window.document.documentElement.dataset['theme'] = next;
            setTheme(next);
          }}
        />
      </header>
      <main className={styles.page}>
        <VisuallyHidden>
          <h1>{page}</h1>
        </VisuallyHidden>
        <Page />
      </main>
      <ToastRegion />
    </div>
  );
}

const root = window.document.getElementById('root');
if (root === null) throw new Error('The gallery page has no #root');
createRoot(root).render(<Gallery />);
