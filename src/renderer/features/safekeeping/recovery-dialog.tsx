import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { Finding } from '../../../contract/safekeeping';
import { bridge } from '../../platform/bridge';
import { useApp } from '../../state/app-store';
import { closeDialog, useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Heading, Text } from '../../ui/text';
import { groupFindings, phraseRecovery, reportText, withLocalTimes } from './phrase-findings';
import styles from './safekeeping.module.css';

const NONE: readonly Finding[] = [];

/** What opening the notebook found, kept and lost, file by file; shown when it is asked for. */
export function RecoveryDialog() {
  const isOpen = useView((state) => state.dialog?.kind === 'recovery');
  const findings = useApp((state) => state.notebook?.findings ?? NONE);
  if (!isOpen || findings.length === 0) return null;
  return <Report findings={findings} />;
}

function Report({ findings }: { findings: readonly Finding[] }) {
  const { title, lead } = phraseRecovery(findings);
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => !isOpen && closeDialog()}
      aside={<Ways findings={findings} />}
      actions={
        <Button variant="primary" autoFocus onPress={closeDialog}>
          Go on
        </Button>
      }
    >
      <div className={styles.report}>
        <p>{lead}</p>
        {groupFindings(findings).map(({ kind, title: heading, findings: group }) => (
          <section key={kind} className={styles.group}>
            <Heading level={3} look="label">
              {heading}
            </Heading>
            <ul>
              {group.map((finding, at) => (
                <FindingRow key={`${finding.file} ${at}`} finding={finding} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function FindingRow({ finding: { file, what, done } }: { finding: Finding }) {
  const { locale } = useLocale();
  return (
    <li className={styles.finding}>
      <Text as="p" size="small" tone="muted">
        {file}
      </Text>
      <p>{withLocalTimes(what, locale)}</p>
      {done !== null && (
        <Text as="p" tone="success">
          {withLocalTimes(done, locale)}
        </Text>
      )}
    </li>
  );
}

function Ways({ findings }: { findings: readonly Finding[] }) {
  const name = useApp((state) => state.notebook?.name ?? '');
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await bridge().copyText({ text: reportText(name, findings) });
    setCopied(true);
  };
  return (
    <div className={styles.ways}>
      <Button onPress={() => void bridge().showQuarantine()}>Show quarantine folder</Button>
      <Button variant="quiet" onPress={() => void copy()}>
        {isCopied ? 'Report copied' : 'Copy report'}
      </Button>
    </div>
  );
}
