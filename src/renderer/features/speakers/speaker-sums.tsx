import { useLocale } from 'react-aria-components';
import { describeEdtf, type EdtfDate } from '../../../domain/article/edtf-date';
import type { SpeakerId, TagId } from '../../../domain/ids';
import type { SpeakerSummary } from '../../../domain/speaker/speaker-summary';
import { follow, openTrail } from '../../state/following';
import { readArticle } from '../../state/panes-actions';
import type { Replica } from '../../state/replica';
import { useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Count } from '../../ui/count';
import { Heading, Text } from '../../ui/text';
import styles from './speakers.module.css';

interface SumsProps {
  id: SpeakerId;
  summary: SpeakerSummary;
  replica: Replica;
}

/** Articles that are listed before the rest is only counted. */
const A_FEW = 12;

/** What a speaker's statements are about; each leads to the trail of what was said about it. */
export function Topics({ id, summary, replica }: SumsProps) {
  if (summary.topics.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Topics">
      <Heading level={3} look="label">
        Topics
      </Heading>
      <ul className={styles.chips}>
        {summary.topics.map(({ tagId, statements }) => (
          <li key={tagId}>
            <Button
              size="small"
              onPress={() => follow('trail', { speakerIds: [id], tagIds: [tagId] })}
            >
              {`${nameOf(tagId, replica)} · ${statements}`}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf(id: TagId, { tags }: Replica): string {
  return tags.get(id)?.name ?? 'Tag';
}

/** The organisations that a speaker spoke for, over time. */
export function Offices({ summary }: Pick<SumsProps, 'summary'>) {
  const { locale } = useLocale();
  if (summary.offices.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Spoke for">
      <Heading level={3} look="label">
        Spoke for
      </Heading>
      <ul className={styles.plain}>
        {summary.offices.map(({ organisation, first, last, statements }) => (
          <li key={organisation}>
            <button
              type="button"
              className={styles.row}
              onClick={() => openTrail({ organisation })}
            >
              <Text clamp={1}>{organisation}</Text>
              <Count
                value={statements}
                label={statements === 1 ? '1 statement' : `${statements} statements`}
              />
              <Text size="small" tone="muted">
                {spanOf(first, last, locale)}
              </Text>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function spanOf(first: EdtfDate | null, last: EdtfDate | null, locale: string): string {
  if (first === null || last === null) return 'dates said unknown';
  const [from, to] = [describeEdtf(first, locale), describeEdtf(last, locale)];
  return from === to ? from : `${from} to ${to}`;
}

/** Who spoke for a body; each leads to the page of the one who did. */
export function SaidFor({ summary, replica }: Omit<SumsProps, 'id'>) {
  if (summary.saidFor.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Who spoke for it">
      <Heading level={3} look="label">
        Who spoke for it
      </Heading>
      <ul className={styles.chips}>
        {summary.saidFor.map(({ speakerId, statements }) => (
          <li key={speakerId}>
            {speakerId === null ? (
              <Text tone="muted">{`Speaker unknown · ${statements}`}</Text>
            ) : (
              <Button size="small" onPress={() => useView.setState({ openSpeaker: speakerId })}>
                {`${replica.speakers.get(speakerId)?.name ?? 'Speaker'} · ${statements}`}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The articles that quote a speaker. */
export function QuotingArticles({ summary }: Pick<SumsProps, 'summary'>) {
  const { locale } = useLocale();
  const { articles, articlesInAll } = summary;
  if (articles.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Articles">
      <Heading level={3} look="label">
        Articles
      </Heading>
      <ul className={styles.plain}>
        {articles.slice(0, A_FEW).map(({ articleId, title, publisher, published, statements }) => (
          <li key={articleId}>
            <button
              type="button"
              className={styles.row}
              onClick={() => {
                readArticle(articleId);
                useView.setState({ returnTo: 'speakers' });
              }}
            >
              <Text clamp={1}>{title}</Text>
              <Count
                value={statements}
                label={statements === 1 ? '1 statement' : `${statements} statements`}
              />
              <Text size="small" tone="muted" clamp={1}>
                {[publisher, published && describeEdtf(published, locale)]
                  .filter(Boolean)
                  .join(', ') || 'date unknown'}
              </Text>
            </button>
          </li>
        ))}
      </ul>
      {articlesInAll > A_FEW && (
        <Text size="small" tone="muted">
          {`and ${(articlesInAll - A_FEW).toLocaleString()} more articles`}
        </Text>
      )}
    </section>
  );
}
