// What this reader's browser remembers of the log: the newest checkpoint that held and the keys it was signed by, so that a platform which
// later shows another history contradicts itself (spec/evidence-bundle.md section 5, step 1). Only evidence that came from the platform
// teaches it; a stranger's file does not.
import type { LastSeen } from '../case.ts';
import type { Outcome } from './run.ts';

const PLACE = 'sunlot.log';

export type Memory = LastSeen & { readonly keys: readonly string[]; readonly at: string };

export function recall(): Memory | null {
  try {
    const value = JSON.parse(localStorage.getItem(PLACE) ?? 'null') as Partial<Memory> | null;
    const sound =
      typeof value?.origin === 'string' &&
      Number.isSafeInteger(value.size) &&
      /^[0-9a-f]{64}$/.test(value.root ?? '') &&
      Array.isArray(value.keys);
    return sound ? (value as Memory) : null;
  } catch {
    // Storage refused, or written by something else.
    return null;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // Nothing was kept.
  }
}

/** The checkpoint to remember after a verification, or null where the old one stands: it must have held and not go back. */
export function learnt(before: Memory | null, { report, keys }: Outcome, at: string): Memory | null {
  const first = report.steps.find(({ name }) => name === 'checkpoint');
  const bad = first?.findings.some(
    ({ code, status }) =>
      status === 'false' || code === 'checkpoint.key-unknown' || code === 'checkpoint.last-seen-not-compared',
  );
  if (report.checkpoint === null || bad !== false) return null;
  const { origin, size, root } = report.checkpoint;
  if (before !== null && (before.origin !== origin || before.size > size)) return null;
  return { origin, size, root, keys: before?.keys ?? keys, at };
}

export function remember(memory: Memory): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(memory));
  } catch {
    // Storage refused: nothing is compared next time, and step 1 says so.
  }
}
