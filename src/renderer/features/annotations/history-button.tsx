import { History } from 'lucide-react';
import { type Annotation, isStatement } from '../../../domain/annotation/annotation';
import type { Note } from '../../../domain/note/note';
import { openDialog } from '../../state/view-store';
import { IconButton } from '../../ui/icon-button';
import { MenuButton, MenuItem } from '../../ui/menu';

interface HistoryButtonProps {
  annotation: Annotation;
  note: Note | null;
}

/** The way to the earlier versions of an annotation, and of its note when it has one. */
export function HistoryButton({ annotation, note }: HistoryButtonProps) {
  const noun = isStatement(annotation) ? 'statement' : 'highlight';
  const label = `History of the ${noun}`;
  const open = (): void => openDialog({ kind: 'history', id: annotation.id });
  if (!note) return <IconButton label={label} icon={History} size="small" onPress={open} />;
  return (
    <MenuButton label="History" icon={History} size="small">
      <MenuItem label={`${label}…`} onAction={open} />
      <MenuItem
        label="History of its note…"
        onAction={() => openDialog({ kind: 'history', id: note.id })}
      />
    </MenuButton>
  );
}
