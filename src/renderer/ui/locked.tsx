import type { ReactNode } from 'react';
import {
  ButtonContext,
  CheckboxContext,
  ComboBoxContext,
  Provider,
  RadioGroupContext,
  SelectContext,
  TextFieldContext,
  ToggleButtonContext,
} from 'react-aria-components';

/**
 * Controls that would change something, while nothing can be changed: text fields can still be read and copied from,
 * everything else is disabled.
 */
export function Locked({ isLocked, children }: { isLocked: boolean; children: ReactNode }) {
  const lock = { isDisabled: isLocked };
  return (
    <Provider
      values={[
        [ButtonContext, lock],
        [ToggleButtonContext, lock],
        [CheckboxContext, lock],
        [RadioGroupContext, lock],
        [SelectContext, lock],
        [ComboBoxContext, lock],
        [TextFieldContext, { isReadOnly: isLocked }],
      ]}
    >
      {children}
    </Provider>
  );
}
