import { useState } from 'react';
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
  const { id, setAside } = article;
  if (setAside.length === 0) {
    return <EmptyState>Nothing was set aside when this article was brought in.</EmptyState>;
  }
  const save = (next: readonly SetAside[]) =>
    void editArticle(id, { setAside: next.filter(({ text }) => text.trim() !== '') }, null);
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
          onText={(text) => save(setAside.with(at, { ...piece, text }))}
          onDrop={() => save(setAside.toSpliced(at, 1))}
        />
      ))}
    </div>
  );
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
