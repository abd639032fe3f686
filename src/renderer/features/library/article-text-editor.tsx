import { useEffect, useRef, useState } from 'react';
import type { DraftBlock } from '../../../domain/article/candidate';
import type { ArticleId } from '../../../domain/ids';
import { saveText } from '../../state/importing';
import { loadArticle, useNotebook } from '../../state/notebook-store';
import type { LoadedArticle } from '../../state/replica';
import { tellWithUndo } from '../../state/undo-offer';
import { closeDialog } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { ProgressBar } from '../../ui/progress-bar';
import { BlockEditor } from './blocks/block-editor';
import { RowKeys } from './blocks/row-keys';
import { useBlockHistory } from './blocks/use-block-history';
import { phraseArticleError } from './details/phrase-article-error';
import { DiscardDialog } from './discard-dialog';
import { editableBlocks, phraseTextEdited } from './text-edit';
import styles from './article-text-editor.module.css';

/** The text of a saved article, to be corrected; saving makes a new version and carries the annotations over. */
export function ArticleTextDialog({ id }: { id: ArticleId }) {
  const loaded = useNotebook((state) => state.replica?.loaded.get(id));
  const failure = useNotebook((state) => state.failures.get(id));
  useEffect(() => {
    if (!loaded) void loadArticle(id);
  }, [id, loaded]);
  if (loaded) return <TextDialog key={id} loaded={loaded} />;
  return (
    <Dialog title="Edit text" isOpen onOpenChange={(isOpen) => !isOpen && closeDialog()}>
      {failure ? (
        <ErrorNotice {...phraseArticleError(failure)} />
      ) : (
        <ProgressBar label="Opening the article" value={null} />
      )}
    </Dialog>
  );
}

function TextDialog({ loaded }: { loaded: LoadedArticle }) {
  const [first] = useState(() => editableBlocks(loaded.text, loaded.article.setAside));
  const { blocks, change, isChanged } = useBlockHistory(first);
  const [isAsking, setAsking] = useState(false);
  const { save, isSaving } = useSaving(loaded.article.id, blocks);
  const scroller = useRef<HTMLDivElement>(null);
  const askToClose = () => (isChanged ? setAsking(true) : closeDialog());
  const isEmpty = blocks.every((block) => block.setAside);
  return (
    <Dialog
      title={`Edit text: ${loaded.article.title}`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && askToClose()}
      size="full"
      isDismissable={false}
      aside={
        isEmpty
          ? 'All of the text is set aside. Bring some back to save it.'
          : 'Saving makes a new version. The one before it is kept.'
      }
      actions={
        <>
          <Button variant="quiet" onPress={askToClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            isDisabled={!isChanged || isEmpty}
            isPending={isSaving}
            onPress={() => void save()}
          >
            Save as new version
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <div ref={scroller} className={styles.scroller}>
          <div className={styles.column}>
            <BlockEditor
              label="Text of the article"
              blocks={blocks}
              direction={loaded.article.direction}
              language={loaded.article.language}
              scroller={scroller}
              onChange={change}
              startAt={0}
            />
          </div>
        </div>
        <RowKeys canCut={false} />
      </div>
      <DiscardDialog
        isOpen={isAsking}
        what="The changes to the text are not saved yet."
        onKeep={() => setAsking(false)}
        onDiscard={closeDialog}
      />
    </Dialog>
  );
}

function useSaving(id: ArticleId, blocks: readonly DraftBlock[]) {
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    const edited = await saveText(id, blocks);
    setSaving(false);
    if (!edited) return;
    closeDialog();
    tellWithUndo(phraseTextEdited(edited));
  };
  return { save, isSaving };
}
