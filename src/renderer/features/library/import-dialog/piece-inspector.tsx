import { useCallback } from 'react';
import { createCollection } from '../../../state/shelving';
import { Divider } from '../../../ui/divider';
import { Heading } from '../../../ui/text';
import { CollectionPicker } from '../collection-picker';
import { MetadataForm } from '../metadata/metadata-form';
import { ArticleTagPicker } from '../article-tag-picker';
import type { PiecePartProps } from './piece-view';
import { draftOf, piecesOf } from './review';
import styles from './review-dialog.module.css';

/** What is known of one article under review, and the tags and collections for all of them. */
export function PieceInspector({ piece, review, change }: PiecePartProps) {
  const { id } = piece;
  const count = piecesOf(review).length;
  const addCollection = useCallback(
    async (name: string) => {
      const created = await createCollection(name);
      if (created) change({ kind: 'collections', collections: [...review.collections, created] });
    },
    [change, review.collections],
  );
  return (
    <aside className={styles.inspector} aria-label="What is known of it">
      <MetadataForm
        draft={draftOf(piece)}
        origins={piece.candidate.origins}
        onSet={(patch) => change({ kind: 'set', id, patch })}
        onType={(field, text) => change({ kind: 'type', id, field, text })}
        onSettle={(field) => change({ kind: 'settle', id, field })}
      />
      <Divider />
      {count > 1 && (
        <Heading level={3} look="section">
          For all {count} articles
        </Heading>
      )}
      <ArticleTagPicker picked={review.tags} onPicked={(tags) => change({ kind: 'tags', tags })} />
      <CollectionPicker
        picked={review.collections}
        onPicked={(collections) => change({ kind: 'collections', collections })}
        onCreate={(name) => void addCollection(name)}
      />
    </aside>
  );
}
