// Starting and killing the real server: SIGKILL at the nth message to its database, before the message arrives or after the database did it.
import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { Config } from '../src/platform/config.ts';
import { freePort } from '../src/platform/db/embedded.ts';
import { SESSION_COOKIE } from '../src/platform/http/session.ts';
import type { Cut, Wire } from '../src/platform/testing/wire.ts';
import type { TestUser } from '../src/testing.ts';

export type Answered = { readonly status: number; readonly body: Record<string, unknown> };

export type Killed = {
  /** Starts it, where it does not run; `at` is the time it goes by. */
  up(at: Date): Promise<void>;
  post(user: TestUser, url: string, body: object, key?: string): Promise<Answered>;
  kill(): void;
  /** Whether it is dead, after its end has been heard. */
  dead(): boolean;
  stop(): Promise<void>;
};

const SERVER = resolve('e2e/served.mjs');

export function killable(config: Config): Killed {
  let child: ChildProcess | null = null;
  let port = 0;
  return {
    async up(at) {
      if (child !== null) return;
      port = await freePort();
      const one = fork(SERVER, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
      child = one;
      one.on('exit', () => {
        if (child === one) child = null;
      });
      await new Promise<void>((listening, failed) => {
        one.once('message', () => listening());
        one.once('exit', (code) => failed(new Error(`it ended with ${code} before it listened`)));
        one.send({ config: { ...config, port }, at: at.getTime() });
      });
    },
    async post(user, url, body, key) {
      const reply = await fetch(`http://127.0.0.1:${port}${url}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          cookie: `${SESSION_COOKIE}=${user.token}`,
          'x-csrf': user.csrf,
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        body: JSON.stringify(body),
      });
      return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
    },
    kill: () => void child?.kill('SIGKILL'),
    dead: () => child === null,
    async stop() {
      const one = child;
      if (one === null) return;
      const ended = new Promise((heard) => one.once('exit', heard));
      one.kill('SIGKILL');
      await ended;
    },
  };
}

/** A place to die at: so many messages on, and on which side of the message. */
export type Place = { readonly n: number; readonly how: Cut };

/** With LONG=1 every message from the first on, on both sides; else the few that are named. */
export function places(short: readonly number[], most: number): readonly Place[] {
  const all = process.env.LONG === '1' ? Array.from({ length: most }, (_, n) => n) : short;
  return all.flatMap((n) =>
    process.env.LONG === '1'
      ? (['before', 'after'] as const).map((how) => ({ n, how }))
      : [{ n, how: n % 2 === 0 ? 'before' : 'after' } as const],
  );
}

/** Does the work with the server killed at that place, and waits until it is dead; false: it came through before. */
export async function killedAt(server: Killed, wire: Wire, { n, how }: Place, work: () => Promise<unknown>) {
  wire.cut(n, how, () => server.kill());
  await work().catch(() => null);
  const killed = wire.wasCut();
  wire.mend();
  while (killed && !server.dead()) await new Promise((soon) => setTimeout(soon, 20));
  return killed;
}
