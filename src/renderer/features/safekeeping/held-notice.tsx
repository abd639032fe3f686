import { useEffect } from 'react';
import { openNotebook } from '../../state/app-store';
import { countEdits, phraseCopyError, phraseHeld } from '../../state/phrase-saving';
import {
  type Copying,
  dismissCaughtUp,
  retrySaving,
  saveCopyElsewhere,
  useSaving,
} from '../../state/saving';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';

/** How long it stays said that all is saved again, in milliseconds. */
const CAUGHT_UP_STAY = 12_000;

/** Says that edits can't be saved, what is safe and what can be done; later, once, that all of them are saved. */
export function HeldNotice() {
  const held = useSaving((state) => state.held);
  const caughtUp = useSaving((state) => state.caughtUp);
  if (held) return <Held held={held} />;
  return caughtUp === null ? null : <CaughtUp edits={caughtUp} />;
}

function Held({ held }: { held: { readonly code: string; readonly edits: number } }) {
  const copying = useSaving((state) => state.copying);
  const isTrying = useSaving((state) => state.state.kind === 'saving');
  const { what, safe, next } = phraseHeld(held);
  return (
    <Banner
      label="Saving"
      tone="danger"
      what={what}
      actions={
        <>
          <Button onPress={() => void retrySaving()} isPending={isTrying}>
            Try again now
          </Button>
          <Button onPress={() => void saveCopyElsewhere()} isPending={copying?.kind === 'running'}>
            Save a copy elsewhere…
          </Button>
        </>
      }
    >
      <p>
        {safe} {next}
      </p>
      {copying && <CopyLine copying={copying} />}
    </Banner>
  );
}

function CopyLine({ copying }: { copying: Copying }) {
  switch (copying.kind) {
    case 'running': {
      const { progress } = copying;
      if (!progress) return null;
      return (
        <ProgressBar
          label="Copying the notebook"
          value={progress.total === 0 ? null : progress.done / progress.total}
          detail={`${progress.done} of ${progress.total}`}
        />
      );
    }
    case 'failed':
      return <p role="status">{phraseCopyError(copying.error)}</p>;
    case 'done':
      return <CopyDone copying={copying} />;
  }
}

function CopyDone({ copying }: { copying: Extract<Copying, { kind: 'done' }> }) {
  const { path, heldEdits, lacking } = copying.copy;
  const files = lacking === 1 ? '1 text or original' : `${lacking} texts or originals`;
  return (
    <p role="status">
      A full copy with {heldEdits === 1 ? 'the edit' : `all ${countEdits(heldEdits)}`} is in “{path}
      ”.
      {lacking > 0 &&
        ` ${files} could not be read and ${lacking === 1 ? 'is' : 'are'} not in it.`}{' '}
      <Button size="small" variant="quiet" onPress={() => void openNotebook(path)}>
        Open the copy
      </Button>
    </p>
  );
}

function CaughtUp({ edits }: { edits: number }) {
  useEffect(() => {
    const timer = setTimeout(dismissCaughtUp, CAUGHT_UP_STAY);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Banner
      label="Saving"
      tone="success"
      what={`Everything is saved again, ${countEdits(edits)} that waited included.`}
      actions={
        <Button variant="quiet" onPress={dismissCaughtUp}>
          Close
        </Button>
      }
    />
  );
}
