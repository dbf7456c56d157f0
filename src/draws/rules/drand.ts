// Is this the signature of a pinned drand network over this round? (spec/draw.md section 3, beacons)
// A signature has exactly one accepted encoding and lies in the right subgroup: since its text enters the seed, a second
// valid form would be a second draw to choose from.
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, equalBytes, fromHex, isHex, u64 } from '../../kit/bytes.ts';
import type { DrandChain } from './beacon.ts';

const DOMAIN_G1 = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';
const DOMAIN_G2 = 'BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_';

/**
 * `signature` and, in a chained network, `previous` (the round before) in lower-case hex.
 * Hostile input is a plain false, never an exception.
 */
export function verifyDrand(chain: DrandChain, round: number, signature: string, previous = ''): boolean {
  if (!Number.isSafeInteger(round) || round < 1 || !isHex(signature) || !isHex(previous)) return false;
  const chained = chain.scheme === 'chainedG2';
  // Round 1 of a chained network signs the 32-byte group seed, every later one the 96 bytes before it.
  const expected = !chained ? 0 : round === 1 ? 64 : 192;
  if (previous.length !== expected) return false;
  const message = sha256(concat(fromHex(previous), u64(round)));
  try {
    return chained ? verifyG2(chain, fromHex(signature), message) : verifyG1(chain, fromHex(signature), message);
  } catch {
    return false; // the curve library throws on bytes that are no point of the subgroup
  }
}

function verifyG1(chain: DrandChain, signature: Bytes, message: Uint8Array): boolean {
  const scheme = bls12_381.shortSignatures;
  const point = scheme.Signature.fromBytes(signature);
  point.assertValidity();
  if (point.is0() || !equalBytes(scheme.Signature.toBytes(point), signature)) return false;
  return scheme.verify(point, scheme.hash(message, DOMAIN_G1), fromHex(chain.publicKey));
}

function verifyG2(chain: DrandChain, signature: Bytes, message: Uint8Array): boolean {
  const scheme = bls12_381.longSignatures;
  const point = scheme.Signature.fromBytes(signature);
  point.assertValidity();
  if (point.is0() || !equalBytes(scheme.Signature.toBytes(point), signature)) return false;
  return scheme.verify(point, scheme.hash(message, DOMAIN_G2), fromHex(chain.publicKey));
}
