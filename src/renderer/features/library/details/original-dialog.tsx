import type { ArticleId, Sha256 } from '../../../../domain/ids';
import { saveOriginal, showOriginalFile } from '../../../state/originals';
import { closeDialog } from '../../../state/view-store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Text } from '../../../ui/text';

export interface OriginalDialogProps {
  id: ArticleId;
  original: Sha256;
  /** Without a dot. */
  extension: string;
}

/** What can be done with an original that is not shown, because showing it would mean running what came from outside. */
export function OriginalDialog({ id, original, extension }: OriginalDialogProps) {
  const query = { articleId: id, original };
  const then = (work: Promise<void>) => void work.then(closeDialog);
  return (
    <Dialog
      title="Show original"
      isOpen
      onOpenChange={(isOpen) => !isOpen && closeDialog()}
      size="small"
      actions={
        <>
          <Button onPress={() => then(showOriginalFile(query))}>Show in folder</Button>
          <Button variant="primary" onPress={() => then(saveOriginal(query))}>
            Save a copy…
          </Button>
        </>
      }
    >
      <Text as="p">
        {`The original is a .${extension} file. Dateline keeps it as it came and does not show it: a viewer for it would run what the file holds. Save a copy and open it with a program that you trust.`}
      </Text>
    </Dialog>
  );
}
