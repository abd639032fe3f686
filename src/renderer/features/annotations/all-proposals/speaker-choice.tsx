import { useMemo } from 'react';
import {
  listProposalsOf,
  useAllProposals,
  useProposedSpeakers,
} from '../../../state/all-proposals';
import { Select, type SelectOption } from '../../../ui/select';
import styles from './proposals-view.module.css';

/** More names than anybody looks through; the others are found in their articles. */
const MOST = 500;
const ALL = 'all';
const NOBODY = 'nobody';

/** Whose proposals are listed: everybody's, those of one speaker, or those whose speaker is not told. */
export function SpeakerChoice() {
  const of = useAllProposals((state) => state.of);
  const speakers = useProposedSpeakers();
  const value = of === 'all' ? ALL : keyOf(of.speaker);
  const options = useMemo<readonly SelectOption<string>[]>(() => {
    const named = speakers.slice(0, MOST).map(({ speaker, waiting }) => ({
      id: keyOf(speaker),
      label: speaker ?? 'Speaker unknown',
      detail: waiting.toLocaleString(),
    }));
    const isThere = value === ALL || named.some(({ id }) => id === value);
    const chosen = isThere ? [] : [{ id: value, label: nameOf(value), detail: '0' }];
    return [{ id: ALL, label: 'All speakers' }, ...chosen, ...named];
  }, [speakers, value]);
  return (
    <div className={styles.choice}>
      <Select
        label="Speaker"
        isLabelHidden
        options={options}
        value={value}
        onChange={(key) => listProposalsOf(key === ALL ? 'all' : { speaker: speakerOf(key) })}
      />
    </div>
  );
}

function keyOf(speaker: string | null): string {
  return speaker === null ? NOBODY : `by ${speaker}`;
}

function speakerOf(key: string): string | null {
  return key === NOBODY ? null : key.slice('by '.length);
}

function nameOf(key: string): string {
  return speakerOf(key) ?? 'Speaker unknown';
}
