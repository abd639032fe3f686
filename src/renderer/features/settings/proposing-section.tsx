import { changeSettings, useApp } from '../../state/app-store';
import { Switch } from '../../ui/switch';
import { Heading } from '../../ui/text';
import styles from './settings.module.css';

/** Whether statements are looked for in what comes in. */
export function ProposingSection() {
  const isOn = useApp((state) => state.settings.proposeStatements);
  return (
    <section className={styles.group}>
      <Heading level={3}>Statements</Heading>
      <Switch
        label="Propose statements"
        description="Looks for who said what in every English article, on this computer. Proposals count for nothing until you accept them."
        isSelected={isOn}
        onChange={(on) => void changeSettings({ proposeStatements: on })}
      />
    </section>
  );
}
