import { ArrowDownUp } from 'lucide-react';
import { useRef } from 'react';
import {
  RELATION_TYPES,
  relationWords,
  type RelationType,
} from '../../../domain/relation/relation';
import {
  relatePair,
  stopRelating,
  turnPair,
  useRelating,
  type Relating,
} from '../../state/relating';
import { ChoiceList } from '../../ui/choice-list';
import { IconButton } from '../../ui/icon-button';
import { AnchoredPopover } from '../../ui/popover';
import { Passage, Text } from '../../ui/text';
import { PassageFrame } from './passage-frame';
import { placeOfEnd } from './place-of-end';
import styles from './relations.module.css';

/** Asks how one passage stands to another, where they were brought together. */
export function RelationQuestion() {
  const pair = useRelating((state) => state.pair);
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      {pair && <Ends pair={pair} />}
      <span ref={anchor} className={styles.anchor} aria-hidden="true" />
      <AnchoredPopover
        label="How do the passages stand to each other?"
        placement="bottom"
        padding="none"
        isOpen={pair !== null}
        onOpenChange={(isOpen) => !isOpen && stopRelating()}
        anchorRef={anchor}
        anchorRect={() => rectOf(pair)}
      >
        {pair && <Question pair={pair} />}
      </AnchoredPopover>
    </>
  );
}

type Pair = NonNullable<Relating['pair']>;

/** Both passages stay marked while it is asked of them; the selection does not show meanwhile. */
function Ends({ pair: { from, to } }: { pair: Pair }) {
  return [from, to].map((end) => {
    const box = placeOfEnd(end);
    return box && <PassageFrame key={`${end.articleId} ${end.range.start}`} box={box} />;
  });
}

const CHOICES: readonly { readonly id: RelationType; readonly label: string }[] =
  RELATION_TYPES.map((id) => ({ id, label: relationWords(id) }));

function Question({ pair: { from, to } }: { pair: Pair }) {
  return (
    <div className={styles.question}>
      <div className={styles.pair}>
        <div className={styles.ends}>
          <Passage size="small" clamp={2}>
            {from.exact}
          </Passage>
          <Text size="small" tone="muted">
            how does this stand to
          </Text>
          <Passage size="small" clamp={2}>
            {to.exact}
          </Passage>
        </div>
        <IconButton label="Turn round" icon={ArrowDownUp} size="small" onPress={turnPair} />
      </div>
      <ChoiceList
        label="How the first stands to the second"
        items={CHOICES}
        onChoose={(type) => void relatePair(type)}
      />
    </div>
  );
}

function rectOf(pair: Pair | null): DOMRect | null {
  if (!pair?.at) return null;
  const { left, top, width, height } = pair.at;
  return new DOMRect(left, top, width, height);
}
