import { FileSearch, FolderOpen, Save } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import type { Article, ArticleVersion } from '../../../../domain/article/article';
import { saveOriginal, showOriginal, showOriginalFile } from '../../../state/originals';
import { Button } from '../../../ui/button';
import { Locked } from '../../../ui/locked';
import { Heading, Text } from '../../../ui/text';
import { phraseProvenance } from '../../../../domain/article/phrase-provenance';
import styles from './details.module.css';

/** Where each text of an article came from and when, with the bytes that are kept as evidence; the newest first. */
export function CameFromTab({ article }: { article: Article }) {
  return (
    <ol className={styles.column}>
      {article.versions.toReversed().map((version, at) => (
        <li key={`${version.textHash} ${version.addedAt}`}>
          <CameFrom
            article={article}
            version={version}
            name={article.versions.length === 1 ? null : versionName(at, article)}
          />
        </li>
      ))}
    </ol>
  );
}

function versionName(at: number, { versions }: Article): string {
  return at === 0 ? 'The text read now' : `Version ${versions.length - at}`;
}

interface CameFromProps {
  article: Article;
  version: ArticleVersion;
  /** Tells it from other versions; `null` when it is the only one. */
  name: string | null;
}

const MOMENT: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'long' };

function CameFrom({ article, version, name }: CameFromProps) {
  const { locale } = useLocale();
  const { provenance } = version;
  const { original, capturedAt } = provenance;
  const how = phraseProvenance(provenance);
  return (
    <section aria-label={name ?? 'Where it came from'}>
      {name !== null && (
        <Heading level={3} look="section">
          {name}
        </Heading>
      )}
      <dl className={styles.facts}>
        <Fact name="How">{how.charAt(0).toUpperCase() + how.slice(1)}</Fact>
        <Fact name="Captured">{new Date(capturedAt).toLocaleString(locale, MOMENT)}</Fact>
        {original ? (
          <>
            <Fact name="Kept as">{`originals/${original.hash}.${original.extension}`}</Fact>
            <Fact name="SHA-256">{original.hash}</Fact>
          </>
        ) : (
          <Fact name="Original">None: this text was made in Dateline.</Fact>
        )}
      </dl>
      {original && (
        <Locked isLocked={false}>
          <div className={styles.originalActions}>
            <Button
              size="small"
              icon={FileSearch}
              onPress={() => void showOriginal(article.id, original.hash)}
            >
              Show original
            </Button>
            <Button
              size="small"
              icon={Save}
              onPress={() => void saveOriginal({ articleId: article.id, original: original.hash })}
            >
              Save a copy…
            </Button>
            <Button
              size="small"
              icon={FolderOpen}
              onPress={() =>
                void showOriginalFile({ articleId: article.id, original: original.hash })
              }
            >
              Show in folder
            </Button>
          </div>
        </Locked>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div className={styles.fact}>
      <dt>
        <Text tone="muted">{name}</Text>
      </dt>
      <dd>
        <Text>{children}</Text>
      </dd>
    </div>
  );
}
