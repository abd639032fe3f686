import { useEffect } from 'react';
import { useView } from '../../state/view-store';
import { ArticleDetailsDialog } from './article-details';
import { ArticleTextDialog } from './article-text-editor';
import { NewCollectionPrompt, RenameCollectionPrompt } from './collection-prompt';
import { BringInDialog } from './import-dialog/bring-in-dialog';
import { ReviewDialog } from './import-dialog/review-dialog';
import { OriginalDialog } from './details/original-dialog';
import { ask, usePrompt } from './library-prompts';
import { TagPrompt } from './tag-prompt';

/** Shows the dialog of the library that is asked for. */
export function LibraryDialogs() {
  useEffect(() => () => ask(null), []);
  return (
    <>
      <AskedDialog />
      <AskedPrompt />
    </>
  );
}

function AskedDialog() {
  const dialog = useView((state) => state.dialog);
  switch (dialog?.kind) {
    case 'bringIn':
      return <BringInDialog text={dialog.text} />;
    case 'review':
      return <ReviewDialog items={dialog.items} />;
    case 'original':
      return <OriginalDialog {...dialog} />;
    case 'articleDetails':
      return <ArticleDetailsDialog id={dialog.id} />;
    case 'articleText':
      return <ArticleTextDialog id={dialog.id} />;
    default:
      return null;
  }
}

function AskedPrompt() {
  const prompt = usePrompt((state) => state.prompt);
  switch (prompt?.kind) {
    case 'tag':
      return <TagPrompt ids={prompt.ids} />;
    case 'newCollection':
      return <NewCollectionPrompt ids={prompt.ids} />;
    case 'renameCollection':
      return <RenameCollectionPrompt id={prompt.id} />;
    default:
      return null;
  }
}
