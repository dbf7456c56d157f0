// What the log costs an act: acts a second of 16 clients, against the same row written by the same number of clients in
// the same transaction frame without entry, leaf or grant. No reactions. The cluster has fsync off, which favours the
// baseline: with it both wait for the same one commit.
import { z } from 'zod';
import { ok } from '../src/kit/result.ts';
import { act, perform } from '../src/log/act.ts';
import { tell } from '../src/organisation/message.ts';
import { systemActor } from '../src/platform/access.ts';
import { write } from '../src/platform/db/database.ts';
import { entryType } from '../src/platform/domain.ts';
import { type Measured, median, sizeOf } from './measured.ts';
import { openBench } from './registers.ts';

const CLIENTS = 16;
const ROUNDS = 5;
const told = entryType('bench.told', z.object({ text: z.string() }));
const message = (text: string) => ({ userId: 'bench', kind: 'bench.told', thing: 'bench', fill: { text } });

const telling = act(told, {
  input: z.object({ text: z.string() }),
  target: async () => ok({ officePath: ['bench'], thing: 'bench' }),
  async run(tx, { text }, within) {
    await tell(tx, within, message(text));
    return ok({ facts: { text }, answer: {} });
  },
});

/** Calls a second when every client calls again as soon as it is answered. */
async function rate(calls: number, call: (n: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < calls) {
      next += 1;
      await call(next);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (calls * 1000) / (performance.now() - started);
}

export async function run(): Promise<readonly Measured[]> {
  const calls = sizeOf('ACTS', 4000);
  const { app, close } = await openBench();
  try {
    const actor = systemActor('bench', [told.type]);
    const logged = async (n: number) => {
      const done = await perform(app, telling, actor, { text: `${n}` });
      if (!done.ok) throw new Error(done.refusal.code);
    };
    const bare = (n: number) => write(app.db, actor, (tx) => tell(tx, { at: app.clock.now(), app }, message(`${n}`)));
    await rate(calls / 4, logged);
    await rate(calls / 4, bare);
    const pairs: (readonly [number, number])[] = [];
    for (let i = 0; i < ROUNDS; i += 1) pairs.push([await rate(calls, logged), await rate(calls, bare)]);
    const acts = median(pairs.map(([one]) => one));
    const rows = median(pairs.map(([, one]) => one));
    return [
      {
        question: `act against the same row without log, ${CLIENTS} clients`,
        value: median(pairs.map(([one, other]) => one / other)),
        unit: 'ratio',
        baseline: rows,
        target: '≥ 0.5',
      },
      { question: 'acts', value: acts, unit: 'per second' },
    ];
  } finally {
    await close();
  }
}
