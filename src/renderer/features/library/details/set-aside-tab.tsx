import { useRef, useState } from 'react';
import { Trash2 } from 'lucide-react';
import type { Article, SetAside } from '../../../../domain/article/article';
import { editArticle } from '../../../state/shelving';
import { EmptyState } from '../../../ui/empty-state';
import { IconButton } from '../../../ui/icon-button';
import { Text } from '../../../ui/text';
import { TextArea } from '../../../ui/text-field';
import styles from './details.module.css';

/** What came along with an article and is no part of its text; kept as evidence, to be corrected or dropped. */
export function SetAsideTab({ article }: { article: Article }) {
  const { setAside } = article;
  const change = useChanges(article);
  if (setAside.length === 0) {
    return <EmptyState>Nothing was set aside when this article was brought in.</EmptyState>;
  }
  return (
    <div className={styles.column}>
      <Text as="p" tone="muted">
        This came along with the article and is no part of its text. To bring it back into the text,
        edit the text.
      </Text>
      {setAside.map((piece, at) => (
        <SetAsideRow
          key={`${at} ${piece.text}`}
          piece={piece}
          onText={(text) => change((now) => placed(now, at, { ...piece, text }))}
          onDrop={() => change((now) => now.toSpliced(at, 1))}
        />
      ))}
    </div>
  );
}

type Pieces = readonly SetAside[];

/**
 * Changes what is set aside, one change after the other and each on what the one before left: leaving a field by
 * pressing a button makes two at once. Places count in what is shown.
 */
function useChanges(article: Article) {
  const turn = useRef(Promise.resolve());
  /** What the last change leads to while it is under way. */
  const next = useRef<Pieces | null>(null);
  return (by: (now: Pieces) => Pieces): void => {
    const mine = by(next.current ?? article.setAside);
    next.current = mine;
    turn.current = turn.current.then(async () => {
      const setAside = mine.filter(({ text }) => text.trim() !== '');
      await editArticle(article.id, { setAside }, null);
      if (next.current === mine) next.current = null;
    });
  };
}

function placed(pieces: Pieces, at: number, piece: SetAside): Pieces {
  return at < pieces.length ? pieces.with(at, piece) : pieces;
}

interface SetAsideRowProps {
  piece: SetAside;
  onText: (text: string) => void;
  onDrop: () => void;
}

function SetAsideRow({ piece, onText, onDrop }: SetAsideRowProps) {
  const [text, setText] = useState(piece.text);
  return (
    <div className={styles.asideRow}>
      <div className={styles.asideText}>
        <TextArea
          label={piece.kind === 'byReader' ? 'Set aside by you' : 'Set aside as not of the article'}
          lines={1}
          value={text}
          onChange={setText}
          onBlur={() => text !== piece.text && onText(text)}
        />
      </div>
      <IconButton label="Drop this text" icon={Trash2} onPress={onDrop} />
    </div>
  );
}
