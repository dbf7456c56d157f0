// What a server counts of itself, in Prometheus' words (docs/operating.md, what to watch). Labels are closed lists: route patterns, acts,
// states. Never an address, a name or an id, which would be personal data and would not end.
import { Counter, collectDefaultMetrics, Histogram, Gauge as PromGauge, Registry } from 'prom-client';
import type { RefusalKind, Result } from '../../kit/result.ts';
import type { App } from '../app.ts';
import type { Gauge } from '../domain.ts';
import { VERSION } from '../software.ts';

export type Meters = {
  /** Counts an act by how it ended, and hands the end on; an act that threw counts as failed. */
  acted<R extends Result<unknown>>(type: string, ending: Promise<R>): Promise<R>;
  answered(method: string, pattern: string, status: number, seconds: number): void;
  /** Everything counted, and what the gauges read now. A gauge that cannot be read is left out and counted. */
  text(app: App): Promise<string>;
  readonly contentType: string;
};

/** Seconds; a page is meant to stay below 0.2, a whole export may take minutes. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];
const SLOWEST_READING_MS = 3_000;

type Outcome = 'done' | RefusalKind | 'failed';

/** A promise that is given up after so many milliseconds. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<T>();
  const timer = setTimeout(() => late.reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  return Promise.race([promise, late.promise]).finally(() => clearTimeout(timer));
}

/** Registers the gauges; the returned function reads all of them anew. */
function shownIn(registers: Registry[], gauges: readonly Gauge[], unread: (name: string) => void) {
  const shown = gauges.map((gauge) => {
    const { name, help, labels } = gauge;
    return { ...gauge, shown: new PromGauge({ name, help, labelNames: [...labels], registers }) };
  });
  return (app: App) =>
    Promise.all(
      shown.map(async ({ name, labels, read, shown: gauge }) => {
        const readings = await within(SLOWEST_READING_MS, read(app)).catch(() => null);
        if (readings === null) unread(name);
        gauge.reset();
        // A reset gauge without labels is 0, which would be a claim.
        if (labels.length === 0 && !readings?.length) gauge.remove();
        for (const one of readings ?? []) gauge.set(one.labels ?? {}, one.value);
      }),
    );
}

export function openMeters(gauges: readonly Gauge[]): Meters {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  // Memory, CPU, garbage collection, and the lag of the event loop.
  collectDefaultMetrics({ register });
  const acts = new Counter({
    name: 'sunlot_acts_total',
    help: 'Acts by name and outcome',
    labelNames: ['act', 'outcome'],
    registers,
  });
  const requests = new Histogram({
    name: 'sunlot_http_request_duration_seconds',
    help: 'Requests by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const unread = new Counter({
    name: 'sunlot_gauge_failures_total',
    help: 'Gauges that could not be read',
    labelNames: ['gauge'],
    registers,
  });
  new PromGauge({ name: 'sunlot_build_info', help: 'The version that runs', labelNames: ['version'], registers }).set(
    { version: VERSION },
    1,
  );
  const readGauges = shownIn(registers, gauges, (gauge) => unread.inc({ gauge }));
  const acted = (act: string, outcome: Outcome) => acts.inc({ act, outcome });
  return {
    async acted(type, ending) {
      try {
        const ended = await ending;
        acted(type, ended.ok ? 'done' : ended.refusal.kind);
        return ended;
      } catch (error) {
        acted(type, 'failed');
        throw error;
      }
    },
    answered: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    async text(app) {
      await readGauges(app);
      return register.metrics();
    },
    contentType: register.contentType,
  };
}
