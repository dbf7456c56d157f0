// Passkeys (P11; WebAuthn level 3, by @simplewebauthn/server): offered, enrolled, and shown as second factor or, where an office allows it and the
// device has verified its user, alone. The name of the site binds a passkey: what another site asks for opens nothing here.
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { utf8 } from '../kit/bytes.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import { perform } from '../log/act.ts';
import { observe } from '../log/observe.ts';
import type { Actor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { read, type Tx, write } from '../platform/db/database.ts';
import { nobody, type Session } from '../platform/http/session.ts';
import { enrolPasskey, newRecoveryCodes, proving } from './actions/factor.ts';
import { passFactorBy } from './actions/pass-factor.ts';
import { type From, type Opened, openSession } from './session.ts';
import * as store from './store/passkey.ts';
import { findAccount, officePath } from './store.ts';

const LONGEST = 5 * 60_000;
const NAME = 'Sunlot';

/** The site as devices know it. */
type Site = { readonly origin: string };
const rpOf = ({ origin }: Site): string => new URL(origin).hostname;

const keepChallenge = (app: App, actor: Actor, challenge: string, userId: string): Promise<void> =>
  write(app.db, actor, async (tx) => {
    await store.addChallenge(tx, challenge, userId, new Date(app.clock.now().getTime() + LONGEST));
  });

const taking = (app: App, tx: Tx, userId: string) => (challenge: string) =>
  store.takeChallenge(tx, challenge, userId, app.clock.now());

export async function offerPasskey(app: App, actor: Actor, account: string, site: Site) {
  const known = await read(app.db, actor, (tx) => store.passkeysOf(tx, actor.userId));
  const options = await generateRegistrationOptions({
    rpName: NAME,
    rpID: rpOf(site),
    userName: account,
    userID: Buffer.from(utf8(actor.userId)),
    userDisplayName: actor.name,
    excludeCredentials: known.map((one) => ({ id: one.credential_id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  });
  await keepChallenge(app, actor, options.challenge, actor.userId);
  return options;
}

type Enrolment = { credential: RegistrationResponseJSON; current: string; name: string; sessionId: string };

/** Enrols what a device made for the offer; refuses what was made for another site, person or offer. */
export function enrol(app: App, actor: Actor, input: Enrolment, site: Site): Promise<Result<{ recovery: string[] }>> {
  return proving(app, actor, async () => {
    const verified = await write(app.db, actor, async (tx) =>
      verifyRegistrationResponse({
        response: input.credential,
        expectedChallenge: taking(app, tx, actor.userId),
        expectedOrigin: site.origin,
        expectedRPID: rpOf(site),
        requireUserVerification: false,
      }).catch(() => null),
    );
    const made = verified?.verified === true ? verified.registrationInfo.credential : null;
    if (made === null) return refuse('organisation.passkey-wrong', 'unmet');
    const recovery = newRecoveryCodes(app);
    const { current, name, sessionId } = input;
    const publicKey = Buffer.from(made.publicKey).toString('base64url');
    const key = { credentialId: made.id, publicKey, counter: made.counter };
    const done = await perform(app, enrolPasskey, actor, { current, name, sessionId, ...key, recovery: [...recovery] });
    return done.ok ? ok({ recovery: done.value.answer.first ? [...recovery] : [] }) : done;
  });
}

async function optionsFor(site: Site, ids: readonly string[], verification: 'required' | 'preferred') {
  return generateAuthenticationOptions({
    rpID: rpOf(site),
    allowCredentials: ids.map((id) => ({ id })),
    userVerification: verification,
  });
}

/** Whether the answer is one of this passkey's to a challenge that waits; counts its use. */
async function shows(
  app: App,
  tx: Tx,
  key: store.PasskeyRow,
  response: AuthenticationResponseJSON,
  asked: { readonly site: Site; readonly userId: string; readonly verified: boolean },
): Promise<boolean> {
  const outcome = await verifyAuthenticationResponse({
    response,
    expectedChallenge: taking(app, tx, asked.userId),
    expectedOrigin: asked.site.origin,
    expectedRPID: rpOf(asked.site),
    credential: { id: key.credential_id, publicKey: new Uint8Array(key.public_key), counter: key.counter },
    requireUserVerification: asked.verified,
  }).catch(() => null);
  if (outcome?.verified !== true) return false;
  await store.countPasskey(tx, key.factor_id, outcome.authenticationInfo.newCounter, app.clock.now());
  return true;
}

/** The options for showing a passkey as second factor; refuses a person who has none. */
export async function askSecond(app: App, actor: Actor, site: Site) {
  const known = await read(app.db, actor, (tx) => store.passkeysOf(tx, actor.userId));
  if (known.length === 0) return refuse('organisation.passkey-none', 'missing');
  const options = await optionsFor(
    site,
    known.map((one) => one.credential_id),
    'preferred',
  );
  await keepChallenge(app, actor, options.challenge, actor.userId);
  return ok(options);
}

/** Finishes signing in by a passkey after the password or another system. */
export async function passSecond(
  app: App,
  actor: Actor,
  session: Session,
  credential: AuthenticationResponseJSON,
  site: Site,
): Promise<Result<Record<string, never>>> {
  const asked = { site, userId: actor.userId, verified: false };
  const shown = async (tx: Tx) => {
    const key = await store.passkeyBy(tx, credential.id);
    return key?.user_id === actor.userId && (await shows(app, tx, key, credential, asked)) ? 'passkey' : null;
  };
  return passFactorBy(app, actor, session, shown, 'organisation.passkey-wrong');
}

/** The options for signing in by a passkey alone: which ones there are is not told. */
export async function askAlone(app: App, site: Site) {
  const options = await optionsFor(site, [], 'required');
  await keepChallenge(app, nobody, options.challenge, '');
  return options;
}

/** Opens a session by a passkey whose device verified its user, where the person's office allows it. */
export async function signInAlone(
  app: App,
  credential: AuthenticationResponseJSON,
  from: From,
  site: Site,
): Promise<Result<Opened>> {
  const userId = await write(app.db, nobody, async (tx) => {
    const key = await store.passkeyBy(tx, credential.id);
    const account = key ? await findAccount(tx, key.user_id) : undefined;
    if (!key || account?.status !== 'active') return null;
    if (!(await store.alone(tx, await officePath(tx, account.office_id)))) return null;
    return (await shows(app, tx, key, credential, { site, userId: '', verified: true })) ? key.user_id : null;
  });
  if (userId === null) {
    await observe(app, { kind: 'sign-in', userId: 'unknown', thing: 'passkey', code: 'organisation.passkey-wrong' });
    return refuse('organisation.passkey-wrong', 'unmet');
  }
  return ok(await openSession(app, userId, from, 'passkey'));
}
