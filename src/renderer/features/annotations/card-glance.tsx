import { useLocale } from 'react-aria-components';
import type { Annotation, Attribution } from '../../../domain/annotation/annotation';
import { describeEdtf } from '../../../domain/article/edtf-date';
import type { Note } from '../../../domain/note/note';
import { useNotebook } from '../../state/notebook-store';
import { Chip } from '../../ui/chip';
import { Text } from '../../ui/text';
import styles from './card.module.css';

interface CardGlanceProps {
  annotation: Annotation;
  note: Note | null;
}

/** What a card says while it is not edited: who said it and when, the tags, how the note begins. */
export function CardGlance({ annotation, note }: CardGlanceProps) {
  const known = useNotebook((state) => state.replica?.tags);
  const { attribution, tags } = annotation;
  return (
    <>
      {attribution && <AttributionLine attribution={attribution} />}
      {attribution?.stance && (
        <Text as="p" size="small">
          {attribution.stance}
        </Text>
      )}
      {tags.length > 0 && (
        <div className={styles.tags}>
          {tags.map((id) => {
            const tag = known?.get(id);
            return tag && <Chip key={id} label={tag.name} colour={tag.colour} />;
          })}
        </div>
      )}
      {note && note.markdown.trim() !== '' && (
        <Text as="p" size="small" tone="muted" clamp={3}>
          {note.markdown.replace(/^[#>\s*-]+|[*_`]+/gmu, '').trim()}
        </Text>
      )}
    </>
  );
}

function AttributionLine({ attribution }: { attribution: Attribution }) {
  const { locale } = useLocale();
  const { speakerId, role, organisation, dateSaid } = attribution;
  const name = useNotebook((state) => speakerId && state.replica?.speakers.get(speakerId)?.name);
  const speaker = name || 'Speaker unknown';
  const isTold = organisation !== null && (role?.includes(organisation) ?? false);
  const office = [role, isTold ? null : organisation].filter(Boolean).join(', ');
  return (
    <Text as="p" size="small" tone="muted">
      <strong className={styles.speaker}>{speaker}</strong>
      {office && `, ${office}`}
      {' · '}
      {dateSaid ? describeEdtf(dateSaid, locale) : 'date said unknown'}
    </Text>
  );
}
