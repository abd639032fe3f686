import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { DailyCopiesList } from '../../../contract/daily-copies';
import { changeSettings, useApp } from '../../state/app-store';
import {
  chooseCopiesFolder,
  makeDailyCopy,
  showCopiesFolder,
  useDailyCopies,
} from '../../state/daily-copies';
import { describeHolds, describeMadeAt, phraseCopyError } from '../../state/phrase-copies';
import { openDialog } from '../../state/view-store';
import { Button } from '../../ui/button';
import { ErrorNotice } from '../../ui/error-notice';
import { Stepper } from '../../ui/stepper';
import { Switch } from '../../ui/switch';
import { Heading, Text } from '../../ui/text';
import styles from './settings.module.css';

/** Daily copies outside the notebook's folder: whether, where, how many, and the last one. */
export function CopiesSection() {
  const { dailyCopies, copiesFolder, copyDays } = useApp(({ settings }) => settings);
  const list = useDailyCopies();
  return (
    <section className={styles.group}>
      <Heading level={3}>Copies</Heading>
      <Switch
        label="Copy the notebook every day"
        description="On every day that it changes, into a folder outside its own. Files that stay the same take room once."
        isSelected={dailyCopies}
        onChange={(on) => void changeSettings({ dailyCopies: on })}
      />
      <div className={styles.folder}>
        <Text size="small" tone="muted">
          Copies go to
        </Text>
        <span className={styles.path}>{list?.folder ?? copiesFolder ?? ''}</span>
        <div className={styles.buttons}>
          <Button size="small" variant="quiet" onPress={() => void showCopiesFolder()}>
            Show
          </Button>
          {copiesFolder !== null && (
            <Button size="small" onPress={() => void changeSettings({ copiesFolder: null })}>
              Use Dateline’s own
            </Button>
          )}
          <Button size="small" onPress={() => void chooseCopiesFolder()}>
            Change…
          </Button>
        </div>
      </div>
      <div className={styles.keep}>
        <Stepper
          label="Days kept"
          value={copyDays}
          minValue={1}
          maxValue={90}
          step={1}
          onChange={(days) => void changeSettings({ copyDays: days })}
        />
        <Text as="p" size="small" tone="muted">
          One copy for each of so many days, then one a week for 8 weeks. A copy stays longer when
          later ones lost half of its articles.
        </Text>
      </div>
      {list && <LastCopy list={list} />}
    </section>
  );
}

/** The latest copy of the open notebook, or why there is none, with what can be done. */
function LastCopy({ list }: { list: DailyCopiesList }) {
  const { locale } = useLocale();
  const notebook = useApp((state) => state.notebook);
  const [isMaking, setMaking] = useState(false);
  const latest = list.copies.find(({ isOfOpen, holds }) => isOfOpen && holds);
  const larger = list.copies.find(({ isOfOpen, isKeptForSize }) => isOfOpen && isKeptForSize);
  const make = async (): Promise<void> => {
    setMaking(true);
    await makeDailyCopy();
    setMaking(false);
  };
  return (
    <>
      {list.problem && <ErrorNotice {...phraseCopyError(list.problem)} tone="warning" />}
      {larger?.holds && (
        <Text as="p" size="small" tone="warning">
          {`The copy of ${describeMadeAt(larger, locale)} holds ${larger.holds.articles.toLocaleString(locale)} articles. It is kept however old it gets, because a later one has lost half of them or more.`}
        </Text>
      )}
      <div className={styles.folder}>
        <Text size="small" tone="muted">
          {notebook ? 'Latest copy of this notebook' : 'Copies of all notebooks'}
        </Text>
        <div className={styles.latest}>
          <Text isTabular>
            {notebook && (latest ? describeMadeAt(latest, locale) : 'None yet')}
            {!notebook && list.copies.length.toLocaleString(locale)}
          </Text>
          {notebook && latest && (
            <Text size="small" tone="muted">
              {describeHolds(latest, locale)}
            </Text>
          )}
        </div>
        <div className={styles.buttons}>
          <Button
            size="small"
            isDisabled={list.copies.length === 0}
            onPress={() => openDialog({ kind: 'copies' })}
          >
            Restore from a copy…
          </Button>
          {notebook && notebook.readOnly === null && (
            <Button size="small" isPending={isMaking || list.isBusy} onPress={() => void make()}>
              Make a copy now
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
