// How failed sign-ins are counted and held (P11; GB/T 22239-2019 8.1.4.1 b): per account name and per address, each try counted before
// the password is looked at, so that many at once cannot try more than the rule allows.

export type Attempts = { readonly failures: number; readonly since: Date; readonly heldUntil: Date | null };
export type AttemptRule = { readonly tries: number; readonly windowMinutes: number };
export type Step = { readonly held: boolean; readonly next: Attempts };

const MINUTE = 60_000;

/** What one more try does: held, or counted; the last one allowed holds what comes after it, until `until`. */
export function attempt(before: Attempts | null, rule: AttemptRule, now: Date, until: Date): Step {
  if (before?.heldUntil && before.heldUntil > now) return { held: true, next: before };
  const fresh =
    before === null ||
    before.heldUntil !== null ||
    now.getTime() - before.since.getTime() > rule.windowMinutes * MINUTE;
  const failures = (fresh ? 0 : before.failures) + 1;
  return {
    held: false,
    next: {
      failures,
      since: fresh ? now : before.since,
      heldUntil: failures >= rule.tries ? until : null,
    },
  };
}

/** What a try that turned out right takes back: its own count, and the hold that it caused. */
export const takeBack = (counted: Attempts): Attempts => ({
  failures: Math.max(0, counted.failures - 1),
  since: counted.since,
  heldUntil: null,
});

export const minutesLeft = (until: Date, now: Date): number =>
  Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE));
