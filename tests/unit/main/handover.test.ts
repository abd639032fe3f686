import { describe, expect, it } from 'vitest';
import { Handover } from '../../../src/main/handover';
import type { Tell } from '../../../src/main/tell';

/** A page that answers with what `reply` makes of the token. */
function handoverTo(reply: (token: string, handover: Handover) => void, limitMs: number): Handover {
  const tell: Tell = (name, payload) => {
    expect(name).toBe('aboutToClose');
    setTimeout(() => reply((payload as { token: string }).token, handover), 1);
  };
  const handover = new Handover(tell, limitMs);
  return handover;
}

async function timeOf(work: Promise<void>): Promise<number> {
  const began = performance.now();
  await work;
  return performance.now() - began;
}

describe('handing over before the window closes', () => {
  it('ends when the page answers with the token', async () => {
    const handover = handoverTo((token, asked) => asked.answer(token), 5_000);
    expect(await timeOf(handover.ask())).toBeLessThan(1_000);
  });

  it('ends when the time is up, whatever else the page answers', async () => {
    const handover = handoverTo((token, asked) => asked.answer(`not ${token}`), 60);
    expect(await timeOf(handover.ask())).toBeGreaterThan(50);
  });

  it('is not ended by the answer to an earlier question', async () => {
    let first = '';
    const handover = handoverTo((token, asked) => {
      asked.answer(first === '' ? token : first);
      first = token;
    }, 60);
    await handover.ask();
    expect(await timeOf(handover.ask())).toBeGreaterThan(50);
  });
});
