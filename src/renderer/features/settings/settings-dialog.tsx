import { changeSettings, chooseNotebookFolder, useApp } from '../../state/app-store';
import { closeDialog } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SegmentedControl } from '../../ui/radio-group';
import { Stepper } from '../../ui/stepper';
import { Switch } from '../../ui/switch';
import { Heading, Text } from '../../ui/text';
import { AddressesSection } from './addresses-section';
import { CopiesSection } from './copies-section';
import { ProposingSection } from './proposing-section';
import styles from './settings.module.css';

const THEMES = [
  { id: 'system', label: 'System' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'sepia', label: 'Sepia' },
] as const;

/** How the app looks and reads. Every change takes effect at once. */
export function SettingsDialog() {
  return (
    <Dialog title="Settings" isOpen onOpenChange={(open) => !open && closeDialog()} size="medium">
      <div className={styles.groups}>
        <Reading />
        <Keyboard />
        <ProposingSection />
        <HistoryKept />
        <AddressesSection />
        <Folders />
        <CopiesSection />
      </div>
    </Dialog>
  );
}

function Reading() {
  const settings = useApp((state) => state.settings);
  const { theme, readingSize, readingLeading, paragraphNumbers } = settings;
  return (
    <section className={styles.group}>
      <Heading level={3}>Reading</Heading>
      <SegmentedControl
        label="Theme"
        options={THEMES}
        value={theme}
        onChange={(next) => void changeSettings({ theme: next })}
      />
      <div className={styles.row}>
        <Stepper
          label="Text size"
          value={readingSize}
          minValue={14}
          maxValue={28}
          step={1}
          onChange={(size) => void changeSettings({ readingSize: size })}
        />
        <Stepper
          label="Line height"
          value={readingLeading}
          minValue={1.3}
          maxValue={2}
          step={0.1}
          formatOptions={{ minimumFractionDigits: 1, maximumFractionDigits: 1 }}
          onChange={(leading) => void changeSettings({ readingLeading: leading })}
        />
      </div>
      <Switch
        label="Number paragraphs"
        description="So that you can cite “para. 12”. Headings and captions are not counted."
        isSelected={paragraphNumbers}
        onChange={(on) => void changeSettings({ paragraphNumbers: on })}
      />
      <p className={styles.specimen}>
        The minister declined to say when talks would resume, and then said it twice.
      </p>
    </section>
  );
}

function Keyboard() {
  const singleKeys = useApp((state) => state.settings.singleKeys);
  return (
    <section className={styles.group}>
      <Heading level={3}>Keyboard</Heading>
      <Switch
        label="Single-letter keys"
        description="H highlights, S makes a statement, T tags, J and K step through annotations, while no field has the focus."
        isSelected={singleKeys}
        onChange={(on) => void changeSettings({ singleKeys: on })}
      />
    </section>
  );
}

function HistoryKept() {
  const days = useApp((state) => state.settings.historyDays);
  return (
    <section className={styles.group}>
      <Heading level={3}>History</Heading>
      <Stepper
        label="Keep earlier versions for"
        value={days}
        minValue={7}
        maxValue={3650}
        step={1}
        formatOptions={{ style: 'unit', unit: 'day', unitDisplay: 'long' }}
        onChange={(historyDays) => {
          if (Number.isInteger(historyDays)) void changeSettings({ historyDays });
        }}
      />
      <Text as="p" size="small" tone="muted">
        Articles, highlights and notes can be brought back to how they were, and what you delete can
        be brought back, for so long.
      </Text>
    </section>
  );
}

function Folders() {
  const notebook = useApp((state) => state.notebook);
  const folder = useApp((state) => state.settings.notebookFolder);
  return (
    <section className={styles.group}>
      <Heading level={3}>Folders</Heading>
      {notebook && (
        <div className={styles.folder}>
          <Text size="small" tone="muted">
            This notebook
          </Text>
          <span className={styles.path}>{notebook.path}</span>
        </div>
      )}
      <div className={styles.folder}>
        <Text size="small" tone="muted">
          New notebooks are offered in
        </Text>
        <span className={styles.path}>{folder ?? 'Your documents folder'}</span>
        <Button size="small" onPress={() => void chooseNotebookFolder()}>
          Choose folder…
        </Button>
      </div>
    </section>
  );
}
