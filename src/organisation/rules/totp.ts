// Time-based one-time passwords (RFC 6238 over RFC 4226): six digits, thirty seconds, HMAC-SHA-1 as every authenticator has it. The
// HMAC under the secret comes in as a function, so that this file needs no library.
import type { Bytes } from '../../kit/bytes.ts';

export type Hmac = (message: Bytes) => Uint8Array;

const PERIOD = 30_000;
const DIGITS = 6;
/** A clock may be this many steps off, either way (RFC 6238 section 5.2). */
const DRIFT = 1;

export const stepAt = (milliseconds: number): number => Math.floor(milliseconds / PERIOD);

/** The code of a step (RFC 4226 section 5.3: dynamic truncation of the HMAC over the counter, big-endian). */
export function codeOf(hmac: Hmac, step: number, digits = DIGITS): string {
  const message = new Uint8Array(8);
  const view = new DataView(message.buffer);
  view.setUint32(0, Math.floor(step / 0x1_0000_0000));
  view.setUint32(4, step % 0x1_0000_0000);
  const mac = hmac(message);
  const at = (mac[mac.length - 1] ?? 0) & 0x0f;
  const word = new DataView(mac.buffer, mac.byteOffset).getUint32(at) & 0x7fff_ffff;
  return String(word % 10 ** digits).padStart(digits, '0');
}

/** The step whose code it is, near now and after the last one used; null when there is none. A code opens once. */
export function matchingStep(hmac: Hmac, code: string, milliseconds: number, lastStep: number | null): number | null {
  const now = stepAt(milliseconds);
  for (let step = now - DRIFT; step <= now + DRIFT; step += 1) {
    if ((lastStep === null || step > lastStep) && codeOf(hmac, step) === code) return step;
  }
  return null;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 section 6 without padding, as authenticators take it. */
export function toBase32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** Null for what is no base32. Spaces and hyphens between groups are taken as what they are. */
export function fromBase32(text: string): Uint8Array | null {
  const clean = text.replace(/[\s-]/g, '').replace(/=+$/, '').toUpperCase();
  if (!/^[A-Z2-7]*$/.test(clean)) return null;
  const bits = [...clean].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2));
}

/** What the QR code says: whose secret it is and of which site. */
export const keyUri = (issuer: string, account: string, secret: string): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
