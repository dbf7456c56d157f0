// The demo's witness (R7; spec/log.md section 3): named as what it is, on the same machine and so no outsider. It looks at the log as the witness
// command does, with a key of its own in the data directory, so that the demo shows what a draw looks like whose time is proven.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { must } from '../kit/assert.ts';
import { perform } from '../log/act.ts';
import { takeCosignatures } from '../log/cosignatures.ts';
import {
  cosignatureLine,
  parseVerifierKey,
  type VerifierKey,
  verifierKey,
  verifierKeyText,
} from '../log/rules/note.ts';
import { verifierKeys } from '../log/tiles.ts';
import { look, type Memory, remember } from '../log/witness/look.ts';
import { ownLog } from '../log/witness/own.ts';
import { acceptWitness, proposeWitness } from '../organisation/actions/witness.ts';
import { acceptedKeys } from '../organisation/store/witness.ts';
import { actorOf } from '../organisation/store.ts';
import type { App } from '../platform/app.ts';
import { read } from '../platform/db/database.ts';
import { nobody } from '../platform/http/session.ts';
import * as texts from './texts.ts';

const NAME = 'demo-witness.sunlot.example';
const EVERY_MS = 5_000;

type Own = { readonly key: VerifierKey; readonly secret: KeyObject };

function ownKey(app: App): Own {
  const path = join(app.config.dataDir, 'demo-witness', 'witness-key.pem');
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(path, pem, { mode: 0o600 });
  }
  const secret = createPrivateKey(readFileSync(path, 'utf8'));
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  const bytes = new Uint8Array(Buffer.from(must(x, 'an Ed25519 key has its public half'), 'base64url'));
  return { key: verifierKey(NAME, bytes, 'cosignature'), secret };
}

/** Two administrators make it a witness, as they would an organisation. */
export async function acceptDemoWitness(app: App): Promise<void> {
  const [one, other] = await read(app.db, nobody, async (tx) => [
    must(await actorOf(tx, 'demo-admin-sec', app.clock.now()), 'a demo account'),
    must(await actorOf(tx, 'demo-admin-audit', app.clock.now()), 'a demo account'),
  ]);
  const proposed = await perform(app, proposeWitness, must(one, 'one'), {
    key: verifierKeyText(ownKey(app).key),
    organisation: texts.demoWitness,
    reason: texts.demoWitnessReason,
  });
  if (!proposed.ok) throw new Error(`demo: ${proposed.refusal.code}`);
  const { witnessId } = proposed.value.answer;
  const done = await perform(app, acceptWitness, must(other, 'other'), { witnessId, reason: texts.demoWitnessReason });
  if (!done.ok) throw new Error(`demo: ${done.refusal.code}`);
}

const memories = new WeakMap<App, Memory>();

/** Looks once and cosigns what continues what it saw; true when it cosigned. */
export async function demoCosign(app: App): Promise<boolean> {
  const { key, secret } = ownKey(app);
  const keys = verifierKeys(app).map((text) => must(parseVerifierKey(text), 'own keys are well formed'));
  const looked = await look(ownLog(app), keys, memories.get(app) ?? null);
  if (!looked.ok || memories.get(app)?.marks.at(-1)?.size === looked.checkpoint.size) return false;
  const seconds = Math.floor(app.clock.now().getTime() / 1000);
  const line = cosignatureLine(looked.text, key, seconds, (message) => sign(null, message, secret));
  const taken = await takeCosignatures(app, `${looked.text}\n${line}`, acceptedKeys);
  if (taken.ok) memories.set(app, remember(memories.get(app) ?? null, looked.checkpoint));
  return taken.ok;
}

/** Goes on while the demo's server runs; returns how to stop it. */
export function startDemoWitness(app: App): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = running
      .then(() => demoCosign(app))
      .catch((error: unknown) => app.log.warn({ err: error }, 'demo witness'));
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
