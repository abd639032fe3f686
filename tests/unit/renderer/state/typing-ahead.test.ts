import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  expectField,
  expectNoField,
  keepForField,
  typedAhead,
} from '../../../../src/renderer/state/typing-ahead';

function press(key: string, patch: Partial<Parameters<typeof keepForField>[0]> = {}): boolean {
  return keepForField({ key, ctrlKey: false, metaKey: false, altKey: false, ...patch });
}

describe('typing while a field is on its way', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    expectNoField();
    vi.useRealTimers();
  });

  it('is kept for the field, corrections included', () => {
    expectField();
    for (const key of ['f', 'e', 'x', 'Backspace', 'r']) expect(press(key)).toBe(true);
    expect(typedAhead()).toBe('fer');
  });

  it('is not lost when the field is asked for again on the way', () => {
    expectField();
    press('f');
    expectField();
    expect(typedAhead()).toBe('f');
  });

  it('is handed over once', () => {
    expectField();
    press('f');
    typedAhead();
    expect(typedAhead()).toBe('');
    expect(press('g')).toBe(false);
  });

  it('leaves shortcuts and keys that type nothing alone', () => {
    expectField();
    expect(press('z', { ctrlKey: true })).toBe(false);
    expect(press('Escape')).toBe(false);
    expect(typedAhead()).toBe('');
  });

  it('ends when no field is expected, or when it took too long', () => {
    expect(press('f')).toBe(false);
    expectField();
    expectNoField();
    expect(press('f')).toBe(false);
    expectField();
    vi.advanceTimersByTime(3000);
    expect(press('f')).toBe(false);
  });
});
