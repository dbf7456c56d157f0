// SM3 (GB/T 32905-2016) for places without node:crypto; the server hashes with its own, and the vectors hold both together.
import type { Bytes } from './bytes.ts';

const START = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e] as const;

const rotate = (x: number, n: number): number => (x << n) | (x >>> (32 - n));

// The 64 step constants, each already rotated by its step number.
const STEPS = Int32Array.from({ length: 64 }, (_, j) => rotate(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32));

export function sm3(message: Uint8Array): Bytes {
  const blocks = Math.floor((message.length + 8) / 64) + 1;
  const padded = new Uint8Array(blocks * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  const state = Int32Array.from(START);
  const words = new Int32Array(68);
  for (let block = 0; block < blocks; block += 1) compress(state, words, view, block * 64);
  const digest = new DataView(new ArrayBuffer(32));
  for (const [i, word] of state.entries()) digest.setInt32(4 * i, word);
  return new Uint8Array(digest.buffer);
}

function compress(state: Int32Array, w: Int32Array, view: DataView, offset: number): void {
  const at = (i: number): number => w[i] ?? 0;
  for (let i = 0; i < 16; i += 1) w[i] = view.getInt32(offset + 4 * i);
  for (let i = 16; i < 68; i += 1) {
    const x = at(i - 16) ^ at(i - 9) ^ rotate(at(i - 3), 15);
    w[i] = x ^ rotate(x, 15) ^ rotate(x, 23) ^ rotate(at(i - 13), 7) ^ at(i - 6);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let j = 0; j < 64; j += 1) {
    const early = j < 16;
    const turned = rotate(a, 12);
    const ss1 = rotate((turned + e + (STEPS[j] ?? 0)) | 0, 7);
    const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = early ? e ^ f ^ g : (e & f) | (~e & g);
    const tt1 = (ff + d + (ss1 ^ turned) + (at(j) ^ at(j + 4))) | 0;
    const tt2 = (gg + h + ss1 + at(j)) | 0;
    // One by one: a swap by arrays costs more here than the hash itself.
    d = c;
    c = rotate(b, 9);
    b = a;
    a = tt1;
    h = g;
    g = rotate(f, 19);
    f = e;
    e = tt2 ^ rotate(tt2, 9) ^ rotate(tt2, 17);
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) ^ word;
}
