// Where a draw stands among its seven phases, and what is being waited for until when, from recorded state and the server's clock only:
// a page that is opened late or again shows the same (spec/draw.md section 3).
import type { DrawView } from './view.ts';

export const PHASES = ['commit', 'reveal', 'beacon', 'seed', 'list', 'assign', 'publish'] as const;
export type PhaseKey = (typeof PHASES)[number];
/** `skipped`: a staged draw has no beacon. */
export type Phase = { readonly key: PhaseKey; readonly state: 'done' | 'current' | 'waiting' | 'skipped' };

type Known = Pick<
  DrawView,
  'state' | 'kind' | 'published' | 'commitHash' | 'parties' | 'beacon' | 'seed' | 'resultHash'
>;

/** How many phases lie behind; for a void draw, as far as it had come. */
function doneOf(draw: Known): number {
  if (draw.resultHash !== null) return draw.published ? PHASES.length : PHASES.indexOf('publish');
  if (draw.seed !== null) return PHASES.indexOf('list');
  if (draw.beacon !== null) return PHASES.indexOf('seed');
  if (draw.commitHash === null) return 0;
  const open = draw.parties.some((party) => party.state === 'committed' || party.state === 'invited');
  if (open) return PHASES.indexOf('reveal');
  return PHASES.indexOf(draw.kind === 'staged' ? 'seed' : 'beacon');
}

export function phasesOf(draw: Known): readonly Phase[] {
  const done = doneOf(draw);
  return PHASES.map((key, place) => {
    if (key === 'beacon' && draw.kind === 'staged') return { key, state: 'skipped' };
    if (place < done) return { key, state: 'done' };
    return { key, state: place === done && draw.state !== 'voided' ? 'current' : 'waiting' };
  });
}

/** While the room still reads the list, what follows it has not happened there yet. */
export const whileReading = (phases: readonly Phase[]): readonly Phase[] =>
  phases.map((phase) => {
    const after = PHASES.indexOf(phase.key) - PHASES.indexOf('list');
    return after < 0 ? phase : { key: phase.key, state: after === 0 ? 'current' : 'waiting' };
  });

/** The phase that happens now; a finished or void draw shows its last one that was reached. */
export function currentPhase(draw: Known): PhaseKey {
  const phases = phasesOf(draw);
  const current =
    phases.find((phase) => phase.state === 'current') ?? phases.findLast((phase) => phase.state === 'done');
  return current?.key ?? 'commit';
}

/** `seconds` are left, rounded up, never below 0; `whole` is how long the wait was from its beginning. Instants in ms. */
export type Countdown = {
  readonly to: 'reveal' | 'beacon';
  readonly at: number;
  readonly seconds: number;
  readonly whole: number;
};

type Timed = Pick<DrawView, 'state' | 'committedAt' | 'revealBy' | 'beaconAt'>;

/** `now` is the server's clock in ms. Null when nothing is waited for. */
export function countdownOf(draw: Timed, now: number): Countdown | null {
  const ms = (iso: string | null) => (iso === null ? Number.NaN : new Date(iso).getTime());
  const [t0, t1, t2] = [ms(draw.committedAt), ms(draw.revealBy), ms(draw.beaconAt)];
  if (draw.state === 'committed' && now < t1) return { to: 'reveal', at: t1, ...span(t0, t1, now) };
  if (draw.state === 'committed' || draw.state === 'revealed') return { to: 'beacon', at: t2, ...span(t0, t2, now) };
  return null;
}

const span = (from: number, until: number, now: number) => ({
  seconds: Math.max(0, Math.ceil((until - now) / 1000)),
  whole: Math.max(1, Math.round((until - from) / 1000)),
});

/** A countdown is read out at these seconds only. */
export const ANNOUNCED: readonly number[] = [60, 30, 10, 0];

/** 75 → 1:15; below a minute the seconds alone; from an hour on with hours. */
export function clockText(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  if (seconds < 60) return String(seconds);
  if (seconds < 3600) return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  return `${Math.floor(seconds / 3600)}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
}
