import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import type { NumberFieldProps } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import fieldStyles from './field.module.css';
import styles from './stepper.module.css';

export interface StepperProps extends Omit<
  NumberFieldProps,
  'className' | 'style' | 'children' | 'aria-label' | 'value' | 'onChange'
> {
  label: string;
  isLabelHidden?: boolean | undefined;
  value: number;
  onChange: (value: number) => void;
  layout?: 'above' | 'beside' | undefined;
}

/** A number changed by steps: reading size, line height, a year. Up and down arrows work too. */
export function Stepper({ label, isLabelHidden = false, layout = 'above', ...rest }: StepperProps) {
  return (
    <NumberField
      {...rest}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      className={classNames(fieldStyles.field)}
      data-layout={layout}
    >
      {!isLabelHidden && <Label className={classNames(fieldStyles.label)}>{label}</Label>}
      <Group className={classNames(fieldStyles.box, styles.box)}>
        <Button slot="decrement" className={classNames(styles.step)}>
          <Icon icon={Minus} size={14} />
        </Button>
        <Input className={classNames(styles.number)} />
        <Button slot="increment" className={classNames(styles.step)}>
          <Icon icon={Plus} size={14} />
        </Button>
      </Group>
    </NumberField>
  );
}
