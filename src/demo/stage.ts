// What every part of the demo works with: the application on its own clock, its people, and an act done as one of them.

import type { Result } from '../kit/result.ts';
import { type Act, perform } from '../log/act.ts';
import type { Actor, Target } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import type { testClock } from '../platform/clock.ts';

export const DAY = 86_400_000;
export const MINUTE = 60_000;

export type Stage = {
  readonly app: App;
  readonly clock: ReturnType<typeof testClock>;
  person(account: string): Promise<Actor>;
};

export const value = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(`demo: ${result.refusal.code} ${JSON.stringify(result.refusal.with ?? {})}`);
};

export async function act<I, F, A, T extends Target>(
  stage: Stage,
  what: Act<I, F, A, T>,
  account: string,
  input: NoInfer<I>,
): Promise<A> {
  stage.clock.pass(7 * MINUTE);
  const done = value(await perform(stage.app, what, await stage.person(account), input));
  return done.answer;
}
