import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../src/renderer/ui/styles.css';
import './page.css';
import { NoteEditor } from '../../../src/renderer/editor/note-editor';

const w = window as unknown as {
  log: string[];
  text: string;
  set: (m: string) => void;
  opened: string[];
  appKeys: string[];
  focusLog: boolean[];
  mount: (b: boolean) => void;
  readOnly: (b: boolean) => void;
};
w.log = [];
w.opened = [];
w.appKeys = [];
w.focusLog = [];
window.addEventListener('keydown', (e) => {
  if (e.key === 'Escape' || e.ctrlKey) w.appKeys.push((e.ctrlKey ? 'C-' : '') + e.key);
});
const params = new URLSearchParams(location.search);
document.documentElement.dataset['theme'] = params.get('theme') ?? 'light';
function Page() {
  const [text, setText] = useState(params.get('text') ?? '');
  const [mounted, mount] = useState(true);
  const [ro, setRo] = useState(false);
  w.set = setText;
  w.text = text;
  w.mount = mount;
  w.readOnly = setRo;
  return (
    <main>
      <button>before</button>
      <section className={params.get('variant') === 'page' ? 'wide' : 'card'}>
        {mounted && (
          <NoteEditor
            markdown={text}
            readOnly={ro}
            onChange={(m) => {
              w.log.push(m);
              setText(m);
            }}
            label="Note on this article"
            placeholder="Write a note"
            variant={params.get('variant') === 'page' ? 'page' : 'card'}
            onOpenLink={(u) => w.opened.push(u)}
            onFocusChange={(f) => w.focusLog.push(f)}
          />
        )}
      </section>
      <button>after</button>
      <pre className="out">{text}</pre>
    </main>
  );
}
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
