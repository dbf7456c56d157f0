// How long a draw of inspectors takes, look-ahead included: ten departments, areas, leaders among the members, recusals,
// with caps that leave a tenth or more, or nothing, to spare. CPU time of this process, hashing included.
import { createHash } from 'node:crypto';
import type { AssignInput } from '../src/draws/rules/assign/assign.ts';
import { assign } from '../src/draws/rules/assign/assign.ts';
import type { Suite } from '../src/kit/hash.ts';
import type { Measured } from './measured.ts';

export type AssignBench = {
  readonly name: string;
  readonly cpuMs: number;
  readonly objects: number;
  readonly slots: number;
  readonly officers: number;
  readonly skipped: number;
};

const suite: Suite = {
  name: 'DR1-SHA256',
  hash: (message) => new Uint8Array(createHash('sha256').update(message).digest()),
};

/** Every object needs a leader and two members of one of the departments; one in five of the officers may lead, or one in three, who then can do nothing else. */
function pool(
  objects: number,
  officers: number,
  departments: number,
  slackOfficers: number,
  oneLeaderIn = 5,
): AssignInput {
  const perDepartment = officers / departments;
  const cap = Math.ceil((3 * objects) / (officers - slackOfficers));
  const leadersCap = Math.ceil(objects / (officers / oneLeaderIn));
  const demands = Array.from({ length: departments }, (_, d) =>
    ['leader', 'member', 'member'].map((role) => ({ department: `D${d}`, role })),
  );
  return {
    suite,
    seed: suite.hash(new Uint8Array([objects & 255, officers & 255])),
    objects: Array.from({ length: objects }, (_, i) => ({ id: `o${i}`, demand: demands[i % departments] ?? [] })),
    demand: [],
    officers: Array.from({ length: officers }, (_, i) => {
      const leads = Math.floor(i / departments) < perDepartment / oneLeaderIn;
      return {
        id: `p${i}`,
        department: `D${i % departments}`,
        roles: leads ? ['leader', 'member'] : ['member'],
        cap: Math.max(cap, leads ? leadersCap : 0),
      };
    }),
    recusals: Array.from(
      { length: Math.floor(objects / 10) },
      (_, i) => [`o${i * 10}`, `p${(i * 7919) % officers}`] as const,
    ),
  };
}

function measure(name: string, input: AssignInput): AssignBench {
  const before = process.cpuUsage();
  const result = assign(input);
  const { user, system } = process.cpuUsage(before);
  if (result.kind === 'infeasible') throw new Error(`${name} is infeasible: ${JSON.stringify(result.violator.groups)}`);
  const skipped = result.slots.reduce(
    (sum, slot) => sum + ('ids' in slot.skipped ? slot.skipped.ids.length : slot.skipped.count),
    0,
  );
  const cpuMs = Math.round((user + system) / 1000);
  return {
    name,
    cpuMs,
    objects: input.objects.length,
    slots: result.slots.length,
    officers: input.officers.length,
    skipped,
  };
}

/** Each case by itself. */
export function cases(): readonly AssignBench[] {
  return [
    measure('assign 10,000 objects, 1,000 officers, ten departments', pool(10_000, 1_000, 10, 100)),
    measure('assign 10,000 objects, 1,000 officers, one department', pool(10_000, 1_000, 1, 100)),
    measure('assign 10,000 objects, 1,000 officers, one department, tighter caps', pool(10_000, 1_000, 1, 0)),
    measure(
      'assign 9,990 objects, 999 officers, no place to spare, every leader needed as leader',
      pool(9_990, 999, 1, 0, 3),
    ),
    measure('assign 100,000 objects, 5,000 officers, ten departments', pool(100_000, 5_000, 10, 500)),
    measure('assign 100,000 objects, 5,000 officers, one department', pool(100_000, 5_000, 1, 500)),
    measure('assign 100,000 objects, 5,000 officers, ten departments, tighter caps', pool(100_000, 5_000, 10, 0)),
    scarce(),
  ];
}

/** Leaders are scarce and reserved: one in three may lead, each of them is needed as leader at every place he has, and nobody has a place to spare. */
export const scarce = (): AssignBench =>
  measure(
    'assign 99,960 objects, 4,998 officers, no place to spare, every leader needed as leader',
    pool(99_960, 4_998, 1, 0, 3),
  );

/** The case with a limit: 10,000 objects × 3 slots × 1,000 inspectors within 2 s of CPU. */
export async function run(): Promise<readonly Measured[]> {
  const { name, cpuMs } = measure('assign 10,000 objects x 3 slots x 1,000 officers', pool(10_000, 1_000, 10, 100));
  return [{ question: name, value: cpuMs, unit: 'ms of CPU', target: '≤ 2000' }];
}
