// Two hundred people at once, a million subjects: citizens at the portal, inspectors, planners who list, search and act, auditors in the trail. The
// built server is a process of its own with the demo in it; each visitor has an address, each officer an account and a session. First one person
// alone, for the baseline; then all, who think between their requests; then all without a pause. What was answered must be in the log.
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import type { DemoOf } from '../src/demo/seed.ts';
import { must } from '../src/kit/assert.ts';
import { signedIn, type TestUser } from '../src/organisation/testing.ts';
import { type Config, readConfig } from '../src/platform/config.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { freePort } from '../src/platform/db/embedded.ts';
import { newPasswords } from '../src/platform/db/roles.ts';
import { SESSION_COOKIE } from '../src/platform/http/session.ts';
import { installJobs } from '../src/platform/jobs.ts';
import { systemRandom } from '../src/platform/random.ts';
import { migratedDatabase, throwAwayCluster } from '../src/platform/testing/cluster.ts';
import { addressesOf } from '../src/platform/testing/test-database.ts';
import { fill } from './list.ts';
import { type Measured, sizeOf } from './measured.ts';

const SUBJECTS = 1_000_000;
const THINKING_MS = 2000;
const WARM_MS = 10_000;
const MEASURED_MS = 60_000;
const PRESSED_MS = 20_000;
const ALONE_MS = 15_000;
const OFFICE = 'pj-scjg';
const INSPECTOR = 'DMP00001';
const SECTIONS = 'ABCDEFGHIJKLMNOPQRST';
const REGIONS = ['211102', '211103', '211104'];
const WORDS = ['\u6d77\u8fd0', '\u6850\u67ab', '\u8317\u79be'];

/** What somebody asks for; a body makes it a write. */
type Ask = { readonly url: string; readonly body?: object };
type Scene = { readonly subjects: number; readonly draws: readonly string[] };
type Group = {
  readonly name: string;
  readonly role: 'inspector' | 'planner' | 'audit_admin' | null;
  readonly people: number;
  /** One of them by chance; `n` is random, `count` goes up by one for each request. */
  readonly asks: readonly ((scene: Scene, n: number, count: number) => Ask)[];
};

const at = <T>(of: ArrayLike<T>, n: number): T => of[n % of.length] as T;
const code = (n: number): string => `S${String(n).padStart(17, '0')}`;
const draw = ({ draws }: Scene, n: number): string => `/draws/${at(draws, n)}`;

const GROUPS: readonly Group[] = [
  {
    name: 'citizens',
    role: null,
    people: 110,
    asks: [
      () => ({ url: '/' }),
      () => ({ url: '/draws' }),
      (scene, n) => ({ url: draw(scene, n) }),
      (scene, n) => ({ url: draw(scene, n) }),
      (scene, n) => ({ url: `${draw(scene, n)}/evidence.json` }),
      () => ({ url: '/items' }),
      () => ({ url: '/caps' }),
      () => ({ url: '/log' }),
      () => ({ url: '/log/checkpoint' }),
    ],
  },
  {
    name: 'inspectors',
    role: 'inspector',
    people: 60,
    asks: [
      () => ({ url: '/api/session' }),
      () => ({ url: '/api/inbox' }),
      () => ({ url: '/api/draws/own' }),
      (scene, n) => ({ url: `/api/subjects/${code(1 + (n % scene.subjects))}` }),
    ],
  },
  {
    name: 'planners',
    role: 'planner',
    people: 26,
    asks: [
      (_, n) => ({ url: `/api/subjects?region=${at(REGIONS, n)}&section=${at(SECTIONS, n >> 4)}&status=active` }),
      (_, n) => ({ url: `/api/search?q=${encodeURIComponent(at(WORDS, n))}` }),
      () => ({ url: '/api/tasks' }),
      () => ({ url: '/api/draws' }),
      (scene, _, count) => ({
        url: '/api/recusals',
        body: {
          ...{ inspectorId: INSPECTOR, subjectCode: code(1 + (count % scene.subjects)) },
          ...{ relation: 'other', reason: 'load' },
        },
      }),
    ],
  },
  {
    name: 'auditors',
    role: 'audit_admin',
    people: 4,
    asks: [() => ({ url: '/api/trail' }), () => ({ url: '/api/trail?type=draw.committed' })],
  },
];

type Person = { readonly group: Group; readonly user: TestUser | null; readonly address: string };
type Site = { readonly port: number; readonly agent: Agent; readonly scene: Scene; readonly people: readonly Person[] };
type Tally = { readonly times: Map<string, number[]>; readonly refused: Map<string, number>; acts: number };

/** The same numbers in every run (Mulberry32): what people choose, and how long they think. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const answered = ({ port, agent }: Site, { user, address }: Person, { url, body }: Ask): Promise<number> =>
  new Promise((done, failed) => {
    const headers = {
      'x-forwarded-for': address,
      ...(user === null ? {} : { cookie: `${SESSION_COOKIE}=${user.token}`, 'x-csrf': user.csrf }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const method = body === undefined ? 'GET' : 'POST';
    const asked = request({ host: '127.0.0.1', port, path: url, method, headers, agent }, (reply) => {
      reply.resume();
      reply.once('end', () => done(reply.statusCode ?? 0));
      reply.once('error', failed);
    });
    asked.once('error', failed);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });

let count = 0;

/** People ask, hear the answer, think, and ask again, until the time is over. */
async function hours(site: Site, people: readonly Person[], ms: number, thinking: number): Promise<Tally> {
  const tally: Tally = { times: new Map(), refused: new Map(), acts: 0 };
  const until = performance.now() + ms;
  const live = async (person: Person, seed: number): Promise<void> => {
    const next = chance(seed);
    const pause = () => new Promise((over) => setTimeout(over, -Math.log(1 - next()) * thinking));
    if (thinking > 0) await new Promise((over) => setTimeout(over, next() * thinking));
    while (performance.now() < until) {
      const n = Math.floor(next() * 2 ** 31);
      const ask = at(person.group.asks, Math.floor(next() * person.group.asks.length))(site.scene, n, count++);
      const from = performance.now();
      const status = await answered(site, person, ask);
      const times = tally.times.get(person.group.name) ?? [];
      tally.times.set(person.group.name, times);
      times.push(performance.now() - from);
      if (status !== 200)
        tally.refused.set(`${status} ${ask.url}`, (tally.refused.get(`${status} ${ask.url}`) ?? 0) + 1);
      else if (ask.body !== undefined) tally.acts += 1;
      if (thinking > 0) await pause();
    }
  };
  await Promise.all(people.map(live));
  return tally;
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const all = ({ times }: Tally): number[] => [...times.values()].flat();

/** A refusal or a broken answer is no figure: the bench fails with what was said. */
function honest({ refused }: Tally): void {
  if (refused.size > 0) throw new Error(`not every answer was 200: ${JSON.stringify([...refused].slice(0, 5))}`);
}

type Main = { readonly seedDemo: (config: Config, demo: DemoOf) => Promise<boolean> };

async function built(): Promise<Main> {
  const made = spawnSync(process.execPath, [resolve('tools/build.ts')], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (made.status !== 0) throw new Error('the build failed');
  return (await import(pathToFileURL(resolve('dist/server/main.js')).href)) as Main;
}

async function started(config: Config): Promise<ChildProcess> {
  const server = fork(resolve('e2e/served.mjs'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  await new Promise<void>((listening, failed) => {
    server.once('message', () => listening());
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
    server.send({ config, at: Date.now() });
  });
  return server;
}

async function peopleOf(config: Config): Promise<readonly Person[]> {
  const db = openDatabase(config);
  const app = { db, clock: { now: () => new Date() }, random: systemRandom() };
  const people: Person[] = [];
  for (const group of GROUPS) {
    for (let n = 0; n < group.people; n += 1) {
      const address = `10.${people.length >> 8}.${people.length & 255}.1`;
      const { name, role } = group;
      people.push({ group, address, user: role && (await signedIn(app, `${name}-${n}`, OFFICE, [role], null)) });
    }
  }
  await db.close();
  return people;
}

const recusals = async (admin: Client): Promise<number> =>
  Number((await admin.query(`select count(*) from log.entry where type = 'recusal.declared'`)).rows[0].count);

async function measure(site: Site, admin: Client): Promise<readonly Measured[]> {
  const before = await recusals(admin);
  const firstOf = GROUPS.map(({ name }) =>
    must(
      site.people.find(({ group }) => group.name === name),
      name,
    ),
  );
  await hours(site, site.people, WARM_MS, THINKING_MS);
  const warm = await recusals(admin);
  const alone: number[] = [];
  let acts = 0;
  for (const person of firstOf) {
    const tally = await hours(site, [person], ALONE_MS / firstOf.length, 0);
    honest(tally);
    acts += tally.acts;
    alone.push(quantile(all(tally), 0.5));
  }
  const busy = await hours(site, site.people, MEASURED_MS, THINKING_MS);
  const pressed = await hours(site, site.people, PRESSED_MS, 0);
  for (const tally of [busy, pressed]) honest(tally);
  acts += busy.acts + pressed.acts;
  const inLog = (await recusals(admin)) - warm;
  if (warm < before || inLog !== acts) throw new Error(`${acts} acts were answered, ${inLog} are in the log`);
  const people = site.people.length;
  const rows = GROUPS.map(({ name }, n): Measured => {
    const times = busy.times.get(name) ?? [];
    const [middle, late] = [quantile(times, 0.5), quantile(times, 0.95)];
    return {
      question: `${people} people, a request every ${THINKING_MS / 1000} s each: ${name}, 95 of 100 answered within (half within ${middle.toFixed(1)} ms), against the middle of one alone`,
      value: late,
      unit: 'ms',
      ...(alone[n] === undefined ? {} : { baseline: alone[n] }),
    };
  });
  const everything = all(busy);
  return [
    ...rows,
    { question: 'requests a second of people who think', value: (everything.length * 1000) / MEASURED_MS, unit: '/s' },
    { question: '99 of 100 answered within', value: quantile(everything, 0.99), unit: 'ms', target: '\u2264 1000' },
    { question: 'requests a second without a pause', value: (all(pressed).length * 1000) / PRESSED_MS, unit: '/s' },
    { question: 'without a pause, 95 of 100 answered within', value: quantile(all(pressed), 0.95), unit: 'ms' },
    { question: 'acts answered that are not in the log', value: acts - inLog, unit: 'acts', target: '\u2264 0' },
  ];
}

export async function run(subjects = sizeOf('UNITS', SUBJECTS)): Promise<readonly Measured[]> {
  const { seedDemo } = await built();
  const cluster = await throwAwayCluster();
  const passwords = newPasswords();
  const url = await migratedDatabase(cluster.adminUrl, 'bench_load', passwords);
  await installJobs(url);
  const { app, sequencer, retention, public: portal } = addressesOf(url, passwords);
  const config = readConfig(
    { DEMO: '1', NETWORK: '0', LOG_LEVEL: 'error', CLOCK_SKEW_SECONDS: '0', TRUSTED_PROXY: 'loopback' },
    {
      dataDir: mkdtempSync(join(tmpdir(), 'sunlot-load-')),
      port: await freePort(),
      ...{ appUrl: app, sequencerUrl: sequencer, retentionUrl: retention, publicUrl: portal, read: null },
    },
  );
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    await seedDemo(config, {});
    await fill({ admin }, subjects);
    const people = await peopleOf(config);
    // How many turns an address or a person has a minute is a limit against abuse, not what is asked here.
    await admin.query(`update organisation.access_rule set value = 1000000 where rule_id like 'turns.%'`);
    const server = await started(config);
    const agent = new Agent({ keepAlive: true, maxSockets: people.length });
    try {
      const listed = await (await fetch(`http://127.0.0.1:${config.port}/draws`)).text();
      const draws = [...new Set([...listed.matchAll(/href="\/draws\/([^"/?#]+)"/g)].map(([, id]) => id ?? ''))];
      const scene = { subjects, draws };
      return await measure({ port: config.port, agent, scene, people }, admin);
    } finally {
      agent.destroy();
      const ended = new Promise((heard) => server.once('exit', heard));
      server.disconnect();
      await ended;
    }
  } finally {
    await admin.end();
    await cluster.stop();
  }
}

if (import.meta.main) {
  for (const { question, value, unit, baseline } of await run())
    console.log(
      `${question}: ${value.toFixed(1)} ${unit}${baseline === undefined ? '' : `, alone ${baseline.toFixed(1)}`}`,
    );
  process.exit(0);
}
