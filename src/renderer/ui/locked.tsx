import { createContext, use, type ReactNode } from 'react';
import {
  ButtonContext,
  CheckboxContext,
  Provider,
  TextFieldContext,
  ToggleButtonContext,
} from 'react-aria-components';

const LockedContext = createContext(false);

/** Whether the control stands where nothing can be changed. */
export function useLocked(): boolean {
  return use(LockedContext);
}

/**
 * Controls that would change something, while nothing can be changed: text fields can still be read and copied from,
 * everything else is disabled. One inside another decides for what is in it.
 */
export function Locked({ isLocked, children }: { isLocked: boolean; children: ReactNode }) {
  const lock = { isDisabled: isLocked };
  return (
    <Provider
      values={[
        [LockedContext, isLocked],
        [ButtonContext, lock],
        [ToggleButtonContext, lock],
        [CheckboxContext, lock],
        [TextFieldContext, { isReadOnly: isLocked }],
      ]}
    >
      {children}
    </Provider>
  );
}
