import { MessageSquareQuote, Quote, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { isStatement, type Annotation } from '../../../domain/annotation/annotation';
import type { Article } from '../../../domain/article/article';
import type { Note } from '../../../domain/note/note';
import { keysOf } from '../../state/command-keys';
import { copyAnnotation } from '../../state/copying';
import { deleteAnnotations, makeStatement, recolour } from '../../state/marking';
import { edit } from '../../state/notebook-store';
import { useReadOnly } from '../../state/read-only';
import { Button } from '../../ui/button';
import { ColourSwatchPicker } from '../../ui/colour-swatch-picker';
import { IconButton } from '../../ui/icon-button';
import { Locked } from '../../ui/locked';
import { AnnotationTags } from './annotation-tags';
import { HistoryButton } from './history-button';
import styles from './card.module.css';
import { NoteField } from './note-field';
import { StatementForm } from './statement-form';
import { useCardWish } from './use-card-wish';

interface CardEditorProps {
  annotation: Annotation;
  article: Article;
  note: Note | null;
}

/** The open card: colour, attribution, tags and note of one annotation, each edited in place. */
export function CardEditor({ annotation, article, note }: CardEditorProps) {
  const editor = useRef<HTMLDivElement>(null);
  const isReadOnly = useReadOnly();
  useCardWish(editor, annotation.id);
  return (
    <div ref={editor} className={styles.editor}>
      <div className={styles.tools} data-part="card">
        <Locked isLocked={isReadOnly}>
          <ColourSwatchPicker
            label="Colour"
            value={annotation.colour}
            onChange={(colour) => void recolour([annotation.id], colour)}
          />
        </Locked>
        <span className={styles.gap} />
        <IconButton
          label="Copy with citation"
          icon={Quote}
          size="small"
          shortcut={keysOf('copyWithCitation')}
          onPress={() => void copyAnnotation(article, annotation)}
        />
        <HistoryButton annotation={annotation} note={note} />
        <IconButton
          label="Delete annotation"
          icon={Trash2}
          size="small"
          shortcut={keysOf('deleteAnnotation')}
          isDisabled={isReadOnly}
          onPress={() => void deleteAnnotations([annotation.id])}
        />
      </div>
      <Locked isLocked={isReadOnly}>
        <Saying annotation={annotation} />
        <div data-part="tags">
          <AnnotationTags annotation={annotation} />
        </div>
      </Locked>
      <div data-part="note">
        <NoteField
          subject={{ kind: 'annotation', annotationId: annotation.id }}
          note={note}
          label="Note on the passage"
        />
      </div>
    </div>
  );
}

function Saying({ annotation }: { annotation: Annotation }) {
  if (!isStatement(annotation)) {
    return (
      <Button
        size="small"
        icon={MessageSquareQuote}
        shortcut={keysOf('makeStatement')}
        onPress={() => void makeStatement(annotation.id, false)}
      >
        Make statement
      </Button>
    );
  }
  return (
    <div data-part="speaker">
      <StatementForm key={annotation.id} statement={annotation} />
      <Button
        size="small"
        variant="quiet"
        onPress={() => void edit({ kind: 'attribute', id: annotation.id, attribution: null })}
      >
        Make it a plain highlight
      </Button>
    </div>
  );
}
