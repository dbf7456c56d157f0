// Standard base64 with padding (RFC 4648 section 4), as signed notes carry keys, roots and signatures (spec/log.md section 3).
import type { Bytes } from './bytes.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k < 4; k += 1) text += i + k > bytes.length ? '=' : ALPHABET[(group >> (18 - 6 * k)) & 63];
  }
  return text;
}

/** The bytes, or null when the text is not exactly what `toBase64` would write: one value, one text. */
export function fromBase64(text: string): Bytes | null {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4, at += 3) {
    let group = 0;
    for (let k = 0; k < 4; k += 1) group = (group << 6) | Math.max(0, ALPHABET.indexOf(text.charAt(i + k)));
    for (let k = 0; k < 3 && at + k < bytes.length; k += 1) bytes[at + k] = (group >> (16 - 8 * k)) & 255;
  }
  return toBase64(bytes) === text ? bytes : null;
}
