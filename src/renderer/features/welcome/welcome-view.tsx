import { useState } from 'react';
import { BookOpen, FolderOpen, Plus } from 'lucide-react';
import type { OpenError } from '../../../contract/app-state';
import {
  createNotebook,
  openForReading,
  openNotebook,
  openSample,
  useApp,
} from '../../state/app-store';
import { phraseOpenError } from '../../state/phrase-open-error';
import { openDialog } from '../../state/view-store';
import { Button } from '../../ui/button';
import { ErrorNotice } from '../../ui/error-notice';
import { RecentNotebooks } from './recent-notebooks';
import styles from './welcome.module.css';

/** What is being opened: an action of this page, or a recent notebook by its path. */
export type Opening = 'sample' | 'new' | 'folder' | { readonly path: string };

/** The opening page, while no notebook is open: begin one, open one, go on with a recent one. */
export function WelcomeView() {
  const problem = useApp((state) => state.problem);
  const [opening, setOpening] = useState<Opening | null>(null);
  const open = async (what: Opening) => {
    setOpening(what);
    try {
      await start(what);
    } finally {
      setOpening(null);
    }
  };
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <Masthead />
        {problem && <Problem problem={problem} />}
        <Beginnings opening={opening} onOpen={(what) => void open(what)} />
        <RecentNotebooks opening={opening} onOpen={(path) => void open({ path })} />
      </div>
    </main>
  );
}

function start(what: Opening): Promise<void> {
  if (what === 'sample') return openSample();
  if (what === 'new') return createNotebook();
  return openNotebook(what === 'folder' ? null : what.path);
}

/** A notebook that is open elsewhere can still be read here; one that does not open may have a copy. */
function Problem({ problem }: { problem: OpenError }) {
  const words = phraseOpenError(problem);
  if (problem.kind === 'inUse') {
    const read = () => void openForReading(problem.path);
    const actions = <Button onPress={read}>Open for reading only</Button>;
    return <ErrorNotice {...words} tone="warning" actions={actions} />;
  }
  if (problem.kind === 'notEmpty') return <ErrorNotice {...words} />;
  const restore = () => openDialog({ kind: 'copies' });
  return (
    <ErrorNotice {...words} actions={<Button onPress={restore}>Restore from a copy…</Button>} />
  );
}

function Masthead() {
  return (
    <header className={styles.masthead}>
      <h1 className={styles.wordmark}>Dateline</h1>
      <p className={styles.sentence}>
        Keep what officials, companies and institutions say, and see how it changes.
      </p>
    </header>
  );
}

interface BeginningsProps {
  opening: Opening | null;
  onOpen: (what: Opening) => void;
}

function Beginnings({ opening, onOpen }: BeginningsProps) {
  const hasRecent = useApp((state) => (state.app?.recent.length ?? 0) > 0);
  const isBusy = opening !== null;
  return (
    <div className={styles.beginnings}>
      <Button
        variant={hasRecent ? 'plain' : 'primary'}
        icon={BookOpen}
        isPending={opening === 'sample'}
        isDisabled={isBusy && opening !== 'sample'}
        onPress={() => onOpen('sample')}
      >
        Open the sample notebook
      </Button>
      <Button
        icon={Plus}
        isPending={opening === 'new'}
        isDisabled={isBusy && opening !== 'new'}
        onPress={() => onOpen('new')}
      >
        New notebook in a folder…
      </Button>
      <Button
        icon={FolderOpen}
        isPending={opening === 'folder'}
        isDisabled={isBusy && opening !== 'folder'}
        onPress={() => onOpen('folder')}
      >
        Open a notebook folder…
      </Button>
    </div>
  );
}
