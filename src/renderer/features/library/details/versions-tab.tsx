import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { Article, ArticleVersion } from '../../../../domain/article/article';
import type { ArticleText } from '../../../../domain/article/article-text';
import { readVersion } from '../../../state/article-versions';
import { showVersions } from '../../../state/versions';
import { closeDialog } from '../../../state/view-store';
import { Button } from '../../../ui/button';
import { Disclosure } from '../../../ui/disclosure';
import { ErrorNotice } from '../../../ui/error-notice';
import { ProgressBar } from '../../../ui/progress-bar';
import { Passage, Text } from '../../../ui/text';
import { counted } from '../article-row';
import { phraseArticleError } from './phrase-article-error';
import { phraseProvenance } from '../../../../domain/article/phrase-provenance';
import styles from './details.module.css';

/** An article's texts over time, the newest first, each with where it came from. */
export function VersionsTab({ article }: { article: Article }) {
  const newestFirst = article.versions.toReversed();
  const compare = (): void => {
    closeDialog();
    showVersions(article.id);
  };
  return (
    <>
      {article.versions.length > 1 && <Button onPress={compare}>Show what changed</Button>}
      <ol className={styles.column}>
        {newestFirst.map((version, at) => (
          <li key={`${version.textHash} ${version.addedAt}`}>
            <Version version={version} isCurrent={at === 0} />
          </li>
        ))}
      </ol>
    </>
  );
}

type Shown = Awaited<ReturnType<typeof readVersion>>;

function Version({ version, isCurrent }: { version: ArticleVersion; isCurrent: boolean }) {
  const { locale } = useLocale();
  const [shown, setShown] = useState<Shown | null>(null);
  const [isOpen, setOpen] = useState(false);
  const added = new Date(version.addedAt).toLocaleString(locale, MOMENT);
  const toggle = (open: boolean) => {
    setOpen(open);
    if (open && !shown) void readVersion(version.textHash).then(setShown);
  };
  return (
    <Disclosure
      title={isCurrent ? `${added}, read now` : added}
      isOpen={isOpen}
      onOpenChange={toggle}
      aside={
        <Text size="small" tone="muted">
          {phraseProvenance(version.provenance)} · {counted(version.words, 'word')}
        </Text>
      }
    >
      {isOpen && <VersionText shown={shown} />}
    </Disclosure>
  );
}

const MOMENT: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short' };

function VersionText({ shown }: { shown: Shown | null }) {
  if (!shown) return <ProgressBar label="Opening the text" value={null} />;
  if (!shown.ok) return <ErrorNotice {...phraseArticleError(shown.error)} />;
  return (
    <div
      className={styles.versionText}
      tabIndex={0}
      role="region"
      aria-label="Text of this version"
    >
      {openingBlocks(shown.value).map((text, at) => (
        <Passage key={at} size="small">
          {text}
        </Passage>
      ))}
    </div>
  );
}

/** Blocks that are shown of a version: enough to tell it from another. */
const MOST_BLOCKS = 60;

function openingBlocks({ text, blocks }: ArticleText): string[] {
  const shown = blocks.slice(0, MOST_BLOCKS).map(({ start, end }) => text.slice(start, end));
  const more = blocks.length - shown.length;
  return more > 0 ? [...shown, `… and ${more.toLocaleString()} more paragraphs`] : shown;
}
