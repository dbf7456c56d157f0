// SM2 signatures (GB/T 32918.2-2016, curve of 32918.5) over SM3, for a second line on checkpoints where national cryptography is required
// (spec/log.md section 3). Verifying runs anywhere; signing is one function, whose place a certified module can take.
import { weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { type Bytes, concat, fromHex, toHex, utf8 } from '../../kit/bytes.ts';
import { sm3 } from '../../kit/sm3.ts';

const A = 'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc';
const B = '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93';
const GX = '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7';
const GY = 'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0';
const N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const Point = weierstrass({
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  n: N,
  h: 1n,
  a: BigInt(`0x${A}`),
  b: BigInt(`0x${B}`),
  Gx: BigInt(`0x${GX}`),
  Gy: BigInt(`0x${GY}`),
});

/** What GB/T 32918 takes for the signer's name where nobody agreed on another. */
export const DEFAULT_USER = '1234567812345678';
export const SM2_KEY_BYTES = 65;

const number = (bytes: Uint8Array): bigint => BigInt(`0x${toHex(bytes)}`);
const mod = (x: bigint): bigint => ((x % N) + N) % N;
const bytes32 = (x: bigint): Bytes => fromHex(x.toString(16).padStart(64, '0'));

// e = SM3(Z ‖ message), Z over name, curve and key: a signature under one name is none under another.
function digest(publicKey: Uint8Array, message: Uint8Array, userId: string): bigint {
  const id = utf8(userId);
  const bits = id.length * 8;
  const z = sm3(concat(new Uint8Array([bits >> 8, bits & 255]), id, fromHex(A + B + GX + GY), publicKey.slice(1)));
  return number(sm3(concat(z, message)));
}

/** `publicKey`: 04 ‖ x ‖ y; `signature`: r ‖ s, 64 bytes; `userId` under 8,192 bytes. Hostile input is only false. */
export function verifySm2(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
  userId: string = DEFAULT_USER,
): boolean {
  if (publicKey.length !== SM2_KEY_BYTES || publicKey[0] !== 4 || signature.length !== 64) return false;
  if (utf8(userId).length >= 8192) return false;
  const [r, s] = [number(signature.slice(0, 32)), number(signature.slice(32))];
  if (r < 1n || r >= N || s < 1n || s >= N || mod(r + s) === 0n) return false;
  try {
    const key = Point.fromHex(toHex(publicKey));
    key.assertValidity();
    const sum = Point.BASE.multiplyUnsafe(s).add(key.multiplyUnsafe(mod(r + s)));
    return !sum.is0() && mod(digest(publicKey, message, userId) + sum.toAffine().x) === r;
  } catch {
    return false; // the key is no point of the curve
  }
}

export const sm2PublicKey = (secret: Uint8Array): Bytes => fromHex(Point.BASE.multiply(number(secret)).toHex(false));

/** Whether 32 bytes may be a secret key or a nonce: 1 … n − 2. */
export const isSm2Secret = (secret: Uint8Array): boolean =>
  secret.length === 32 && number(secret) >= 1n && number(secret) <= N - 2n;

/** r ‖ s, or null when this nonce (32 secret random bytes, never used again) gives none. */
export function signSm2(
  secret: Uint8Array,
  message: Uint8Array,
  nonce: Uint8Array,
  userId: string = DEFAULT_USER,
): Bytes | null {
  if (!isSm2Secret(secret) || !isSm2Secret(nonce)) return null;
  const [d, k] = [number(secret), number(nonce)];
  const r = mod(digest(sm2PublicKey(secret), message, userId) + Point.BASE.multiply(k).toAffine().x);
  if (r === 0n || r + k === N) return null;
  const s = mod(invert(1n + d) * mod(k - r * d));
  return s === 0n ? null : concat(bytes32(r), bytes32(s));
}

const invert = (x: bigint): bigint => Point.Fn.inv(mod(x));
