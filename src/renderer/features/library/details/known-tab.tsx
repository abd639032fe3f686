import type { Article } from '../../../../domain/article/article';
import { changeTags, createTagOn } from '../../../state/tagging';
import { createCollection, setCollections } from '../../../state/shelving';
import { TextArea } from '../../../ui/text-field';
import { ArticleTagPicker } from '../article-tag-picker';
import { CollectionPicker } from '../collection-picker';
import { MetadataForm } from '../metadata/metadata-form';
import { useArticleDraft } from './use-article-draft';
import styles from './details.module.css';

const NO_ORIGINS = {};

/** The fields of a saved article. */
export function KnownTab({ article }: { article: Article }) {
  const { draft, set, type, settle, flush } = useArticleDraft(article);
  const { title, subtitle } = draft.metadata;
  return (
    <div className={styles.known} onBlur={flush}>
      <div className={styles.column}>
        <TextArea
          label="Title"
          voice="serif"
          lines={2}
          value={title}
          onChange={(text) => set({ title: oneLine(text) })}
          error={title.trim() === '' ? 'An article needs a title; the old one is kept.' : null}
        />
        <TextArea
          label="Subtitle"
          voice="serif"
          lines={2}
          value={subtitle ?? ''}
          onChange={(text) => set({ subtitle: oneLine(text) || null })}
          placeholder="None"
        />
        <TagsAndCollections article={article} />
      </div>
      <div className={styles.column}>
        <MetadataForm
          draft={draft}
          origins={NO_ORIGINS}
          onSet={set}
          onType={type}
          onSettle={settle}
        />
      </div>
    </div>
  );
}

function TagsAndCollections({ article }: { article: Article }) {
  const on = { kind: 'articles', ids: [article.id] } as const;
  return (
    <>
      <ArticleTagPicker
        picked={article.tags}
        onPicked={(tags) =>
          void changeTags(on, missingFrom(article.tags, tags), missingFrom(tags, article.tags))
        }
        onCreate={(name) => void createTagOn(on, name)}
      />
      <CollectionPicker
        picked={article.collections}
        onPicked={(collections) =>
          void setCollections(
            article.id,
            missingFrom(article.collections, collections),
            missingFrom(collections, article.collections),
          )
        }
        onCreate={(name) => void createCollection(name, [article.id])}
      />
    </>
  );
}

/** What of `wanted` is not among what there is. */
function missingFrom<Id>(there: readonly Id[], wanted: readonly Id[]): Id[] {
  return wanted.filter((id) => !there.includes(id));
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}
