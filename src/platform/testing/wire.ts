// A wire between an application and its database that a test cuts at the nth message: before it arrives, or after it arrived and before the
// answer comes back (the database may then have done it). What a crash, a pulled cable or a full machine look like from either end.
import { connect, createServer, type Socket } from 'node:net';

export type Cut = 'before' | 'after';

export type Wire = {
  /** Passes `n` more messages and cuts every connection at the one after, until mended; `also` happens at that moment. */
  cut(n: number, how: Cut, also?: () => void): void;
  mend(): void;
  /** Whether the cut has happened since it was asked for. */
  wasCut(): boolean;
  /** The same address through the wire. */
  through(url: string): string;
  /** Does the work with the wire cut at message 0, 1, 2 …, each time mended and handed to `after`, until it comes through whole. Returns how often. */
  atEvery(how: Cut, work: (n: number) => Promise<unknown>, after: (n: number) => Promise<void>): Promise<number>;
  close(): Promise<void>;
};

/** No work of a test has so many messages; one that reaches it has cut nothing for long. */
const MOST = 1000;
/** A pool has twelve connections at most, and learns only by and by which of them are gone. */
const TRIES = 15;

/** As whoever tries again does. */
export async function again<T>(work: () => Promise<T>, good: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const answer = await work().catch((error: unknown) => {
      if (tries >= TRIES) throw error;
      return null;
    });
    if (answer !== null && (good(answer) || tries >= TRIES)) return answer;
  }
}

export async function openWire(database: string): Promise<Wire> {
  const { hostname, port } = new URL(database);
  const ends = new Set<Socket>();
  let left = Number.POSITIVE_INFINITY;
  let how: Cut = 'before';
  let cut = false;
  let also = () => {};
  const cutAll = () => {
    if (!cut) also();
    cut = true;
    for (const end of ends) end.destroy();
    ends.clear();
  };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const end of [near, far]) {
      end.on('error', () => {});
      ends.add(end);
    }
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    far.on('data', (bytes) => {
      if (left >= 0) near.write(bytes);
    });
    near.on('data', (bytes) => {
      left -= 1;
      if (left >= 0) {
        far.write(bytes);
        return;
      }
      if (how === 'before') cutAll();
      // It is sent whole, and its answer is swallowed with all that is open.
      else far.write(bytes, () => setTimeout(cutAll, SETTLE_MS));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : 0;
  const wire: Wire = {
    cut(n, kind, then = () => {}) {
      left = n;
      how = kind;
      cut = false;
      also = then;
    },
    mend() {
      left = Number.POSITIVE_INFINITY;
    },
    wasCut: () => cut,
    through(url) {
      const there = new URL(url);
      there.hostname = '127.0.0.1';
      there.port = String(own);
      return there.href;
    },
    async atEvery(kind, work, after) {
      for (let n = 0; n < MOST; n += 1) {
        wire.cut(n, kind);
        await work(n).catch(() => null);
        const whole = !wire.wasCut();
        wire.mend();
        await after(n);
        if (whole) return n;
      }
      throw new Error('it never came through');
    },
    close: () =>
      new Promise((closed) => {
        for (const end of ends) end.destroy();
        server.close(() => closed());
      }),
  };
  return wire;
}

/** Long enough for a statement of a test to be done on the other side; nothing depends on it but which of the two states is met. */
const SETTLE_MS = 20;
