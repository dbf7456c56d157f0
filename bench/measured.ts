// What every bench answers, and the few ways in which all of them measure.

export type Measured = {
  readonly question: string;
  readonly value: number;
  readonly unit: string;
  /** What the value was measured against, in the same run, in its own unit. */
  readonly baseline?: number;
  /** As the aim says it: `≥ 0.4`, `≤ 50`, `≤ 2 × 1.5 ms` (of the baseline). */
  readonly target?: string;
};

/** Whether the figure reaches its aim, which may be a number or a multiple of the baseline; null where none was set. */
export function reached({ value, baseline, target }: Measured): boolean | null {
  const [, side, number, times] = /^(≥|≤) ([\d.]+)( ×)?/.exec(target ?? '') ?? [];
  if (side === undefined || (times !== undefined && baseline === undefined)) return null;
  const limit = Number(number) * (times === undefined ? 1 : (baseline ?? 1));
  return side === '≥' ? value >= limit : value <= limit;
}

/** A size that a small machine may reduce, e.g. SUNLOT_BENCH_UNITS=100000. */
export function sizeOf(name: string, usual: number): number {
  const given = process.env[`SUNLOT_BENCH_${name}`];
  if (given === undefined) return usual;
  const size = Number(given);
  if (!Number.isSafeInteger(size) || size < 1) throw new Error(`SUNLOT_BENCH_${name} must be a whole number above 0`);
  return size;
}

/** Milliseconds of CPU that this process spends in `run`. */
export function cpuOf<T>(run: () => T): readonly [number, T] {
  const before = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, value];
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Bytes that the process holds over what it held at the start, at its highest, sampled as long as `run` lasts. */
export async function memoryOver<T>(run: () => Promise<T>): Promise<readonly [number, T]> {
  globalThis.gc?.();
  const idle = process.memoryUsage().rss;
  let peak = idle;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 20);
  try {
    const value = await run();
    look();
    return [peak - idle, value];
  } finally {
    clearInterval(timer);
  }
}
