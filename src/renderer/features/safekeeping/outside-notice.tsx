import { bridge } from '../../platform/bridge';
import { dismissReport, useOutside } from '../../state/outside';
import { openDialog } from '../../state/view-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { phraseOutside } from './phrase-outside';

/** Says what others changed in the notebook's folder, once it is taken in, and leads to what is left to decide. */
export function OutsideNotice() {
  const report = useOutside((state) => state.report);
  const waiting = useOutside((state) => state.pairs.length);
  if (!report) return null;
  const { what, more } = phraseOutside(report);
  const hasAside = report.findings.some(({ done }) => done?.includes('quarantine') ?? false);
  return (
    <Banner
      label="Changes from outside"
      tone="success"
      what={what}
      actions={
        <>
          {waiting > 0 && (
            <Button onPress={() => openDialog({ kind: 'twoVersions' })}>
              {waiting === 1 ? 'Decide…' : `Decide ${waiting}…`}
            </Button>
          )}
          {hasAside && (
            <Button variant="quiet" onPress={() => void bridge().showQuarantine()}>
              Show quarantine folder
            </Button>
          )}
          <Button variant="quiet" onPress={dismissReport}>
            Close
          </Button>
        </>
      }
    >
      {more !== '' && <p>{more}</p>}
    </Banner>
  );
}
