import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Text } from '../../ui/text';

export interface DiscardDialogProps {
  isOpen: boolean;
  /** What would be lost. */
  what: string;
  onKeep: () => void;
  onDiscard: () => void;
}

/** Asks before corrections that no undo could bring back are thrown away. */
export function DiscardDialog({ isOpen, what, onKeep, onDiscard }: DiscardDialogProps) {
  return (
    <Dialog
      title="Discard your corrections?"
      role="alertdialog"
      size="small"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onKeep()}
      actions={
        <>
          <Button variant="danger" onPress={onDiscard}>
            Discard
          </Button>
          <Button variant="primary" onPress={onKeep} autoFocus>
            Keep working
          </Button>
        </>
      }
    >
      <Text as="p">{what}</Text>
    </Dialog>
  );
}
