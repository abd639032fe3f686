import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { ArticleText } from '../../domain/article/article-text';
import type { Sha256 } from '../../domain/ids';
import { markOf } from '../features/reader/reader-types';
import type { ReaderHandle } from '../features/reader/reader-types';
import { Reader } from '../features/reader/reader';
import { readVersion } from '../state/article-versions';
import { useCommands } from '../state/command-bus';
import type { CommandName } from '../../contract/shortcuts';
import { copyPassage } from '../state/copying';
import { tell } from '../state/messages';
import { openAddress } from '../state/opening';
import { readArticle } from '../state/panes-actions';
import type { Pane } from '../state/panes';
import { offerReader } from '../state/reading';
import type { LoadedArticle } from '../state/replica';
import { showVersions } from '../state/versions';
import { chooseMark, useView } from '../state/view-store';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { ErrorNotice } from '../ui/error-notice';
import { Text } from '../ui/text';
import { READER_SHORTCUTS } from './reader-shortcuts';
import styles from './pane.module.css';

interface OldVersionPaneProps {
  pane: Pane;
  version: Sha256;
  loaded: LoadedArticle;
  isFocused: boolean;
}

/** An earlier version of an article, for reading only, with the annotations that stand on it. */
export function OldVersionPane({ pane, version, loaded, isFocused }: OldVersionPaneProps) {
  const { locale } = useLocale();
  const { article, annotations } = loaded;
  const text = useVersionText(version);
  const reader = useRef<ReaderHandle>(null);
  const focusedId = useView((state) => (isFocused ? state.focusedAnnotation : null));
  const marks = useMemo(
    () => annotations.filter(({ target }) => target.textHash === version).map(markOf),
    [annotations, version],
  );
  const at = article.versions.findIndex(({ textHash }) => textHash === version);
  const captured = article.versions[at]?.provenance.capturedAt;
  useEffect(() => offerReader(pane.id, portOf(reader)), [pane.id]);
  useFinding(reader, isFocused);
  const when = captured
    ? `, ${new Date(captured).toLocaleDateString(locale, { dateStyle: 'long' })}`
    : '';
  return (
    <div className={styles.olderReader}>
      <div className={styles.older} role="note" aria-label="Earlier version">
        <Text size="small" weight="medium">
          Version {at + 1} of {article.versions.length}
          {when}, for reading only
        </Text>
        <Button size="small" onPress={() => showVersions(article.id)}>
          Versions
        </Button>
        <Button size="small" onPress={() => readArticle(article.id)}>
          Read the current text
        </Button>
      </div>
      {text === 'unreadable' && (
        <ErrorNotice
          what="The text of this version is missing or damaged."
          safe="The other versions and your annotations are safe."
          next="Restore the notebook folder from a copy, or read the current text."
        />
      )}
      {text !== null && text !== 'unreadable' && (
        <Reader
          key={`${pane.articleId} ${version}`}
          ref={reader}
          paneId={`${pane.id}:${version.slice(0, 8)}`}
          article={article}
          text={text}
          marks={marks}
          focusedId={focusedId}
          startAt={null}
          locale={locale}
          isReadOnly
          shortcuts={READER_SHORTCUTS}
          announce={announce}
          onOpenLink={openAddress}
          onAct={({ kind }, range) => {
            if (kind === 'copyWithCitation') void copyPassage({ ...loaded, text }, range);
            else tellOlder();
          }}
          onFocusMark={chooseMark}
        />
      )}
    </div>
  );
}

/** The text of a version; `null` while it is on the way. */
function useVersionText(hash: Sha256): ArticleText | 'unreadable' | null {
  const [read, setRead] = useState<{ hash: Sha256; text: ArticleText | 'unreadable' } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void readVersion(hash).then((answer) => {
      if (isWanted) setRead({ hash, text: answer.ok ? answer.value : 'unreadable' });
    });
    return () => {
      isWanted = false;
    };
  }, [hash]);
  return read?.hash === hash ? read.text : null;
}

/** Nothing is marked in an earlier version: what is selected there is no passage of the text that is read now. */
function portOf(reader: React.RefObject<ReaderHandle | null>): Parameters<typeof offerReader>[1] {
  return {
    focus: () => reader.current?.focus(),
    selection: () => null,
    scrollToRange: (range, options) => reader.current?.scrollToRange(range, options),
    topOf: () => null,
    restore: () => undefined,
  };
}

const MARKING: readonly CommandName[] = ['highlight', 'makeStatement', 'tag', 'note'];

function tellOlder(): void {
  tell('Nothing is marked in an earlier version. Read the current text to mark passages');
}

function useFinding(reader: React.RefObject<ReaderHandle | null>, isFocused: boolean): void {
  useCommands(
    {
      findInPane: () => reader.current?.openFind(),
      findNext: () => reader.current?.findNext(),
      findPrevious: () => reader.current?.findPrevious(),
      ...Object.fromEntries(MARKING.map((name) => [name, tellOlder])),
    },
    isFocused,
  );
}
