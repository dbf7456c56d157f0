// The recorded state of one draw, asked for each second while the protocol runs, more slowly when it is over, ever more slowly while the
// server does not answer. Reading changes nothing: any number of screens may be open, late or again.
import { useEffect, useState } from 'react';
import { get, onSignedOut, type RefusalBody } from '../../../web/api.ts';
import { type DrawView, drawSource, onScreen } from '../view.ts';

export type Live = {
  readonly draw: DrawView | null;
  readonly trouble: 'none' | 'signed-out' | 'offline';
  readonly refusal: RefusalBody | null;
};

class SignedOut extends Error {}

const EVERY_MS = 1000;
const OVER_MS = 5000;
const LONGEST_MS = 15_000;

/** The pause before the next question; `failures` in a row double it. */
export function pauseFor(state: DrawView['state'] | null, failures: number): number {
  if (failures > 0) return Math.min(LONGEST_MS, EVERY_MS * 2 ** failures);
  return state === 'resulted' || state === 'voided' ? OVER_MS : EVERY_MS;
}

export function useLive(drawId: string): Live {
  const [live, setLive] = useState<Live>({ draw: null, trouble: 'none', refusal: null });
  useEffect(() => {
    onSignedOut(() => Promise.reject(new SignedOut()));
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let state: DrawView['state'] | null = null;
    let stopped = false;
    const ask = async () => {
      try {
        const answer = await get(drawSource(drawId));
        failures = 0;
        if (answer.ok) {
          state = answer.value.state;
          setLive({ draw: onScreen(answer.value), trouble: 'none', refusal: null });
        } else setLive((old) => ({ ...old, refusal: 'refusal' in answer ? answer.refusal : null }));
      } catch (error) {
        failures += 1;
        setLive((old) => ({ ...old, trouble: error instanceof SignedOut ? 'signed-out' : 'offline' }));
      }
      if (!stopped) timer = setTimeout(() => void ask(), pauseFor(state, failures));
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [drawId]);
  return live;
}
