import {
  Label,
  Slider as AriaSlider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components';
import { classNames } from './class-names';
import styles from './slider.module.css';

export interface SliderProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  /** After the person lets go. */
  onChangeEnd?: ((value: number) => void) | undefined;
  minValue: number;
  maxValue: number;
  step: number;
  /** How the value is written and read out; the plain number by default. */
  formatOptions?: Intl.NumberFormatOptions | undefined;
  isDisabled?: boolean | undefined;
}

/** A value felt rather than typed. Use `Stepper` where the number itself matters. */
export function Slider({ label, formatOptions, onChangeEnd, ...rest }: SliderProps) {
  return (
    <AriaSlider<number>
      className={classNames(styles.slider)}
      value={rest.value}
      onChange={rest.onChange}
      {...(onChangeEnd === undefined ? {} : { onChangeEnd })}
      {...(formatOptions === undefined ? {} : { formatOptions })}
      minValue={rest.minValue}
      maxValue={rest.maxValue}
      step={rest.step}
      isDisabled={rest.isDisabled ?? false}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      <SliderOutput className={classNames(styles.output)} />
      <SliderTrack className={classNames(styles.track)}>
        {({ state }) => (
          <>
            <span className={styles.rail} />
            <span className={styles.fill} style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className={classNames(styles.thumb)} />
          </>
        )}
      </SliderTrack>
    </AriaSlider>
  );
}
