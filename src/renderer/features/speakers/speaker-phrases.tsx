import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { SaidPhrase, SpeakerPhrase } from '../../../domain/speaker/speaker-phrase';
import { describeEdtf } from '../../../domain/article/edtf-date';
import type { SpeakerId } from '../../../domain/ids';
import { NO_DATE } from '../../../domain/statement/who-and-when';
import { readSaid, useSpeakerPhrases } from '../../state/speaker-page';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { Heading, Text } from '../../ui/text';
import styles from './speakers.module.css';

/** Phrases that are listed at first. */
const A_FEW = 8;

/** Words that a speaker said on several days or in several articles; each opens the passages they stand in. */
export function Phrases({ id }: { id: SpeakerId }) {
  const phrases = useSpeakerPhrases(id);
  const [isAll, setAll] = useState(false);
  if (phrases === null || phrases.length === 0) return null;
  const shown = isAll ? phrases : phrases.slice(0, A_FEW);
  return (
    <section className={styles.part} aria-label="Repeated phrases">
      <Heading level={3} look="label">
        Repeated phrases
      </Heading>
      {shown.map((phrase) => (
        <Phrase key={phrase.text} phrase={phrase} />
      ))}
      {shown.length < phrases.length && (
        <Button size="small" variant="quiet" onPress={() => setAll(true)}>
          {`Show ${phrases.length - shown.length} more`}
        </Button>
      )}
    </section>
  );
}

function Phrase({ phrase }: { phrase: SpeakerPhrase }) {
  const { text, statements, places } = phrase;
  return (
    <Disclosure
      title={`“${text}”`}
      aside={<Text size="small" tone="muted">{`${statements} times`}</Text>}
    >
      <ul className={styles.plain} aria-label={`Where “${text}” stands`}>
        {places.map((place) => (
          <li key={place.annotationId}>
            <PhraseLine place={place} />
          </li>
        ))}
        {places.length < statements && (
          <li>
            <Text size="small" tone="muted">{`and ${statements - places.length} more`}</Text>
          </li>
        )}
      </ul>
    </Disclosure>
  );
}

function PhraseLine({ place }: { place: SaidPhrase }) {
  const { locale } = useLocale();
  const { dateSaid, publisher, published, title } = place;
  const date = dateSaid === null ? NO_DATE : describeEdtf(dateSaid, locale);
  const day = published === null ? 'article undated' : describeEdtf(published, locale);
  return (
    <button type="button" className={styles.row} onClick={() => readSaid(place)}>
      <Text>{date}</Text>
      <Text size="small" tone="muted" clamp={1}>{`${publisher ?? title}, ${day}`}</Text>
    </button>
  );
}
