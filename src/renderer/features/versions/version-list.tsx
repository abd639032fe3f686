import { BookOpen, FileSearch } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLocale } from 'react-aria-components';
import { phraseProvenance } from '../../../domain/article/phrase-provenance';
import type { Article, ArticleVersion } from '../../../domain/article/article';
import { showOriginal } from '../../state/originals';
import { readArticle, readVersionOf } from '../../state/panes-actions';
import { compareVersions, comparedVersions } from '../../state/versions';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Select } from '../../ui/select';
import { Text } from '../../ui/text';
import { capturedAt, phraseCounts } from './phrase-version';
import styles from './versions.module.css';

interface VersionListProps {
  article: Article;
  /** The two that are compared, by place. */
  pair: { readonly first: number; readonly second: number } | null;
}

/** The versions of an article, the newest first: when each was taken in, from where, and what changed in it. */
export function VersionList({ article, pair }: VersionListProps) {
  const { versions } = article;
  const counts = useCounts(article);
  return (
    <div className={styles.side}>
      {pair && versions.length > 2 && <PairChoice article={article} pair={pair} />}
      <ol className={styles.list} aria-label="Versions">
        {versions.toReversed().map((version, place) => {
          const at = versions.length - 1 - place;
          return (
            <li key={`${version.textHash} ${version.addedAt}`}>
              <Version
                article={article}
                version={version}
                at={at}
                counts={counts.get(at) ?? null}
                isCompared={pair?.second === at}
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** What changed from each version to the next, as it becomes known. */
function useCounts({ versions }: Article): ReadonlyMap<number, string> {
  const [counts, setCounts] = useState<ReadonlyMap<number, string>>(new Map());
  useEffect(() => {
    let isWanted = true;
    const count = async (): Promise<void> => {
      for (let at = versions.length - 1; at > 0 && isWanted; at -= 1) {
        const [before, version] = [versions[at - 1], versions[at]];
        if (!before || !version) continue;
        const answer = await comparedVersions(before.textHash, version.textHash);
        if (!isWanted || !answer.ok) continue;
        const told = phraseCounts(answer.value.difference);
        setCounts((known) => new Map(known).set(at, told));
      }
    };
    void count();
    return () => {
      isWanted = false;
    };
  }, [versions]);
  return counts;
}

interface VersionProps {
  article: Article;
  version: ArticleVersion;
  at: number;
  counts: string | null;
  isCompared: boolean;
}

function Version({ article, version, at, counts, isCompared }: VersionProps) {
  const { locale } = useLocale();
  const isCurrent = at === article.versions.length - 1;
  const { original } = version.provenance;
  const name = `Version ${at + 1}`;
  return (
    <div className={styles.version} aria-current={isCompared || undefined}>
      <Text weight="medium">
        {name}
        {isCurrent ? ', read now' : ''}
      </Text>
      <Text size="small" tone="muted">
        {capturedAt(version, locale)}
      </Text>
      <Text size="small" tone="muted" clamp={2}>
        {phraseProvenance(version.provenance)}
      </Text>
      <Text size="small" tone="muted" isTabular>
        {version.words.toLocaleString()} words{counts === null ? '' : ` · ${counts}`}
      </Text>
      <div className={styles.actions}>
        {at > 0 && (
          <Button
            size="small"
            aria-label={`What changed in version ${at + 1}`}
            onPress={() => compareVersions(at - 1, at)}
          >
            What changed
          </Button>
        )}
        <IconButton
          label={`Read version ${at + 1}`}
          icon={BookOpen}
          size="small"
          onPress={() =>
            isCurrent ? readArticle(article.id) : readVersionOf(article.id, version.textHash)
          }
        />
        {original && (
          <IconButton
            label={`Show original of version ${at + 1}`}
            icon={FileSearch}
            size="small"
            onPress={() => void showOriginal(article.id, original.hash)}
          />
        )}
      </div>
    </div>
  );
}

function PairChoice({
  article,
  pair,
}: {
  article: Article;
  pair: NonNullable<VersionListProps['pair']>;
}) {
  const options = article.versions.map((_, at) => ({ id: String(at), label: `Version ${at + 1}` }));
  return (
    <div className={styles.pair}>
      <Select
        label="Compare"
        options={options}
        value={String(pair.first)}
        onChange={(id) => compareVersions(Number(id), pair.second)}
      />
      <Select
        label="with"
        options={options}
        value={String(pair.second)}
        onChange={(id) => compareVersions(pair.first, Number(id))}
      />
    </div>
  );
}
