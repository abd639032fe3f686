import { useEffect, useMemo, useRef, useState } from 'react';
import { looksLike } from '../../../domain/speaker/look-alike';
import type { Speaker } from '../../../domain/speaker/speaker';
import { useCommands } from '../../state/command-bus';
import { edit } from '../../state/notebook-store';
import { useReadOnly } from '../../state/read-only';
import type { Replica } from '../../state/replica';
import { mergeSpeaker } from '../../state/speaker-lines';
import { useSpeakerSummary } from '../../state/speaker-page';
import { Button } from '../../ui/button';
import { Locked } from '../../ui/locked';
import { Text } from '../../ui/text';
import { MergeDialog } from './merge-dialog';
import { phraseLikeness } from './phrase-speaker';
import { SaidList } from './said-list';
import { SpeakerActions } from './speaker-actions';
import { SpeakerNames } from './speaker-names';
import { Phrases } from './speaker-phrases';
import { SpeakerRoles } from './speaker-roles';
import { Offices, QuotingArticles, SaidFor, Topics } from './speaker-sums';
import { SplitDialog } from './split-dialog';
import styles from './speakers.module.css';

interface SpeakerDetailsProps {
  speaker: Speaker;
  replica: Replica;
}

/** What can be changed of a speaker in place. */
export type SpeakerPatch = Partial<Pick<Speaker, 'name' | 'aliases' | 'roles'>>;

/** The page of a speaker: names and roles, edited in place, and all that is known of what was said. */
export function SpeakerDetails({ speaker, replica }: SpeakerDetailsProps) {
  const change = (patch: SpeakerPatch) => edit({ kind: 'editSpeaker', id: speaker.id, patch });
  const [asks, setAsks] = useState<'merge' | 'split' | null>(null);
  const isReadOnly = useReadOnly();
  const canMerge = replica.speakers.size > 1;
  useCommands({ mergeSpeaker: () => setAsks('merge') }, canMerge && !isReadOnly);
  useCommands({ splitSpeaker: () => setAsks('split') }, !isReadOnly);
  const page = useKeptScroll(speaker.id);
  return (
    <section ref={page} className={styles.details} aria-label={`Speaker ${speaker.name}`}>
      <Locked isLocked={isReadOnly}>
        <SpeakerNames speaker={speaker} change={change} />
        <SpeakerActions
          speaker={speaker}
          statements={replica.counts.speakers[speaker.id] ?? 0}
          canMerge={canMerge}
          onMerge={() => setAsks('merge')}
          onSplit={() => setAsks('split')}
        />
        {!isReadOnly && <LooksLike speaker={speaker} replica={replica} />}
        <SpeakerRoles speaker={speaker} />
      </Locked>
      <WhatWasSaid speaker={speaker} replica={replica} />
      {asks === 'merge' && (
        <MergeDialog speaker={speaker} replica={replica} onDone={() => setAsks(null)} />
      )}
      {asks === 'split' && <SplitDialog speaker={speaker} onDone={() => setAsks(null)} />}
    </section>
  );
}

/** Where the pages of speakers were left, so that Back finds them so. */
const left = new Map<string, number>();

function useKeptScroll(id: string) {
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = page.current;
    if (!element) return undefined;
    const wanted = left.get(id) ?? 0;
    const keep = (): void => {
      left.set(id, element.scrollTop);
    };
    // What was said comes a moment after the names, and the page is not long enough before.
    const grown = new ResizeObserver(() => {
      if (wanted > 0 && element.scrollTop < wanted) element.scrollTop = wanted;
      if (element.scrollTop >= wanted) grown.disconnect();
    });
    for (const child of element.children) grown.observe(child);
    element.addEventListener('scroll', keep, { passive: true });
    return () => {
      grown.disconnect();
      element.removeEventListener('scroll', keep);
    };
  }, [id]);
  return page;
}

/** Speakers that look like this one, each to be merged into it in one step. */
function LooksLike({ speaker, replica }: SpeakerDetailsProps) {
  const { speakers } = replica;
  const alike = useMemo(() => looksLike(speaker, speakers.values()), [speaker, speakers]);
  if (alike.length === 0) return null;
  return (
    <section className={styles.part} aria-label="May be the same speaker">
      {alike.slice(0, 5).map(({ speaker: other, why }) => (
        <div key={other.id} className={styles.alike}>
          <Text size="small">{`“${other.name}” may be the same: ${phraseLikeness(why)}`}</Text>
          <Button size="small" onPress={() => void mergeSpeaker(other, speaker)}>
            {`Merge “${other.name}” here`}
          </Button>
        </div>
      ))}
    </section>
  );
}

function WhatWasSaid({ speaker, replica }: SpeakerDetailsProps) {
  const summary = useSpeakerSummary(speaker.id);
  const { id, name, aliases } = speaker;
  if (summary === null) return null;
  return (
    <>
      <Topics id={id} summary={summary} replica={replica} />
      <Offices summary={summary} />
      <SaidFor summary={summary} replica={replica} />
      <Phrases id={id} />
      <SaidList
        title="Statements"
        filter={{ speakerIds: [id] }}
        empty="Name this speaker in a statement, and it stands here by the day it was said."
      />
      {summary.saidFor.length > 0 && (
        <SaidList
          title="Said for it"
          filter={{ organisations: [name, ...aliases] }}
          isNamed
          empty="Nothing was said for it."
        />
      )}
      <QuotingArticles summary={summary} />
    </>
  );
}
