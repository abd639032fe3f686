import { COMMANDS } from '../../../contract/shortcuts';
import { keysOf } from '../../state/command-keys';
import { closeDialog } from '../../state/view-store';
import { Dialog } from '../../ui/dialog';
import { Kbd } from '../../ui/kbd';
import { Heading } from '../../ui/text';
import styles from './settings.module.css';

/** Every command that has keys, by group. */
export function ShortcutsDialog() {
  const withKeys = COMMANDS.filter(({ name }) => keysOf(name));
  const groups = [...new Set(withKeys.map(({ group }) => group))];
  return (
    <Dialog
      title="Keyboard shortcuts"
      isOpen
      onOpenChange={(open) => !open && closeDialog()}
      size="large"
    >
      <div className={styles.commands} role="group" aria-label="Commands" tabIndex={0}>
        {groups.map((group) => (
          <section key={group}>
            <Heading level={3} look="label">
              {group}
            </Heading>
            <dl className={styles.list}>
              {withKeys
                .filter((command) => command.group === group)
                .map(({ name, title }) => (
                  <div key={name} className={styles.command}>
                    <dt>{title.replace(/…$/u, '')}</dt>
                    <dd>
                      <Kbd keys={keysOf(name) ?? ''} isOutlined />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
