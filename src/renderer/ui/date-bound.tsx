import { useState } from 'react';
import { type EdtfDate, readDate } from '../../domain/article/edtf-date';
import { TextField } from './text-field';

export interface DateBoundProps {
  label: string;
  /** As it is when the field is opened; `null` for none. */
  value: EdtfDate | null;
  /** What was typed, as soon as it is a date; `null` when nothing is left of it. */
  onChange: (date: EdtfDate | null) => void;
}

/** One end of a span of time in a filter, in whatever words a date can be told. */
export function DateBound({ label, value, onChange }: DateBoundProps) {
  const [text, setText] = useState(value ?? '');
  const isUnreadable = text.trim() !== '' && readDate(text) === null;
  return (
    <TextField
      label={label}
      placeholder="2025-01"
      value={text}
      error={isUnreadable ? 'Not understood as a date. Try 2025-01 or 2 January 2025.' : null}
      onChange={(next) => {
        setText(next);
        const date = readDate(next);
        if (date || next.trim() === '') onChange(date);
      }}
    />
  );
}
