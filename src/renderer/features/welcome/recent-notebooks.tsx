import { X } from 'lucide-react';
import { Button, useLocale } from 'react-aria-components';
import type { RecentNotebook } from '../../../contract/app-state';
import { forgetRecent, useApp } from '../../state/app-store';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { Heading, Text } from '../../ui/text';
import { describeMoment } from './describe-moment';
import type { Opening } from './welcome-view';
import styles from './welcome.module.css';

export interface RecentNotebooksProps {
  opening: Opening | null;
  onOpen: (path: string) => void;
}

const NONE: readonly RecentNotebook[] = [];

/** The notebooks that were open on this machine, the last one first; nothing on the very first start. */
export function RecentNotebooks({ opening, onOpen }: RecentNotebooksProps) {
  const recent = useApp((state) => state.app?.recent ?? NONE);
  if (recent.length === 0) return null;
  return (
    <section aria-label="Recent notebooks">
      <Heading level={2} look="label">
        Recent notebooks
      </Heading>
      <ul className={styles.recent}>
        {recent.map((notebook) => (
          <li key={notebook.path} className={styles.row}>
            <RecentRow
              notebook={notebook}
              isOpening={typeof opening === 'object' && opening?.path === notebook.path}
              onOpen={() => opening === null && onOpen(notebook.path)}
            />
            <IconButton
              label={`Remove ${notebook.name} from the list`}
              icon={X}
              size="small"
              onPress={() => void forgetRecent(notebook.path)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RecentRowProps {
  notebook: RecentNotebook;
  isOpening: boolean;
  onOpen: () => void;
}

function RecentRow({ notebook, isOpening, onOpen }: RecentRowProps) {
  const { locale } = useLocale();
  return (
    <Button
      className={classNames(styles.open)}
      isPending={isOpening}
      onPress={onOpen}
      data-missing={notebook.missing ? '' : undefined}
    >
      <span className={styles.name}>
        <Text weight="medium" clamp={1}>
          {notebook.name}
        </Text>
        <Text size="small" tone="muted" clamp={1}>
          {notebook.path}
        </Text>
      </span>
      <Text size="small" tone={notebook.missing ? 'warning' : 'muted'}>
        {note(notebook, isOpening, locale)}
      </Text>
    </Button>
  );
}

function note(notebook: RecentNotebook, isOpening: boolean, locale: string): string {
  if (isOpening) return 'Opening…';
  if (notebook.missing) return 'Not found there';
  return describeMoment(notebook.openedAt, new Date(), locale);
}
