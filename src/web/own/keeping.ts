// When a session must be told that its person is still there, and when they must be told that it ends (P11). Times in ms of one clock.

export type Times = {
  readonly now: number;
  /** The person's last key or touch, and the last call that told the server of one. */
  readonly lastInput: number;
  readonly lastTouched: number;
  /** How long a session may rest, and the moment at which it ends whatever happens. */
  readonly idle: number;
  readonly end: number;
};
export type Keeping =
  | { readonly kind: 'rest' }
  | { readonly kind: 'touch' }
  | { readonly kind: 'warn'; readonly seconds: number; readonly final: boolean };

/** Long enough to read, to think and to press a key (WCAG 2.2, 2.2.1 asks for 20 seconds at least). */
export const WARNING_MS = 120_000;

/** Who did nothing for so long is away: what a page asks by itself then does not keep the session. */
export const AWAY_MS = 60_000;

/** Typing counts as presence although it calls nobody: while it goes on, the server is told once a minute. */
export function keeping({ now, lastInput, lastTouched, idle, end }: Times): Keeping {
  if (end - now <= WARNING_MS)
    return { kind: 'warn', seconds: Math.max(0, Math.ceil((end - now) / 1000)), final: true };
  if (now - lastInput < AWAY_MS && now - lastTouched >= AWAY_MS) return { kind: 'touch' };
  const left = lastTouched + idle - now;
  return left <= Math.min(WARNING_MS, idle / 2)
    ? { kind: 'warn', seconds: Math.max(0, Math.ceil(left / 1000)), final: false }
    : { kind: 'rest' };
}
