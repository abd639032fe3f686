import { useCallback, useRef } from 'react';
import { ArchiveRestore, Heading1 } from 'lucide-react';
import type { Candidate } from '../../../../domain/article/candidate';
import { announce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { Text } from '../../../ui/text';
import { TextArea } from '../../../ui/text-field';
import { BlockEditor } from '../blocks/block-editor';
import { RowKeys } from '../blocks/row-keys';
import { FieldNote } from '../metadata/field-note';
import { phraseOrigin } from '../metadata/phrase-origin';
import type { ReviewChange } from './change-review';
import { DoubtNotices } from './doubt-notices';
import { MatchNotice } from './match-notice';
import { NextBegins } from './next-begins';
import { pieceAfter, pieceBefore } from './piece-bounds';
import type { Piece, Review } from './review';
import styles from './review-dialog.module.css';

export interface PiecePartProps {
  piece: Piece;
  review: Review;
  change: (change: ReviewChange) => void;
}

export interface PieceViewProps extends PiecePartProps {
  /** Takes the focus into the text when a change has left it nowhere. */
  takesFocus: boolean;
}

/** Headline and text of one article under review, as they will be read, to be corrected in place. */
export function PieceView({ piece, review, change, takesFocus }: PieceViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { id } = piece;
  const { metadata, blocks } = piece.candidate;
  const before = pieceBefore(review, id);
  const after = pieceAfter(review, id);
  const onBoundary = useCallback(
    (by: 1 | -1) => {
      change({ kind: 'boundary', id, by });
      announce(
        by < 0
          ? 'The paragraph above belongs to it now'
          : 'Its first paragraph belongs to the article before',
      );
    },
    [change, id],
  );
  const onCut = useCallback(
    (index: number) => {
      change({ kind: 'cut', id, index });
      announce('Cut. The second article is shown.');
    },
    [change, id],
  );
  return (
    <section className={styles.view} aria-label="The article">
      <div ref={scroller} className={styles.scroller}>
        <DoubtNotices piece={piece} change={change} />
        <MatchNotice piece={piece} change={change} />
        <Headline piece={piece} change={change} />
        <BlockEditor
          label="Text of the article"
          blocks={blocks}
          direction={metadata.direction}
          language={metadata.language}
          scroller={scroller}
          onChange={(edit) => change({ kind: 'block', id, change: edit })}
          onCut={onCut}
          onJoin={before ? () => change({ kind: 'join', id }) : undefined}
          onBoundary={before ? onBoundary : undefined}
          before={before ? lastWords(before) : undefined}
          onTitle={(index) => change({ kind: 'title', id, index })}
          startAt={takesFocus ? 0 : null}
        />
        {after && <NextBegins after={after} piece={piece} change={change} />}
      </div>
      <RowKeys canCut canMove={before !== null} />
    </section>
  );
}

type HeadProps = Pick<PiecePartProps, 'piece' | 'change'>;

function Headline({ piece, change }: HeadProps) {
  const { id } = piece;
  const { metadata, blocks } = piece.candidate;
  const first = blocks.findIndex((block) => !block.setAside);
  const hasTitle = metadata.title.trim() !== '';
  return (
    <div className={styles.headline}>
      <div data-field="title">
        <TextArea
          label="Title"
          isLabelHidden
          look="bare"
          voice="headline"
          lines={1}
          value={metadata.title}
          onChange={(title) => change({ kind: 'set', id, patch: { title: oneLine(title) } })}
          placeholder="Title"
        />
        {hasTitle && <TitleNote candidate={piece.candidate} />}
      </div>
      {!hasTitle && first !== -1 && (
        <Button
          size="small"
          icon={Heading1}
          onPress={() => change({ kind: 'title', id, index: first })}
        >
          Use the first line as title
        </Button>
      )}
      <TextArea
        label="Subtitle"
        isLabelHidden
        look="bare"
        voice="serif"
        lines={1}
        value={metadata.subtitle ?? ''}
        onChange={(text) => change({ kind: 'set', id, patch: { subtitle: oneLine(text) || null } })}
        placeholder="Subtitle, if it has one"
      />
      <div className={styles.tally}>
        <Text size="small" tone="muted">
          {tally(piece)}
        </Text>
        {blocks.some((block) => block.setAside) && (
          <Button
            size="small"
            variant="quiet"
            icon={ArchiveRestore}
            onPress={() => {
              change({ kind: 'bringBack', id });
              announce('All of it is brought back');
            }}
          >
            Bring all back
          </Button>
        )}
      </div>
    </div>
  );
}

/** Where the title comes from; a title that is plainly the text’s own, or the page’s, needs no words. */
function TitleNote({ candidate }: { candidate: Candidate }) {
  const origin = candidate.origins.title;
  const isOwn = origin?.how === 'text' || origin?.how === 'html';
  if (!origin || (isOwn && !origin.uncertain)) return null;
  const isUncertain = origin.uncertain;
  const words = phraseOrigin(origin);
  return words && <FieldNote tone={isUncertain ? 'asks' : 'quiet'}>{words}</FieldNote>;
}

function lastWords({ candidate: { blocks } }: Piece): string {
  return blocks.at(-1)?.text.slice(0, MOST_SHOWN) ?? '';
}

/** Characters of a neighbouring block that are shown. */
const MOST_SHOWN = 200;

function tally(piece: Piece): string {
  const { blocks } = piece.candidate;
  const aside = blocks.filter((block) => block.setAside).length;
  const kept = blocks.length - aside;
  const paragraphs = kept === 1 ? '1 paragraph' : `${kept.toLocaleString()} paragraphs`;
  return [piece.name, paragraphs, aside > 0 ? `${aside.toLocaleString()} set aside` : null]
    .filter(Boolean)
    .join(' · ');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}
