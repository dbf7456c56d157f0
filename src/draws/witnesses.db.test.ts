// Outside witnesses end to end (R7; spec/log.md sections 3 and 4): accepted by two people, heard only when the line fits, and what they dated
// makes a draw's time proven, in its own pages and in the evidence that a stranger checks.
import { ed25519 } from '@noble/curves/ed25519.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bytes, utf8 } from '../kit/bytes.ts';
import { readLastCheckpoint } from '../log/keys.ts';
import {
  checkpointText,
  cosignatureLine,
  parseVerifierKey,
  type VerifierKey,
  verifierKey,
  verifierKeyText,
} from '../log/rules/note.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { look } from '../log/witness/look.ts';
import { ownLog } from '../log/witness/own.ts';
import { suites } from '../platform/suite.ts';
import type { TestUser } from '../testing.ts';
import { verify } from '../verifier/check.ts';
import { suites as verifierSuites } from '../verifier/suite.ts';
import {
  approvedTask,
  bundleOf,
  committed,
  drawOf,
  frozen,
  good,
  nonceOf,
  openStage,
  witness as party,
  planner,
  refused,
  runOn,
  t,
} from './testing.ts';

const { hash } = suites['DR1-SHA256'];
const secretOf = (name: string) => hash(utf8(name));
const keyOf = (name: string): VerifierKey =>
  verifierKey(name, ed25519.getPublicKey(secretOf(name)) as Bytes, 'cosignature');
let security: TestUser;
let audit: TestUser;

beforeAll(async () => {
  await openStage();
  security = await t.user('security', 'pj', ['security_admin']);
  audit = await t.user('audit', 'pj', ['audit_admin']);
});
afterAll(() => t.close());

const seconds = () => Math.floor(t.clock.now().getTime() / 1000);
const noteOf = async (): Promise<string> => (await t.request(null, { method: 'GET', url: '/log/checkpoint' })).body;
const bodyOf = (note: string) => note.slice(0, note.indexOf('\n\n') + 1);
const lineFor = (text: string, name: string, at = seconds()) =>
  cosignatureLine(text, keyOf(name), at, (message) => ed25519.sign(message, secretOf(name)));
const send = async (note: string) => {
  const reply = await t.request(null, { method: 'POST', url: '/log/cosignatures', payload: { note } });
  return reply.statusCode === 200 ? 'taken' : reply.json().refusal.code;
};
/** What the witness command does, with the clock of the test. */
async function cosign(name: string, at = seconds()): Promise<string> {
  const key = parseVerifierKey(
    (await t.request(null, { method: 'GET', url: '/log/keys' })).body.trim().split('\n').at(-1) ?? '',
  );
  const looked = await look(ownLog(t.app), key === null ? [] : [key], null);
  expect(looked.ok).toBe(true);
  return looked.ok ? send(`${looked.text}\n${lineFor(looked.text, name, at)}`) : '';
}
async function accept(name: string, organisation: string): Promise<string> {
  const { witnessId } = await good(security, '/api/witnesses', {
    key: verifierKeyText(keyOf(name)),
    organisation,
    reason: '请纪检机构见证',
  });
  await good(audit, `/api/witnesses/${witnessId}/accept`, { reason: '已电话核对公钥' });
  return witnessId;
}

describe('who is a witness (R7)', () => {
  test('R7 one administrator proposes, another accepts; before that nothing of it is taken', async () => {
    const ask = { key: verifierKeyText(keyOf('w1.example')), organisation: '市纪检机构', reason: '请纪检机构见证' };
    const { witnessId } = await good(security, '/api/witnesses', ask);
    await sequenceAll(t.app);
    expect(await cosign('w1.example')).toBe('log.cosignature-key');
    expect(await refused(security, `/api/witnesses/${witnessId}/accept`, { reason: '自己登记' })).toBe(
      'access.forbidden',
    );
    expect(await refused(security, '/api/witnesses', ask)).toBe('organisation.witness-twice');
    // One person who is both still decides nothing that is her own.
    const both = await t.user('both', 'pj', ['security_admin', 'audit_admin']);
    const own = { ...ask, key: verifierKeyText(keyOf('own.example')) };
    const mine = await good(both, '/api/witnesses', own);
    expect(await refused(both, `/api/witnesses/${mine.witnessId}/accept`, { reason: '自己登记' })).toBe(
      'approval.own-question',
    );
    await good(audit, `/api/witnesses/${mine.witnessId}/return`, { reason: '不认识该组织' });
    const inbox = (await t.request(audit, { method: 'GET', url: '/api/inbox' })).json();
    expect(inbox.rows.map((row: { href: string }) => row.href)).toContain(`/workbench/witnesses/${witnessId}`);
    await good(audit, `/api/witnesses/${witnessId}/accept`, { reason: '已电话核对公钥' });
    await sequenceAll(t.app);
    expect(await cosign('w1.example')).toBe('taken');
    const { rows } = (await t.request(audit, { method: 'GET', url: '/api/witnesses' })).json();
    // Both were proposed at one instant of a clock that stands, so either may come first.
    const byState = rows.toSorted((a: { state: string }, b: { state: string }) => (a.state < b.state ? 1 : -1));
    expect(byState).toMatchObject([
      { state: 'returned' },
      { state: 'accepted', organisation: '市纪检机构', last: { size: expect.any(Number) } },
    ]);
  });

  test('R7 neither the log itself, nor a malformed key, nor one of another type is a witness', async () => {
    const own = (await t.request(null, { method: 'GET', url: '/log/keys' })).body.trim();
    const [name = '', , key = ''] = own.split('+');
    const asWitness = verifierKeyText(
      verifierKey('elsewhere', parseVerifierKey(own)?.publicKey as Bytes, 'cosignature'),
    );
    const proposed = (text: string) =>
      refused(security, '/api/witnesses', { key: text, organisation: '某组织', reason: '试一试见证' });
    expect(await proposed(own)).toBe('organisation.witness-key-type');
    expect(await proposed(asWitness)).toBe('organisation.witness-own-key');
    expect(await proposed(verifierKeyText(keyOf(name)))).toBe('organisation.witness-own-key');
    expect(await proposed(`x+00000000+${key}`)).toBe('organisation.witness-key');
  });

  test('R7 a cosignature is taken only for a checkpoint of this log, from its own key, at the time it says', async () => {
    const text = bodyOf(await noteOf());
    const [origin = '', size = ''] = text.split('\n');
    const other = checkpointText({ origin, size: Number(size), root: hash(utf8('another root')) });
    expect(await send(`${other}\n${lineFor(other, 'w1.example')}`)).toBe('log.cosignature-checkpoint');
    expect(await send(`${text}\n${lineFor(text, 'w9.example')}`)).toBe('log.cosignature-key');
    expect(await send(`${text}\n${lineFor(other, 'w1.example')}`)).toBe('log.cosignature-false');
    expect(await send(`${text}\n${lineFor(text, 'w1.example', seconds() + 3600)}`)).toBe('log.cosignature-clock');
    expect(await send(`${text}\n${lineFor(text, 'w1.example', seconds() - 7200)}`)).toBe('log.cosignature-clock');
    expect(await send('noise')).toBe('log.cosignature-form');
    // A second, later time for the same tree does not replace the first.
    await cosign('w1.example');
    const before = (await t.request(null, { method: 'GET', url: '/log/cosigned' })).body;
    t.clock.pass(5_000);
    await cosign('w1.example');
    expect((await t.request(null, { method: 'GET', url: '/log/cosigned' })).body).toBe(before);
    // Every public page says how many have seen the log that it was made from.
    const home = (await t.request(null, { method: 'GET', url: '/', cookies: { lang: 'en' } })).body;
    expect(home).toMatch(/countersigned by 1 outside witness\b/);
    expect(readLastCheckpoint(t.app.config)?.size).toBe(Number(before.split('\n')[1]));
  });
});

describe('time is proven by what a witness dated before t2 (R7)', () => {
  const reveal = async (drawId: string) => {
    for (const [user, one, value] of [
      [planner, 'party-1', '4-2-6'],
      [party, 'party-2', '1-1-5'],
    ] as const)
      await good(user, `/api/draws/${drawId}/reveal`, { party: one, nonce: nonceOf(drawId, one), value });
    await runOn();
  };
  const drawnWith = async (witnessing: (drawId: string) => Promise<void>): Promise<string> => {
    const taskId = await approvedTask();
    await frozen(taskId);
    const drawId = await committed(taskId);
    await reveal(drawId);
    await witnessing(drawId);
    t.clock.pass(150_000);
    await runOn();
    await good(planner, `/api/draws/${drawId}/publish`, {});
    await sequenceAll(t.app);
    return drawId;
  };
  const checked = async (drawId: string, witnesses: readonly string[], leastWitnesses = 1) => {
    const bundle = await bundleOf(drawId);
    const keys = (bundle.log.keys as string[]).filter((key) => parseVerifierKey(key)?.type === 'ed25519');
    const knownKeys = [...keys, ...witnesses.map((name) => verifierKeyText(keyOf(name)))];
    const report = await verify(bundle, { suites: verifierSuites, knownKeys, leastWitnesses });
    return report.steps
      .flatMap((step) => step.findings.map(({ code }) => code))
      .filter((code) => !code.startsWith('beacon.') && !code.startsWith('register.'));
  };

  test('R7 seen in time: the pages name the witness, the verifier agrees, and k of n is held', async () => {
    await accept('w2.example', '市商会');
    const drawId = await drawnWith(async () => {
      expect(await cosign('w1.example')).toBe('taken');
      expect(await cosign('w2.example')).toBe('taken');
    });
    expect((await drawOf(drawId)).assurance).toMatchObject({
      timeProven: true,
      witnesses: ['市商会', '市纪检机构'].sort(),
    });
    expect(await checked(drawId, ['w1.example'])).toEqual([]);
    expect(await checked(drawId, ['w1.example', 'w2.example'], 2)).toEqual([]);
    expect(await checked(drawId, ['w1.example', 'w2.example'], 3)).toEqual(['inclusion.too-few-witnesses']);
    // Witnesses whom only the platform names are shown, and not believed.
    expect(await checked(drawId, [])).toEqual(['checkpoint.witness-from-bundle']);
    expect(await checked(drawId, ['stranger.example'])).toEqual(['checkpoint.time-not-proven']);
  });

  test('R7 seen too late, or before the reveals: time not proven, and nobody says otherwise', async () => {
    const late = await drawnWith(async () => {});
    await cosign('w1.example');
    expect((await drawOf(late)).assurance).toMatchObject({ timeProven: false, witnesses: [] });
    expect(await checked(late, ['w1.example'])).toEqual(['inclusion.time-not-proven']);
    const taskId = await approvedTask();
    await frozen(taskId);
    const early = await committed(taskId);
    await cosign('w1.example');
    await reveal(early);
    t.clock.pass(150_000);
    await runOn();
    expect((await drawOf(early)).assurance).toMatchObject({ timeProven: false });
  });

  test('R7 a witness that ended is heard no more; what it dated stays', async () => {
    const { rows } = (await t.request(audit, { method: 'GET', url: '/api/witnesses' })).json();
    const { witnessId } = rows.find((row: { name: string }) => row.name === 'w2.example');
    await good(security, `/api/witnesses/${witnessId}/end`, { reason: '不再担任见证' });
    await sequenceAll(t.app);
    expect(await cosign('w2.example')).toBe('log.cosignature-key');
    expect((await t.request(null, { method: 'GET', url: '/log/witnesses' })).body).toBe(
      `${verifierKeyText(keyOf('w1.example'))}\n`,
    );
  });
});
