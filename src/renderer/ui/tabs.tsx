import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { classNames } from './class-names';
import { Count } from './count';
import styles from './tabs.module.css';

/** One tab and what it shows. */
export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A number beside the label; `null` or absent: none. */
  readonly count?: number | null | undefined;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  /** The accessible name of the row of tabs. */
  label: string;
  tabs: readonly TabItem<Id>[];
  value: Id;
  onChange: (value: Id) => void;
}

/** Views of one thing, one at a time. */
export function Tabs<Id extends string>({ label, tabs, value, onChange }: TabsProps<Id>) {
  const choose = (key: unknown) => {
    const chosen = tabs.find((tab) => tab.id === key);
    if (chosen !== undefined) onChange(chosen.id);
  };
  return (
    <AriaTabs className={classNames(styles.tabs)} selectedKey={value} onSelectionChange={choose}>
      <TabList className={classNames(styles.list)} aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={classNames(styles.tab)}>
            {tab.label}
            <Count value={tab.count ?? null} />
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={classNames(styles.panel)}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
