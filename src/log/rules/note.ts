// Signed notes and checkpoints (spec/log.md section 3; C2SP signed-note, tlog-checkpoint, tlog-cosignature): the form in
// which the log states its size and root, and in which outside witnesses date that statement.
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64, toBase64 } from '../../kit/base64.ts';
import { type Bytes, concat, equalBytes, fromHex, toHex, u8, u64, utf8 } from '../../kit/bytes.ts';
import { HASH_BYTES } from './merkle.ts';
import { SM2_KEY_BYTES, verifySm2 } from './sm2.ts';

/** Ed25519 over the note's text, a witness's Ed25519 over time and text, or SM2 over the text beside the first. */
export type SignatureType = 'ed25519' | 'cosignature' | 'sm2';
/** C2SP numbers two of them; 0xff is for types without a number, which say their name. */
const PREFIX: Readonly<Record<SignatureType, Bytes>> = {
  ed25519: u8(0x01),
  cosignature: u8(0x04),
  sm2: concat(u8(0xff), utf8('sunlot/sm2')),
};
const KEY_BYTES: Readonly<Record<SignatureType, number>> = { ed25519: 32, cosignature: 32, sm2: SM2_KEY_BYTES };
const TYPES = Object.keys(PREFIX) as readonly SignatureType[];
const MAX_SIGNATURES = 100;

/** `id`: 8 hex digits, bound to name, type and key. */
export type VerifierKey = {
  readonly name: string;
  readonly id: string;
  readonly type: SignatureType;
  readonly publicKey: Bytes;
};

export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Bytes };

type SignatureLine = { readonly name: string; readonly id: string; readonly signature: Bytes };

/** What stands above the blank line, with its last newline, and the lines below it. */
export type Note = { readonly text: string; readonly signatures: readonly SignatureLine[] };

/** `time`: when a witness says it saw this checkpoint, in seconds since 1970. */
export type VerifiedNote = {
  readonly text: string;
  readonly signedBy: readonly {
    readonly name: string;
    readonly id: string;
    readonly type: SignatureType;
    readonly time: bigint | null;
  }[];
};

const isName = (name: string): boolean => name !== '' && name.isWellFormed() && !/[\p{White_Space}+]/u.test(name);

/** The key of `name` with its id: the first 4 bytes of SHA-256(name ‖ newline ‖ type ‖ key). */
export function verifierKey(name: string, publicKey: Bytes, type: SignatureType = 'ed25519'): VerifierKey {
  const id = toHex(sha256(concat(utf8(`${name}\n`), PREFIX[type], publicKey)).slice(0, 4));
  return { name, id, type, publicKey };
}

/** `name+id+base64(type ‖ key)`. */
export const verifierKeyText = ({ name, id, type, publicKey }: VerifierKey): string =>
  `${name}+${id}+${toBase64(concat(PREFIX[type], publicKey))}`;

/** The key of its text, or null when malformed, of another type, or not matching its own id. */
export function parseVerifierKey(text: string): VerifierKey | null {
  // The encoded key may itself hold a plus; name and id cannot.
  const [name = '', id = '', ...rest] = text.split('+');
  const bytes = fromBase64(rest.join('+'));
  if (!isName(name) || bytes === null) return null;
  const type = TYPES.find(
    (one) =>
      bytes.length === PREFIX[one].length + KEY_BYTES[one] &&
      equalBytes(bytes.slice(0, PREFIX[one].length), PREFIX[one]),
  );
  if (type === undefined) return null;
  const key = verifierKey(name, bytes.slice(PREFIX[type].length), type);
  return key.id === id ? key : null;
}

function parseSignatureLine(line: string): SignatureLine | null {
  const [dash, name = '', encoded = '', ...more] = line.split(' ');
  const bytes = fromBase64(encoded);
  if (dash !== '—' || !isName(name) || bytes === null || bytes.length < 5 || more.length > 0) return null;
  return { name, id: toHex(bytes.slice(0, 4)), signature: bytes.slice(4) };
}

/** The note of a text, or null when malformed. Nothing in it is believed before `verifyNote`. */
export function parseNote(note: string): Note | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the specification forbids exactly these.
  if (!note.isWellFormed() || /[\0-\x09\x0b-\x1f]/.test(note)) return null;
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0 || !note.endsWith('\n') || blank + 2 >= note.length) return null;
  const lines = note.slice(blank + 2, -1).split('\n');
  const signatures = lines.map(parseSignatureLine).filter((line) => line !== null);
  if (signatures.length !== lines.length || lines.length > MAX_SIGNATURES) return null;
  return { text: note.slice(0, blank + 1), signatures };
}

function isEd25519(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return signature.length === 64 && ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false; // the key is not a point of the curve
  }
}

const cosignedMessage = (text: string, time: bigint): Bytes => utf8(`cosignature/v1\ntime ${time}\n${text}`);

// The witness's time (null for a plain signature), or false.
function checkSignature(text: string, key: VerifierKey, signature: Bytes): bigint | null | false {
  if (key.type === 'sm2') return verifySm2(key.publicKey, utf8(text), signature) ? null : false;
  if (key.type === 'ed25519') return isEd25519(signature, utf8(text), key.publicKey) ? null : false;
  if (signature.length !== 72) return false;
  const time = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0);
  return time < 1n << 63n && isEd25519(signature.slice(8), cosignedMessage(text, time), key.publicKey) && time;
}

/**
 * The text, signed by at least one of these keys, or null. Lines of unknown keys are ignored; a failing line of a known
 * key spoils the whole note. Hostile input is only null.
 */
export function verifyNote(note: string, keys: readonly VerifierKey[]): VerifiedNote | null {
  const parsed = parseNote(note);
  if (parsed === null) return null;
  const signedBy = [];
  for (const { name, id, signature } of parsed.signatures) {
    const key = keys.find((known) => known.name === name && known.id === id);
    if (key === undefined) continue;
    const time = checkSignature(parsed.text, key, signature);
    if (time === false) return null;
    signedBy.push({ name, id, type: key.type, time });
  }
  return signedBy.length === 0 ? null : { text: parsed.text, signedBy };
}

/** A signature line for `text`; `sign` makes the 64 bytes of Ed25519 with the private half of `key`. */
export function signatureLine(text: string, key: VerifierKey, sign: (message: Bytes) => Uint8Array): string {
  const keyId = fromHex(key.id);
  return `— ${key.name} ${toBase64(concat(keyId, sign(utf8(text))))}\n`;
}

/** A witness's line: `sign` signs time and text together, with the private half of `key`, which is of type cosignature. */
export const cosignatureLine = (
  text: string,
  key: VerifierKey,
  seconds: number,
  sign: (message: Bytes) => Uint8Array,
): string => signatureLine(text, key, () => concat(u64(seconds), sign(cosignedMessage(text, BigInt(seconds)))));

/** The note that one key signs; further lines are appended as they come. */
export const signNote = (text: string, key: VerifierKey, sign: (message: Bytes) => Uint8Array): string =>
  `${text}\n${signatureLine(text, key, sign)}`;

/** The body that is signed: origin, size, base64 of the root, one a line. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`;

/** The checkpoint of a body, or null. Extension lines after the third are allowed and not read. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin = '', size = '', encoded = '', ...rest] = text.split('\n');
  const root = fromBase64(encoded);
  if (origin === '' || root?.length !== HASH_BYTES || rest.pop() !== '' || rest.includes('')) return null;
  if (!/^(?:0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size))) return null;
  return { origin, size: Number(size), root };
}
