// What one password costs the server: argon2id with the server's own parameters, in milliseconds and in CPU of this process, its
// threads included. The cost is meant: the aim has a floor, below which guessing would be cheap, and a ceiling for who waits.
import { checkPassword, hashPassword } from '../src/organisation/password.ts';
import { RECOMMENDED } from '../src/platform/config.ts';
import { systemRandom } from '../src/platform/random.ts';
import { type Measured, median } from './measured.ts';

const RUNS = 11;

export async function run(): Promise<readonly Measured[]> {
  const stored = await hashPassword('the password of the bench', systemRandom()(16), RECOMMENDED);
  const runs: { readonly ms: number; readonly cpu: number }[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    const before = process.cpuUsage();
    const started = performance.now();
    if (!(await checkPassword('the password of the bench', stored))) throw new Error('the right password');
    const { user, system } = process.cpuUsage(before);
    runs.push({ ms: performance.now() - started, cpu: (user + system) / 1000 });
  }
  const { memoryKiB, passes, lanes } = RECOMMENDED;
  const what = `password by argon2id, ${memoryKiB / 1024} MiB, ${passes} passes, ${lanes} lanes`;
  return [
    { question: what, value: median(runs.map(({ ms }) => ms)), unit: 'ms', target: '≤ 1000' },
    { question: what, value: median(runs.map(({ cpu }) => cpu)), unit: 'ms of CPU', target: '≥ 30' },
  ];
}
