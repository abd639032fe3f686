import type { Annotation } from '../../../domain/annotation/annotation';
import { currentVersion, type Article } from '../../../domain/article/article';
import { readVersionOf } from '../../state/panes-actions';
import { useReadOnly } from '../../state/read-only';
import { askAgain, showToLookAt } from '../../state/to-look-at';
import { TextLink } from '../../ui/link';
import { Text } from '../../ui/text';

interface StandingProps {
  annotation: Annotation;
  article: Article;
}

/** What came of an annotation when its article got a new text, and where that is settled; nothing where all is well. */
export function Standing({ annotation, article }: StandingProps) {
  const isReadOnly = useReadOnly();
  const { target, carrying, id } = annotation;
  const isOld = target.textHash !== currentVersion(article).textHash;
  if (!isOld && carrying === undefined) return null;
  if (!isOld && carrying?.kind !== 'reworded') return null;
  return (
    <Text as="p" size="small" tone={carrying?.kind === 'kept' ? 'muted' : 'warning'}>
      {!isOld && 'The words of this passage changed with the new version. '}
      {isOld && carrying?.kind === 'kept' && 'Kept on an earlier version of the article. '}
      {isOld && carrying?.kind !== 'kept' && (
        <>This passage is not in the current version of the article. </>
      )}
      {carrying?.kind === 'kept' ? (
        <>
          <TextLink onPress={() => readVersionOf(article.id, target.textHash)}>
            Read that version
          </TextLink>{' '}
          {!isReadOnly && <TextLink onPress={() => void askAgain(id)}>Look for it again</TextLink>}
        </>
      ) : (
        <TextLink onPress={() => showToLookAt(article.id, id)}>Look at it</TextLink>
      )}
    </Text>
  );
}
