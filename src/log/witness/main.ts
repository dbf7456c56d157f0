// `npm run witness`: another organisation's hand on the log (spec/log.md sections 3 and 7; R7). It keeps a key and what it saw last in one
// directory of its own, looks at the log, and cosigns with its own clock what continues what it saw. It refuses everything else, loudly.
// Exit codes: 0 cosigned, 1 the log contradicts itself, 2 it could not be reached or the arguments are wrong.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { must } from '../../kit/assert.ts';
import { cosignatureLine, parseVerifierKey, type VerifierKey, verifierKey, verifierKeyText } from '../rules/note.ts';
import { look, type Memory, type Reading, remember } from './look.ts';
import { help, said } from './texts.ts';

type Own = { readonly key: VerifierKey; readonly secret: KeyObject };
const TIMEOUT_MS = 20_000;

/** The key of this witness, made at its first start and never again. */
function ownKey(directory: string, name: string | undefined): Own {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const [pem, called] = [join(directory, 'witness-key.pem'), join(directory, 'name')];
  if (!existsSync(pem)) {
    if (name === undefined || !/^[^\s+]{1,200}$/.test(name)) throw new Error(said('name'));
    writeFileSync(called, name, { flag: 'wx' });
    const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(pem, made, { flag: 'wx', mode: 0o600 });
  }
  const secret = createPrivateKey(readFileSync(pem, 'utf8'));
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  const bytes = new Uint8Array(Buffer.from(must(x, 'an Ed25519 key has its public half'), 'base64url'));
  return { key: verifierKey(readFileSync(called, 'utf8'), bytes, 'cosignature'), secret };
}

const memoryFile = (directory: string): string => join(directory, 'seen.json');

const recall = (directory: string): Memory | null =>
  existsSync(memoryFile(directory)) ? (JSON.parse(readFileSync(memoryFile(directory), 'utf8')) as Memory) : null;

/** The old memory stays whole until the new one is. */
function keep(directory: string, memory: Memory): void {
  const next = `${memoryFile(directory)}.next`;
  writeFileSync(next, `${JSON.stringify(memory)}\n`, { flush: true });
  renameSync(next, memoryFile(directory));
}

const overHttp =
  (log: string): Reading =>
  async (path) => {
    const reply = await fetch(`${log}/${path}`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (reply.ok) return new Uint8Array(await reply.arrayBuffer());
    await reply.body?.cancel();
    if (reply.status === 404) return null;
    throw new Error(`${path}: ${reply.status}`);
  };

/** One look; what was seen is written down before the cosignature leaves, so that it never vouches for two histories. */
async function once(log: string, directory: string, keys: readonly VerifierKey[], own: Own): Promise<number> {
  const memory = recall(directory);
  const looked = await look(overHttp(log), keys, memory);
  if (!looked.ok) {
    console.error(said(looked.problem, { size: looked.size ?? '-', seen: looked.seen ?? '-' }));
    return 1;
  }
  keep(directory, remember(memory, looked.checkpoint));
  const seconds = Math.floor(Date.now() / 1000);
  const line = cosignatureLine(looked.text, own.key, seconds, (message) => sign(null, message, own.secret));
  const reply = await fetch(`${log}/cosignatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ note: `${looked.text}\n${line}` }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const size = looked.checkpoint.size;
  if (!reply.ok) {
    console.error(said('refused', { size, status: reply.status, answer: (await reply.text()).slice(0, 400) }));
    return 2;
  }
  await reply.body?.cancel();
  console.log(said('cosigned', { size, time: new Date(seconds * 1000).toISOString() }));
  return 0;
}

async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      log: { type: 'string' },
      'log-key': { type: 'string', multiple: true, default: [] },
      dir: { type: 'string', default: 'witness' },
      name: { type: 'string' },
      every: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const every = Number(values.every ?? 0);
  const keys = values['log-key'].map(parseVerifierKey).filter((key) => key !== null);
  if (values.help || !(every >= 0)) {
    console.log(help);
    return values.help ? 0 : 2;
  }
  const own = ownKey(values.dir, values.name);
  console.log(said('own', { key: verifierKeyText(own.key) }));
  if (values.log === undefined || keys.length === 0 || keys.length < values['log-key'].length) {
    console.log(help);
    return 2;
  }
  const log = values.log.replace(/\/+$/, '');
  for (;;) {
    const code = await once(log, values.dir, keys, own).catch((error: unknown) => {
      console.error(said('unreachable', { why: String(error) }));
      return 2;
    });
    // A contradiction is not looked at again and again until it is gone: a person has to see it.
    if (every === 0 || code === 1) return code;
    await pause(every * 1000);
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(String(error));
  return 2;
});
