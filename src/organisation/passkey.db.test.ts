// P11 passkeys (WebAuthn) from a device made of software: bound to the site, the person and one challenge; alone only where an office allows it and only
// when the device has verified its user.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { write } from '../platform/db/database.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { givePassword } from './actions/password.ts';

const PASSWORD = 'seven blue lanterns';

const [PRESENT, VERIFIED, ATTESTED] = [0x01, 0x04, 0x40];

let t: TestApp;
let security: TestUser;
beforeAll(async () => {
  t = await testApp();
  security = await t.user('security', 'pj', ['security_admin']);
});
afterAll(() => t.close());

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const base64 = (bytes: Buffer) => bytes.toString('base64url');

/** CBOR of the few things that a credential is made of. */
function cbor(value: number | string | Buffer | ReadonlyMap<number | string, unknown>): Buffer {
  const head = (major: number, n: number) =>
    n < 24
      ? Buffer.from([(major << 5) | n])
      : n < 256
        ? Buffer.from([(major << 5) | 24, n])
        : Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const members = [...value].flatMap(([key, one]) => [cbor(key), cbor(one as never)]);
  return Buffer.concat([head(5, value.size), ...members]);
}

class Device {
  readonly id = randomBytes(16);
  readonly key: KeyObject;
  readonly publicKey: KeyObject;
  count = 0;
  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    [this.key, this.publicKey] = [privateKey, publicKey];
  }
  private data(origin: string, flags: number, more: Buffer = Buffer.alloc(0)): Buffer {
    this.count += 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.count);
    return Buffer.concat([sha256(new URL(origin).hostname), Buffer.from([flags]), counter, more]);
  }
  private client(type: string, challenge: string, origin: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }
  make(challenge: string, origin = 'http://localhost') {
    const { x, y } = this.publicKey.export({ format: 'jwk' }) as { x: string; y: string };
    const cose = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
    const length = Buffer.from([0, this.id.length]);
    const authData = this.data(
      origin,
      PRESENT | VERIFIED | ATTESTED,
      Buffer.concat([Buffer.alloc(16), length, this.id, cose]),
    );
    const attestation = cbor(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    );
    const clientDataJSON = base64(this.client('webauthn.create', challenge, origin));
    return this.wrap({ clientDataJSON, attestationObject: base64(attestation) });
  }
  show(challenge: string, { origin = 'http://localhost', verified = true } = {}) {
    const authenticatorData = this.data(origin, PRESENT | (verified ? VERIFIED : 0));
    const client = this.client('webauthn.get', challenge, origin);
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(client)]), this.key);
    return this.wrap({
      clientDataJSON: base64(client),
      authenticatorData: base64(authenticatorData),
      signature: base64(signature),
    });
  }
  private wrap(response: object) {
    return { id: base64(this.id), rawId: base64(this.id), type: 'public-key', clientExtensionResults: {}, response };
  }
}

const post = async (user: TestUser | null, url: string, payload: object = {}) => {
  const said = await t.request(user, { method: 'POST', url, payload });
  return {
    status: said.statusCode,
    body: said.json(),
    cookie: said.cookies.find(({ name }) => name === 'sunlot')?.value,
  };
};
const codeOf = async (user: TestUser | null, url: string, payload: object) => {
  const { body } = await post(user, url, payload);
  return (body.refusal?.code ?? (body.problems ? 'bad form' : 'done')) as string;
};
const challengeOf = async (user: TestUser | null, url: string) =>
  (await post(user, url)).body.options.challenge as string;

let n = 0;
async function person(): Promise<TestUser> {
  n += 1;
  const user = await t.user(`key ${n}`, 'pj-scjg', ['inspector']);
  await write(t.app.db, user.actor, (tx) =>
    givePassword(tx, { at: t.clock.now(), app: t.app }, user.actor.userId, PASSWORD, false),
  );
  return user;
}
async function enrolled(): Promise<{ user: TestUser; device: Device }> {
  const [user, device] = [await person(), new Device()];
  const credential = device.make(await challengeOf(user, '/api/me/passkeys/offer'));
  expect(await codeOf(user, '/api/me/passkeys', { credential, current: PASSWORD, name: '手机' })).toBe('done');
  return { user, device };
}
const owing = (user: TestUser) =>
  t.admin.query(`update organisation.session set owes = 'factor' where user_id = $1`, [user.actor.userId]);
const owes = async (user: TestUser) =>
  (await t.request(user, { method: 'GET', url: '/api/session' })).json().owes as string | null;

test('P11 a passkey is enrolled with the password; the first brings recovery codes; the log names it', async () => {
  const [user, device] = [await person(), new Device()];
  const credential = () => challengeOf(user, '/api/me/passkeys/offer').then((challenge) => device.make(challenge));
  const form = { current: PASSWORD, name: '手机' };
  expect(await codeOf(user, '/api/me/passkeys', { ...form, credential: await credential(), current: 'x' })).toBe(
    'organisation.current-wrong',
  );
  const { body } = await post(user, '/api/me/passkeys', { ...form, credential: await credential() });
  expect(body.recovery).toHaveLength(10);
  expect(await codeOf(user, '/api/me/passkeys', { ...form, credential: await credential() })).toBe(
    'organisation.passkey-known',
  );
  const { rows } = await t.admin.query(`select facts from log.entry where type = 'factor.enrolled' and user_id = $1`, [
    user.actor.userId,
  ]);
  expect(rows.map((row) => row.facts.kind)).toEqual(['passkey']);
});

test('P11 what was made for another site, another person, or an offer of long ago is no passkey', async () => {
  const [user, other, device] = [await person(), await person(), new Device()];
  const enrol = (credential: object) =>
    codeOf(user, '/api/me/passkeys', { credential, current: PASSWORD, name: '手机' });
  const offer = (who: TestUser) => challengeOf(who, '/api/me/passkeys/offer');
  const wrong = 'organisation.passkey-wrong';
  expect(await enrol(device.make(await offer(user), 'http://sunlot.elsewhere.example'))).toBe(wrong);
  expect(await enrol(device.make(await offer(other)))).toBe(wrong);
  expect(await enrol(device.make(base64(randomBytes(32))))).toBe(wrong);
  const late = device.make(await offer(user));
  t.clock.pass(5 * 60_000);
  expect(await enrol(late)).toBe(wrong);
});

test('P11 as second factor it finishes signing in, once for each challenge, by its own person and for this site', async () => {
  const { user, device } = await enrolled();
  await owing(user);
  const ask = () => challengeOf(user, '/api/me/factor/passkey/offer');
  const show = (credential: object) => codeOf(user, '/api/me/factor/passkey', { credential });
  const wrong = 'organisation.passkey-wrong';
  expect(await show(device.show(await ask(), { origin: 'http://sunlot.elsewhere.example' }))).toBe(wrong);
  expect(await show(new Device().show(await ask()))).toBe(wrong);
  const challenge = await ask();
  const forged = device.show(challenge);
  forged.response = { ...forged.response, signature: base64(randomBytes(70)) } as never;
  expect(await show(forged)).toBe(wrong);
  // The challenge was spent by the try.
  expect(await show(device.show(challenge))).toBe(wrong);
  expect(await owes(user)).toBe('factor');
  expect(await show(device.show(await ask(), { verified: false }))).toBe('done');
  expect(await owes(user)).toBeNull();
  expect(await show(device.show(base64(randomBytes(32))))).toBe('organisation.already-so');
});

test('P11 a copy of a device that counts behind opens nothing', async () => {
  const { user, device } = await enrolled();
  await owing(user);
  const ask = () => challengeOf(user, '/api/me/factor/passkey/offer');
  device.count = 40;
  expect(await codeOf(user, '/api/me/factor/passkey', { credential: device.show(await ask()) })).toBe('done');
  await owing(user);
  device.count = 20;
  const copied = { credential: device.show(await ask()) };
  expect(await codeOf(user, '/api/me/factor/passkey', copied)).toBe('organisation.passkey-wrong');
});

test('P11 alone it opens only where the office allows it and the device verified its user; tries are limited for whoever has none', async () => {
  const { user, device } = await enrolled();
  const ask = () => challengeOf(null, '/api/sign-in/passkey/offer');
  const alone = async (verified = true) =>
    post(null, '/api/sign-in/passkey', { credential: device.show(await ask(), { verified }) });
  const wrong = 'organisation.passkey-wrong';
  expect((await alone()).body.refusal.code).toBe(wrong);
  const allow = (allowed: boolean) =>
    codeOf(security, '/api/offices/pj/passkeys', { allowed, reason: '设备已统一配发' });
  expect(await allow(true)).toBe('done');
  expect(await allow(true)).toBe('organisation.already-so');
  expect((await alone(false)).body.refusal.code).toBe(wrong);
  const opened = await alone();
  const cookies = { sunlot: must(opened.cookie, 'a session') };
  const session = (await t.server.inject({ method: 'GET', url: '/api/session', cookies })).json();
  expect([session.user.userId, session.owes]).toEqual([user.actor.userId, null]);
  const unknown = { credential: new Device().show(await ask()) };
  expect(await codeOf(null, '/api/sign-in/passkey', unknown)).toBe(wrong);
  await t.admin.query(`update organisation.account set status = 'disabled' where user_id = $1`, [user.actor.userId]);
  expect((await alone()).body.refusal.code).toBe(wrong);
  await t.admin.query(`update organisation.account set status = 'active' where user_id = $1`, [user.actor.userId]);
  expect(await allow(false)).toBe('done');
  expect((await alone()).body.refusal.code).toBe(wrong);
});

test('P11 one that its person removed, or that an administrator reset, opens nothing more', async () => {
  const { user, device } = await enrolled();
  const { factorId } = (await t.request(user, { method: 'GET', url: '/api/me/factors' })).json().factors[0];
  expect(await codeOf(user, `/api/me/factors/${factorId}/remove`, { current: PASSWORD })).toBe('done');
  await owing(user);
  const asked = await post(user, '/api/me/factor/passkey/offer');
  expect(asked.body.refusal.code).toBe('organisation.passkey-none');
  const credential = device.show(base64(randomBytes(32)));
  expect(await codeOf(user, '/api/me/factor/passkey', { credential })).toBe('organisation.passkey-wrong');
});
