import { AtSign, ChevronDown, ChevronUp, Palette, Tag } from 'lucide-react';
import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Annotation } from '../../../domain/annotation/annotation';
import type { StepWay } from '../../../domain/annotation/step-through';
import { toggleColourBy } from '../../state/colour-by';
import { runCommand } from '../../state/command-bus';
import { keysOf } from '../../state/command-keys';
import type { AnnotationId, SpeakerId, TagId } from '../../../domain/ids';
import { useProposals, useWaitingIn } from '../../state/proposals';
import type { LoadedArticle, Replica } from '../../state/replica';
import { keyOfWay, onWay, stepThrough, titleOf, useStepping } from '../../state/stepping';
import { useView } from '../../state/view-store';
import { IconButton } from '../../ui/icon-button';
import { Select, type SelectOption } from '../../ui/select';
import { Text } from '../../ui/text';
import { ToggleButton } from '../../ui/toggle-button';
import styles from './step-through.module.css';

interface StepThroughProps {
  /** What the margin shows of the article's annotations. */
  shown: readonly Annotation[];
  loaded: LoadedArticle;
  replica: Replica;
  focused: AnnotationId | null;
}

/** Which annotations J and K go through, which of them is the focused one, and what gives passages their colour. */
export function StepThrough({ shown, loaded, replica, focused }: StepThroughProps) {
  const settled = useDeferredValue(
    useMemo(() => ({ shown, loaded, replica }), [shown, loaded, replica]),
  );
  return <StepRow {...settled} focused={focused} />;
}

const StepRow = memo(function StepRow(props: StepThroughProps) {
  const { shown, loaded, replica, focused } = props;
  const waiting = useWaitingIn(loaded);
  const proposal = useProposals((state) => state.focused);
  const way = useStepping((state) => state.way);
  const row = useOpenOnWish();
  const ways = useMemo(
    () => [
      ...waysThrough(shown, loaded, replica),
      ...(waiting.length > 0 ? [choiceOf(PROPOSALS, replica, String(waiting.length))] : []),
    ],
    [shown, loaded, replica, waiting.length],
  );
  const inOrder = useMemo<readonly { readonly id: string }[]>(
    () => (way.kind === 'proposal' ? waiting : onWay(way, shown, loaded, replica)),
    [way, shown, loaded, replica, waiting],
  );
  const at = inOrder.findIndex(({ id }) => id === (proposal ?? focused));
  const options = withChosen(ways, way, replica);
  return (
    <div ref={row} className={styles.row}>
      <div className={styles.choice}>
        <Select
          label="Step through"
          isLabelHidden
          variant="quiet"
          options={options.map(({ option }) => option)}
          value={keyOfWay(way)}
          onChange={(key) => {
            const chosen = options.find(({ option }) => option.id === key);
            if (chosen) stepThrough(chosen.way);
          }}
        />
      </div>
      <Text size="tiny" tone="muted" isTabular>
        {at === -1 ? inOrder.length : `${at + 1} of ${inOrder.length}`}
      </Text>
      <StepButtons isDisabled={inOrder.length === 0} />
    </div>
  );
});

const StepButtons = memo(function StepButtons({ isDisabled }: { isDisabled: boolean }) {
  const isByTag = useView((state) => state.colourBy === 'tag');
  return (
    <div className={styles.buttons}>
      <IconButton
        label="Previous annotation"
        icon={ChevronUp}
        size="small"
        shortcut={keysOf('previousAnnotation')}
        isDisabled={isDisabled}
        onPress={() => runCommand('previousAnnotation')}
      />
      <IconButton
        label="Next annotation"
        icon={ChevronDown}
        size="small"
        shortcut={keysOf('nextAnnotation')}
        isDisabled={isDisabled}
        onPress={() => runCommand('nextAnnotation')}
      />
      <ToggleButton
        label="Colour by tag"
        icon={Palette}
        isIconOnly
        size="small"
        isSelected={isByTag}
        onChange={toggleColourBy}
      />
    </div>
  );
});

interface Choice {
  readonly way: StepWay;
  readonly option: SelectOption<string>;
}

const PROPOSALS: StepWay = { kind: 'proposal' };
const KINDS = ['all', 'statement', 'highlight', 'note', 'untagged'] as const;

/** The ways that lead anywhere in an article: kinds, then its tags and speakers by name, each with its number. */
function waysThrough(
  shown: readonly Annotation[],
  loaded: LoadedArticle,
  replica: Replica,
): readonly Choice[] {
  const choice = (way: StepWay, count: number): Choice =>
    choiceOf(way, replica, count.toLocaleString());
  const byName = (a: Choice, b: Choice): number => a.option.label.localeCompare(b.option.label);
  const { tags, speakers } = countNames(shown, replica.tags);
  return [
    ...KINDS.map((kind) => choice({ kind }, onWay({ kind }, shown, loaded, replica).length)),
    ...[...tags].map(([id, count]) => choice({ kind: 'tag', id }, count)).sort(byName),
    ...[...speakers].map(([id, count]) => choice({ kind: 'speaker', id }, count)).sort(byName),
  ];
}

/** How many annotations each tag, with those under it, and each speaker has; in one go through them. */
function countNames(shown: readonly Annotation[], known: Replica['tags']) {
  const tags = new Map<TagId, number>();
  const speakers = new Map<SpeakerId, number>();
  for (const annotation of shown) {
    const above = new Set<TagId>();
    for (const own of annotation.tags) {
      for (let id: TagId | null = own; id !== null && !above.has(id);) {
        above.add(id);
        id = known.get(id)?.parentId ?? null;
      }
    }
    for (const id of above) tags.set(id, (tags.get(id) ?? 0) + 1);
    const speaker = annotation.attribution?.speakerId ?? null;
    if (speaker !== null) speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1);
  }
  return { tags, speakers };
}

/** The way that is taken stays among the choices in an article where it leads nowhere. */
function withChosen(ways: readonly Choice[], way: StepWay, replica: Replica): readonly Choice[] {
  const isKnown = ways.some(({ option }) => option.id === keyOfWay(way));
  return isKnown ? ways : [...ways, choiceOf(way, replica, '0')];
}

function choiceOf(way: StepWay, replica: Replica, detail: string): Choice {
  const icon = way.kind === 'tag' ? Tag : way.kind === 'speaker' ? AtSign : undefined;
  return { way, option: { id: keyOfWay(way), label: titleOf(way, replica), detail, icon } };
}

/** Opens the choice when a command asks for it. */
function useOpenOnWish() {
  const row = useRef<HTMLDivElement>(null);
  const wish = useStepping((state) => state.wish);
  const seen = useRef(wish);
  useEffect(() => {
    if (wish === seen.current) return;
    seen.current = wish;
    const button = row.current?.querySelector('button');
    button?.focus();
    button?.click();
  }, [wish]);
  return row;
}
