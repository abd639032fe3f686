import { useState } from 'react';
import type { NotebookInfo, OpenError, ReadOnlyReason } from '../../../contract/app-state';
import { openForWriting, useApp } from '../../state/app-store';
import { phraseOpenError } from '../../state/phrase-open-error';
import { rememberView } from '../../state/view-memory';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';

/** Says why the open notebook can only be read, and offers to try again where that may help. */
export function ReadOnlyNotice() {
  const notebook = useApp((state) => state.notebook);
  if (!notebook?.readOnly) return null;
  return <ReadOnly key={notebook.path} notebook={notebook} reason={notebook.readOnly} />;
}

function ReadOnly({ notebook, reason }: { notebook: NotebookInfo; reason: ReadOnlyReason }) {
  const [isTrying, setTrying] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { what, more } = phraseReadOnly(reason, notebook.usedBy);
  const tryAgain = async (): Promise<void> => {
    setTrying(true);
    await rememberView();
    const error = await openForWriting();
    setTrying(false);
    setRefusal(error && phraseRefusal(error));
  };
  return (
    <Banner
      label="Reading only"
      tone="plain"
      what={what}
      actions={
        reason !== 'newerSchema' && (
          <Button onPress={() => void tryAgain()} isPending={isTrying}>
            Try to open for writing
          </Button>
        )
      }
    >
      <p>{more}</p>
      {refusal !== null && <p role="status">{refusal}</p>}
    </Banner>
  );
}

function phraseRefusal(error: OpenError): string {
  const why = error.kind === 'inUse' ? 'It is still in use there.' : phraseOpenError(error).what;
  return `${why} It stays open for reading.`;
}

function phraseReadOnly(
  reason: ReadOnlyReason,
  usedBy: string | null,
): { readonly what: string; readonly more: string } {
  switch (reason) {
    case 'inUse':
      return {
        what: `Open for reading only: ${usedBy ?? 'another program'} has this notebook open.`,
        more: 'You see it as it was when you opened it. Nothing here changes it; searching, copying and exporting work.',
      };
    case 'newerSchema':
      return {
        what: 'Open for reading only: a newer Dateline wrote this notebook.',
        more: 'Writing could lose what only the newer one knows. Update Dateline to edit it; searching, copying and exporting work.',
      };
    case 'folderReadOnly':
      return {
        what: 'Open for reading only: Dateline may not write to this folder.',
        more: 'Make the folder or its disk writable to edit it; searching, copying and exporting work.',
      };
  }
}
