import { useLocale } from 'react-aria-components';
import type { ProposedStatement } from '../../../domain/statement/propose-statements';
import { dateWords } from '../../../domain/statement/who-and-when';
import { whoSaid } from '../../state/phrase-proposal';
import { Text } from '../../ui/text';
import cardStyles from './card.module.css';

/** Who is said to have said it, as what, when and where, and how that is known where it is not plain. */
export function WhoLine({ statement }: { statement: ProposedStatement }) {
  const { locale } = useLocale();
  const { name, office, how } = whoSaid(statement);
  const { dateSaid, occasion } = statement;
  const when = dateWords(dateSaid, locale);
  return (
    <Text as="p" size="small" tone="muted">
      <strong className={cardStyles.speaker}>{name}</strong>
      {office && `, ${office}`}
      {how && ` (${how})`}
      {` · ${when}`}
      {occasion && ` · ${occasion}`}
    </Text>
  );
}
