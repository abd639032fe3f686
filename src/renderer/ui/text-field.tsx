import type { CSSProperties, ReactNode, Ref } from 'react';
import { Input, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { classNames } from './class-names';
import { FieldLabel, FieldNotes, frameAttributes, labelProps } from './field';
import type { FieldFrame } from './field';
import styles from './field.module.css';

type BaseProps = Omit<
  AriaTextFieldProps,
  'className' | 'style' | 'children' | 'isInvalid' | 'aria-label'
> &
  FieldFrame & {
    placeholder?: string | undefined;
    /** `serif` for words that come from an article or belong to the researcher's prose, `headline` for its title. */
    voice?: 'sans' | 'serif' | 'headline' | undefined;
  };

export interface TextFieldProps extends BaseProps {
  inputRef?: Ref<HTMLInputElement> | undefined;
}

export interface TextAreaProps extends BaseProps {
  /** Lines shown when empty; it grows with its text from there. Two by default. */
  lines?: number | undefined;
  inputRef?: Ref<HTMLTextAreaElement> | undefined;
}

type ShellProps = Omit<BaseProps, 'placeholder'>;

function FieldShell({ props, children }: { props: ShellProps; children: ReactNode }) {
  const { label, isLabelHidden, description, error, layout, look, voice, ...rest } = props;
  const frame: FieldFrame = { label, isLabelHidden, description, error, layout, look };
  return (
    <AriaTextField
      {...rest}
      {...labelProps(frame)}
      {...frameAttributes(frame)}
      data-voice={voice}
      isInvalid={error != null}
      className={classNames(styles.field)}
    >
      <FieldLabel frame={frame} />
      <div className={styles.box}>{children}</div>
      <FieldNotes frame={frame} />
    </AriaTextField>
  );
}

/** One line of text. */
export function TextField({ inputRef, placeholder = '', ...props }: TextFieldProps) {
  return (
    <FieldShell props={props}>
      <Input
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        className={classNames(styles.input)}
        placeholder={placeholder}
        dir="auto"
      />
    </FieldShell>
  );
}

/** Several lines of text; grows with what is typed. */
export function TextArea({ inputRef, lines = 2, placeholder = '', ...props }: TextAreaProps) {
  return (
    <FieldShell props={props}>
      <AriaTextArea
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        className={classNames(styles.input)}
        style={{ '--lines': lines } as CSSProperties}
        placeholder={placeholder}
        dir="auto"
      />
    </FieldShell>
  );
}
