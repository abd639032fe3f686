import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import { quotedOpening } from '../../../domain/annotation/quoted-opening';
import { describeEdtf } from '../../../domain/article/edtf-date';
import type { AnnotationId } from '../../../domain/ids';
import type { Speaker, SpeakerRole } from '../../../domain/speaker/speaker';
import type { FollowedStatement } from '../../../domain/statement/followed-statement';
import { trailWords } from '../../../domain/statement/trail-changes';
import { dateWords, whoWords } from '../../../domain/statement/who-and-when';
import { useFirstStatements } from '../../state/speaker-page';
import { splitSpeaker } from '../../state/speaker-lines';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { ProgressBar } from '../../ui/progress-bar';
import { Heading, Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { wordsOfRole } from './phrase-speaker';
import styles from './speakers.module.css';
import { type Parting, useParting } from './use-parting';

/** Statements that can be looked through at once. */
const MOST = 5_000;

interface SplitDialogProps {
  speaker: Speaker;
  onDone: () => void;
}

/** Asks what of a speaker is another one's: names, roles, statements; both are shown as they will be. */
export function SplitDialog({ speaker, onDone }: SplitDialogProps) {
  const found = useFirstStatements({ speakerIds: [speaker.id] }, MOST);
  const parting = useParting(speaker);
  const { name, aliases, roles, statements } = parting.parts;
  const isNamed = name.trim() !== '';
  const isAll = found !== null && found.total > 0 && statements.size === found.total;
  const split = (): void => {
    const parts = { id: speaker.id, name: name.trim(), aliases: [...aliases], roles: [...roles] };
    void splitSpeaker({ ...parts, statements: [...statements] }, speaker.name).then(
      (isDone) => isDone && onDone(),
    );
  };
  return (
    <Dialog
      title={`Split “${speaker.name}”`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onDone()}
      size="large"
      isDismissable={false}
      aside={isAll ? 'All statements go; the old speaker stays without any.' : undefined}
      actions={
        <Button variant="primary" isDisabled={!isNamed} onPress={split}>
          Split
        </Button>
      }
    >
      <div className={styles.parting}>
        <div className={styles.form}>
          <TextField
            label="Name of the new speaker"
            autoFocus
            value={name}
            onChange={parting.rename}
          />
          <Names speaker={speaker} parting={parting} />
          <Roles speaker={speaker} parting={parting} />
        </div>
        {found ? (
          <Statements items={found.items} total={found.total} parting={parting} />
        ) : (
          <ProgressBar label="Looking for statements" value={null} />
        )}
        <Both speaker={speaker} parting={parting} total={found?.total ?? null} />
      </div>
    </Dialog>
  );
}

interface PartProps {
  speaker: Speaker;
  parting: Parting;
}

function Names({ speaker, parting }: PartProps) {
  if (speaker.aliases.length === 0) return null;
  return (
    <fieldset className={styles.choices}>
      <legend>Names that go with it</legend>
      {speaker.aliases.map((alias) => (
        <Checkbox
          key={alias}
          isSelected={parting.parts.aliases.has(alias)}
          onChange={() => parting.toggleAlias(alias)}
        >
          {alias}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function Roles({ speaker, parting }: PartProps) {
  const { locale } = useLocale();
  if (speaker.roles.length === 0) return null;
  return (
    <fieldset className={styles.choices}>
      <legend>Roles that go with it</legend>
      {speaker.roles.map((role, at) => (
        <Checkbox
          key={at}
          isSelected={parting.parts.roles.has(role)}
          onChange={() => parting.toggleRole(role)}
        >
          {[wordsOfRole(role), timeOf(role, locale)].filter(Boolean).join(', ')}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function timeOf({ from, to }: SpeakerRole, locale: string): string {
  const [begins, ends] = [from && describeEdtf(from, locale), to && describeEdtf(to, locale)];
  if (begins && ends) return `${begins} to ${ends}`;
  if (begins) return `from ${begins}`;
  return ends ? `until ${ends}` : '';
}

interface StatementsProps {
  items: readonly FollowedStatement[];
  total: number;
  parting: Parting;
}

/** Statements that are shown at first, and with every step more. */
const A_FEW = 100;

function Statements({ items, total, parting }: StatementsProps) {
  const [shown, setShown] = useState(A_FEW);
  const { statements } = parting.parts;
  const isAll = items.length > 0 && statements.size === items.length;
  return (
    <fieldset className={styles.choices}>
      <legend>Statements that go with it</legend>
      <Checkbox
        isSelected={isAll}
        isIndeterminate={statements.size > 0 && !isAll}
        isDisabled={items.length === 0}
        onChange={() => parting.chooseStatements(isAll ? [] : idsOf(items))}
      >
        {`${statements.size} of ${total}`}
      </Checkbox>
      <div className={styles.scroll} role="group" aria-label="Statements" tabIndex={-1}>
        {items.slice(0, shown).map((statement) => (
          <StatementChoice key={statement.annotationId} statement={statement} parting={parting} />
        ))}
        {shown < items.length && (
          <Button size="small" variant="quiet" onPress={() => setShown(shown + A_FEW)}>
            {`Show ${Math.min(A_FEW, items.length - shown)} more`}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function idsOf(items: readonly FollowedStatement[]): AnnotationId[] {
  return items.map(({ annotationId }) => annotationId);
}

interface StatementChoiceProps {
  statement: FollowedStatement;
  parting: Parting;
}

function StatementChoice({ statement, parting }: StatementChoiceProps) {
  const { locale } = useLocale();
  const { annotationId, dateSaid, publisher, title } = statement;
  const date = dateWords(dateSaid, locale);
  const { office } = whoWords(statement);
  return (
    <Checkbox
      isSelected={parting.parts.statements.has(annotationId)}
      onChange={() => parting.toggleStatement(annotationId)}
    >
      <Text as="div" clamp={2}>
        {quotedOpening(trailWords(statement), Infinity)}
      </Text>
      <Text as="div" size="small" tone="muted" clamp={1}>
        {[date, office, publisher ?? title].filter(Boolean).join(' · ')}
      </Text>
    </Checkbox>
  );
}

/** Both speakers as they will be. */
function Both({ speaker, parting, total }: PartProps & { total: number | null }) {
  const { name, aliases, roles, statements } = parting.parts;
  const stay = speaker.aliases.filter((alias) => !aliases.has(alias) && alias !== name.trim());
  return (
    <div className={styles.both} role="group" aria-label="After the split">
      <Heading level={3} look="label">
        After the split
      </Heading>
      <One
        name={speaker.name}
        aliases={stay}
        roles={speaker.roles.length - roles.size}
        statements={total === null ? null : total - statements.size}
      />
      <One
        name={name.trim() || 'New speaker'}
        aliases={[...aliases].filter((alias) => alias !== name.trim())}
        roles={roles.size}
        statements={statements.size}
      />
    </div>
  );
}

interface OneProps {
  name: string;
  aliases: readonly string[];
  roles: number;
  /** `null` while they are looked for. */
  statements: number | null;
}

function One({ name, aliases, roles, statements }: OneProps) {
  const counts = [
    ...(statements === null ? [] : [statements === 1 ? '1 statement' : `${statements} statements`]),
    roles === 1 ? '1 role' : `${roles} roles`,
  ];
  return (
    <div>
      <Text as="div" weight="medium" clamp={1}>
        {name}
      </Text>
      <Text as="div" size="small" tone="muted">
        {counts.join(', ')}
      </Text>
      {aliases.length > 0 && (
        <Text as="div" size="small" tone="muted">{`also called ${aliases.join(', ')}`}</Text>
      )}
    </div>
  );
}
