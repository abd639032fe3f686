import { useEffect, useMemo, useState } from 'react';
import type { ArticleText } from '../../../domain/article/article-text';
import type { Candidate } from '../../../domain/article/candidate';
import { composeText } from '../../../domain/article/compose-text';
import { versionDifference } from '../../../domain/compare/version-difference';
import type { ArticleMatch } from '../../../domain/incoming/article-match';
import { readVersion } from '../../state/article-versions';
import { useNotebook } from '../../state/notebook-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextDifference } from '../../ui/difference/text-difference';
import { ErrorNotice } from '../../ui/error-notice';
import { ProgressBar } from '../../ui/progress-bar';
import { Text } from '../../ui/text';
import { phraseArticleError } from './details/phrase-article-error';

export interface MatchDifferenceProps {
  match: ArticleMatch;
  candidate: Candidate;
}

/** A button that shows, word by word, how what was read differs from what is in the notebook. */
export function MatchDifference({ match, candidate }: MatchDifferenceProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        Show what differs
      </Button>
      <Dialog
        title={`What differs from “${match.title}”`}
        isOpen={isOpen}
        onOpenChange={setOpen}
        size="full"
        actions={
          <Button variant="primary" onPress={() => setOpen(false)}>
            Done
          </Button>
        }
      >
        {isOpen && <Difference match={match} candidate={candidate} />}
      </Dialog>
    </>
  );
}

type Found = Awaited<ReturnType<typeof readVersion>>;

function Difference({ match, candidate }: MatchDifferenceProps) {
  const hash = useNotebook((state) => state.replica?.rows.get(match.articleId)?.textHash);
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (hash) void readVersion(hash).then((text) => isCurrent && setFound(text));
    return () => {
      isCurrent = false;
    };
  }, [hash]);
  if (!hash) return <Text as="p">That article is no longer in the notebook.</Text>;
  if (!found) return <ProgressBar label="Comparing" value={null} />;
  if (!found.ok) return <ErrorNotice {...phraseArticleError(found.error)} />;
  return <Compared first={found.value} candidate={candidate} />;
}

function Compared({ first, candidate }: { first: ArticleText; candidate: Candidate }) {
  const { difference, second } = useMemo(() => {
    const { text } = composeText(candidate.blocks);
    return { second: text, difference: versionDifference(first, text) };
  }, [first, candidate.blocks]);
  const { wordsAdded, wordsDropped } = difference;
  const count = (words: number) => (words === 1 ? '1 word' : `${words.toLocaleString()} words`);
  return (
    <>
      <Text as="p" tone="muted">
        {wordsAdded + wordsDropped === 0
          ? 'The words are the same.'
          : `${count(wordsAdded)} new, ${count(wordsDropped)} gone. Struck words stand only in the notebook, underlined ones only in what was read.`}
      </Text>
      <TextDifference
        difference={difference}
        first={first}
        second={second}
        look="together"
        language={candidate.metadata.language}
        current={null}
      />
    </>
  );
}
