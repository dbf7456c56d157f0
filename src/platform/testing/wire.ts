// A wire between an application and its database that a test cuts at the nth message: before it arrives, or after it arrived and before the
// answer comes back (the database may then have done it). What a crash, a pulled cable or a full machine look like from either end.
import { connect, createServer, type Socket } from 'node:net';

export type Cut = 'before' | 'after';

export type Wire = {
  /** Passes `n` more messages and cuts every connection at the one after, until mended. */
  cut(n: number, how: Cut): void;
  mend(): void;
  /** Whether the cut has happened since it was asked for. */
  wasCut(): boolean;
  /** The same address through the wire. */
  through(url: string): string;
  close(): Promise<void>;
};

export async function openWire(database: string): Promise<Wire> {
  const { hostname, port } = new URL(database);
  const ends = new Set<Socket>();
  let left = Number.POSITIVE_INFINITY;
  let how: Cut = 'before';
  let cut = false;
  const cutAll = () => {
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
  return {
    cut(n, kind) {
      left = n;
      how = kind;
      cut = false;
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
    close: () =>
      new Promise((closed) => {
        for (const end of ends) end.destroy();
        server.close(() => closed());
      }),
  };
}

/** Long enough for a statement of a test to be done on the other side; nothing depends on it but which of the two states is met. */
const SETTLE_MS = 20;
