// Single sign-on by OpenID Connect (P11): code flow with PKCE, state and nonce, by openid-client. The provider says who somebody is and what his
// claims are; which account that is, and what claims give, is said here by the security administrator. A second factor is asked as after a password, unless it was shown there in a way
// that the operator believes.
import * as oidc from 'openid-client';
import { utf8 } from '../kit/bytes.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import { perform } from '../log/act.ts';
import { observe } from '../log/observe.ts';
import { systemActor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import type { SignOn } from '../platform/config.ts';
import { read } from '../platform/db/database.ts';
import { nobody } from '../platform/http/session.ts';
import { seal, unseal } from '../platform/sealing.ts';
import { applyClaims } from './actions/sign-on.ts';
import { changeOf, factorShown, valuesOf } from './rules/claims.ts';
import { FACTOR_KEY, type From, type Opened, openSession } from './session.ts';
import * as store from './store/sign-on.ts';
import { findAccount } from './store.ts';

const LONGEST = 10 * 60_000;
/** What is sealed with the factor key for this purpose opens for no other. */
const PURPOSE = 'sign-on';
const SYSTEM = systemActor('sign-on', ['claim.applied']);

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const known = new WeakMap<SignOn, Promise<oidc.Configuration>>();

/** What the provider says of itself, asked once; a failure is asked again. Plain http only on the machine itself. */
function providerOf(signOn: SignOn): Promise<oidc.Configuration> {
  const before = known.get(signOn);
  if (before) return before;
  const issuer = new URL(signOn.issuer);
  const plain = issuer.protocol === 'http:' && LOOPBACK.includes(issuer.hostname);
  const found = oidc.discovery(issuer, signOn.clientId, signOn.clientSecret ?? undefined, undefined, {
    ...(plain ? { execute: [oidc.allowInsecureRequests] } : {}),
  });
  known.set(signOn, found);
  found.catch(() => known.delete(signOn));
  return found;
}

type Started = { readonly address: string; readonly cookie: string };
type Kept = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly until: number };

/** Where the browser goes, and what it keeps sealed until it comes back. */
export async function startSignOn(app: App, back: string): Promise<Result<Started>> {
  const { signOn } = app.config;
  if (signOn === null) return refuse('organisation.sign-on-off', 'missing');
  const provider = await providerOf(signOn).catch(() => null);
  if (provider === null) return refuse('organisation.sign-on-away', 'unmet');
  const until = app.clock.now().getTime() + LONGEST;
  const kept: Kept = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    until,
  };
  const address = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: back,
    scope: signOn.scope,
    state: kept.state,
    nonce: kept.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(kept.verifier),
    code_challenge_method: 'S256',
  });
  const cookie = seal(app, FACTOR_KEY, PURPOSE, utf8(JSON.stringify(kept))).toString('base64url');
  return ok({ address: address.href, cookie });
}

function keptIn(app: App, cookie: string): Kept | null {
  const opened = unseal(app, FACTOR_KEY, PURPOSE, Buffer.from(cookie, 'base64url'));
  if (opened === null) return null;
  const kept = JSON.parse(opened.toString('utf8')) as Kept;
  return kept.until > app.clock.now().getTime() ? kept : null;
}

const seen = (app: App, userId: string, code: string | null) =>
  observe(app, { kind: 'sign-in', userId, thing: 'sign-on', code });

/** What came back from the provider becomes a session; refuses what was not asked for, and persons whom no account is linked to. */
export async function finishSignOn(app: App, cookie: string, address: URL, from: From): Promise<Result<Opened>> {
  const { signOn } = app.config;
  if (signOn === null) return refuse('organisation.sign-on-off', 'missing');
  const kept = keptIn(app, cookie);
  const claims = kept === null ? null : await claimsOf(signOn, kept, address);
  if (claims === null) {
    await seen(app, 'unknown', 'organisation.sign-on-failed');
    return refuse('organisation.sign-on-failed', 'unmet');
  }
  const linked = await read(app.db, nobody, async (tx) => {
    const identity = await store.findIdentity(tx, claims.iss, claims.sub);
    const account = identity ? await findAccount(tx, identity.user_id) : undefined;
    return account?.status === 'active' ? account.user_id : null;
  });
  if (linked === null) {
    await seen(app, 'unknown', 'organisation.identity-unknown');
    return refuse('organisation.identity-unknown', 'forbidden', { who: claims.sub.slice(0, 255) });
  }
  await bringUpToDate(app, linked, valuesOf(claims[signOn.claim]));
  const shown = factorShown(signOn.secondFactor, claims);
  return ok(await openSession(app, linked, from, 'sign-on', shown ? 'sign-on' : null));
}

async function claimsOf(signOn: SignOn, kept: Kept, address: URL): Promise<oidc.IDToken | null> {
  try {
    const tokens = await oidc.authorizationCodeGrant(await providerOf(signOn), address, {
      pkceCodeVerifier: kept.verifier,
      expectedState: kept.state,
      expectedNonce: kept.nonce,
      idTokenExpected: true,
    });
    return tokens.claims() ?? null;
  } catch {
    // Whatever the provider or the browser brought that was not asked for: the person tries again or asks the administrator.
    return null;
  }
}

async function bringUpToDate(app: App, userId: string, values: readonly string[]): Promise<void> {
  const change = await read(app.db, nobody, async (tx) =>
    changeOf(await store.claimRules(tx), values, await store.heldByRule(tx, userId, app.clock.now())),
  );
  if (change.give.length + change.end.length > 0) {
    await perform(app, applyClaims, SYSTEM, { userId, values: [...values] });
  }
}

/** Where the provider ends its own session; null where it has no such address. */
export async function leaveAddress(app: App, back: string): Promise<string | null> {
  const { signOn } = app.config;
  const provider = signOn === null ? null : await providerOf(signOn).catch(() => null);
  if (provider?.serverMetadata().end_session_endpoint === undefined) return null;
  return oidc.buildEndSessionUrl(provider, { post_logout_redirect_uri: back }).href;
}
