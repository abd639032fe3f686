import { useMemo } from 'react';
import type { LookItem, PassageInText } from '../../../domain/annotation/to-look-at';
import { wordChanges } from '../../../domain/compare/word-changes';
import { keysOf } from '../../state/command-keys';
import { useNotebook } from '../../state/notebook-store';
import { readPassage, readVersionOf } from '../../state/panes-actions';
import {
  acceptWording,
  deleteLookedAt,
  keepOnVersion,
  moveTo,
  pickByHand,
} from '../../state/to-look-at';
import { showVersions } from '../../state/versions';
import { Button } from '../../ui/button';
import { Runs } from '../../ui/difference/paragraph-row';
import { Kbd } from '../../ui/kbd';
import { Passage, Text } from '../../ui/text';
import { LOOK_WORDS } from './phrase-look';
import styles from './upkeep.module.css';

interface LookCardProps {
  item: LookItem;
  isReadOnly: boolean;
}

/** A passage that waits for a look: what it said and where, where it may stand now, and what can be done. */
export function LookCard({ item, isReadOnly }: LookCardProps) {
  const { annotation, before, places, kind, note } = item;
  return (
    <article className={styles.card} aria-label={LOOK_WORDS[kind].short}>
      <Text as="p" tone={LOOK_WORDS[kind].tone} weight="medium">
        {LOOK_WORDS[kind].short}
      </Text>
      <Text as="p">{LOOK_WORDS[kind].long}</Text>
      <section className={styles.passage} aria-label="As it was">
        <Text size="small" tone="muted" weight="medium">
          As it was
        </Text>
        <InContext passage={before} />
        <AboutAnnotation item={item} />
        {note && (
          <Text as="p" size="small" tone="muted" clamp={2}>
            Note: {note}
          </Text>
        )}
      </section>
      {kind === 'reworded'
        ? places.map((place) => <NewWording key="now" before={before} place={place} />)
        : places.map((place, at) => (
            <Candidate
              key={`${place.range.start} ${place.range.end}`}
              item={item}
              place={place}
              number={at + 1}
              isReadOnly={isReadOnly}
            />
          ))}
      {!isReadOnly && <Actions item={item} />}
      <div className={styles.ways}>
        <Button
          size="small"
          variant="quiet"
          onPress={() =>
            kind === 'reworded'
              ? readPassage(annotation.target.articleId, annotation.id)
              : readVersionOf(annotation.target.articleId, annotation.target.textHash)
          }
        >
          {kind === 'reworded' ? 'Read it in the article' : 'Read it in its version'}
        </Button>
        <Button
          size="small"
          variant="quiet"
          onPress={() => showVersions(annotation.target.articleId)}
        >
          What changed in the article
        </Button>
      </div>
    </article>
  );
}

function AboutAnnotation({ item: { annotation } }: { item: LookItem }) {
  const speakers = useNotebook((state) => state.replica?.speakers);
  const { attribution } = annotation;
  const speaker = attribution?.speakerId ? speakers?.get(attribution.speakerId)?.name : undefined;
  return (
    <Text as="p" size="small" tone="muted">
      {attribution ? `Statement · ${speaker ?? 'speaker unknown'}` : 'Highlight'}
    </Text>
  );
}

function InContext({ passage }: { passage: PassageInText }) {
  return (
    <Passage size="small">
      <span className={styles.context}>{passage.lead}</span>
      <mark className={styles.mark}>{passage.exact}</mark>
      <span className={styles.context}>{passage.tail}</span>
    </Passage>
  );
}

/** The new words laid over the old ones, with what stands around them. */
function Reworded({ before, place }: { before: PassageInText; place: PassageInText }) {
  const runs = useMemo(() => wordChanges(before.exact, place.exact), [before, place]);
  return (
    <Passage size="small">
      <span className={styles.context}>{place.lead}</span>
      <span className={styles.words}>
        <Runs runs={runs} sides={['first', 'second']} />
      </span>
      <span className={styles.context}>{place.tail}</span>
    </Passage>
  );
}

function NewWording({ before, place }: { before: PassageInText; place: PassageInText }) {
  return (
    <section className={styles.passage} aria-label="As it is now">
      <Text size="small" tone="muted" weight="medium">
        As it is now
      </Text>
      <Reworded before={before} place={place} />
    </section>
  );
}

interface CandidateProps extends LookCardProps {
  place: PassageInText;
  number: number;
}

function Candidate({ item, place, number, isReadOnly }: CandidateProps) {
  return (
    <section className={styles.candidate} aria-label={`Possible passage ${number}`}>
      <div className={styles.choose}>
        {number <= 6 && <Kbd keys={String(number)} isOutlined />}
        <Button
          size="small"
          isDisabled={isReadOnly}
          aria-label={`Move to possible passage ${number}`}
          onPress={() => void moveTo(item, place.range)}
        >
          It is this one
        </Button>
      </div>
      <Reworded before={item.before} place={place} />
    </section>
  );
}

function Actions({ item }: { item: LookItem }) {
  return (
    <div className={styles.actions} role="group" aria-label="What becomes of it">
      {item.kind === 'reworded' && (
        <Button
          variant="primary"
          shortcut={keysOf('acceptWording')}
          onPress={() => void acceptWording([item])}
        >
          Accept new wording <Kbd keys={keysOf('acceptWording') ?? ''} />
        </Button>
      )}
      <Button shortcut={keysOf('keepOnVersion')} onPress={() => void keepOnVersion(item)}>
        Keep on its version <Kbd keys={keysOf('keepOnVersion') ?? ''} />
      </Button>
      <Button shortcut={keysOf('pickPassage')} onPress={() => void pickByHand(item)}>
        Pick the passage… <Kbd keys={keysOf('pickPassage') ?? ''} />
      </Button>
      <Button
        variant="danger"
        shortcut={keysOf('deleteAnnotation')}
        onPress={() => void deleteLookedAt(item)}
      >
        Delete <Kbd keys={keysOf('deleteAnnotation') ?? ''} />
      </Button>
    </div>
  );
}
