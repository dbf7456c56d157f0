// Work that a server does by itself as long as it runs: it looks, and looks again after a pause that keeps no process alive.
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Looks at once and again `pauseMs` after each look has ended, without a pause where the look answers true: there is more. A look reports its own
 * faults and never rejects. Answers how to stop, which waits for the look in hand.
 */
export function repeatedly(pauseMs: number, look: () => Promise<unknown>): () => Promise<void> {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      if ((await look()) === true) continue;
      await pause(pauseMs, null, { signal: stopping.signal, ref: false }).catch(() => null);
    }
  })();
  return async () => {
    stopping.abort();
    await running;
  };
}
