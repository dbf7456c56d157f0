// The server's chance: cryptographically strong bytes, drawn from the system some thousands at a time, since asking for ten
// costs as much as asking for a page. A byte is handed out once and wiped where it lay.
import { randomBytes } from 'node:crypto';
import type { Bytes } from '../kit/bytes.ts';

const PAGE = 4096;

export function systemRandom(): (length: number) => Bytes {
  let page: Bytes = new Uint8Array(0);
  let at = 0;
  return (length) => {
    if (length > PAGE) return new Uint8Array(randomBytes(length));
    if (at + length > page.length) {
      page = new Uint8Array(randomBytes(PAGE));
      at = 0;
    }
    const taken = page.slice(at, at + length);
    page.fill(0, at, at + length);
    at += length;
    return taken;
  };
}
