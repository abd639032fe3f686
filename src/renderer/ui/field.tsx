import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './field.module.css';

/** What every field of the design system has in common. */
export interface FieldFrame {
  /** Always given: shown above the field, or read out only when `isLabelHidden`. */
  label: string;
  isLabelHidden?: boolean | undefined;
  /** One line of help below. */
  description?: string | undefined;
  /** What is wrong and what to do; its presence makes the field invalid. `null` means nothing is. */
  error?: string | null | undefined;
  /** `above` by default; `beside` sets label and box in two columns (`--field-label-width`). */
  layout?: 'above' | 'beside' | undefined;
  /** `bare` looks like text until hovered or focused: for editing in place. */
  look?: 'box' | 'bare' | undefined;
}

/** The data attributes that `field.module.css` reads. */
export function frameAttributes(frame: Pick<FieldFrame, 'layout' | 'look'>) {
  return { 'data-layout': frame.layout ?? 'above', 'data-look': frame.look ?? 'box' };
}

/** The label of a field, when it is to be seen. Use `labelProps` for one that is not. */
export function FieldLabel({ frame }: { frame: FieldFrame }) {
  if (frame.isLabelHidden === true) return null;
  return <Label className={classNames(styles.label)}>{frame.label}</Label>;
}

/** Names a field whose label is not shown. */
export function labelProps(frame: FieldFrame): { 'aria-label'?: string } {
  return frame.isLabelHidden === true ? { 'aria-label': frame.label } : {};
}

/** The line of help and the error below a field's box. */
export function FieldNotes({ frame }: { frame: FieldFrame }): ReactNode {
  const { description, error } = frame;
  return (
    <>
      {description !== undefined && error == null && (
        <Text slot="description" className={classNames(styles.description)}>
          {description}
        </Text>
      )}
      <FieldError className={classNames(styles.error)}>{error}</FieldError>
    </>
  );
}
