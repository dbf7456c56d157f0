// The workbench's one way to the server: JSON over fetch. A refusal and a list of problems come back as data, because
// the page shows them where they belong; only a bug (500) and a dead network throw. An ended session (401) asks for
// sign-in over the page and then repeats the call, so nothing typed is lost.
import type { Address, BodyAt, QueryAt, ValueAt } from './addresses.ts';
import type { Lang } from './format.ts';
import { AWAY_MS } from './own/keeping.ts';

/** What the server says when the law or a form says no; both languages are already filled. */
export type RefusalBody = {
  code: string;
  kind: 'forbidden' | 'missing' | 'conflict' | 'unmet';
  with?: Record<string, string | number>;
  zh: string;
  en: string;
};
/** One field that does not hold; `path` is the field's name, dotted. */
export type Problem = { path: string; zh: string; en: string };
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; refusal: RefusalBody }
  | { ok: false; problems: readonly Problem[] };

/** One page of a list. `total.exact` is false above the counting limit ("over 10,000"). */
export type Page<Row> = { rows: readonly Row[]; next: string | null; total: { count: number; exact: boolean } };

/** A bug on the server: nothing was done; operations find it by its id. */
export class ServerFault extends Error {
  readonly errorId: string;
  constructor(errorId: string) {
    super(`server fault ${errorId}`);
    this.errorId = errorId;
  }
}
/** The network or the server did not answer. */
export class Unreachable extends Error {}

let csrf = '';
export const setCsrf = (token: string): void => {
  csrf = token;
};

/** Resolves when the person has signed in again; the shell installs the dialog that does it. */
let signInAgain: () => Promise<void> = () => Promise.reject(new Unreachable('no sign-in installed'));
export const onSignedOut = (ask: () => Promise<void>): void => {
  signInAgain = ask;
};

const withQuery = (path: string, query: object = {}): string => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(pairs.map(([key, value]): [string, string] => [key, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
};
/** Where a link leads that fetches from the API by itself. */
export const addressOf = <A extends Address<'get'>>(path: A, query?: QueryAt<A>): string => withQuery(path, query);

/** `body` goes as JSON, `file` as its bytes. */
type Sent = { method: 'GET' | 'POST' | 'DELETE'; body?: unknown; file?: File; key?: string };

/** A page that asks by itself says so, or a session would never grow idle (P11). */
let lastInput = Date.now();
let lastTouched = Date.now();
let idle = Number.POSITIVE_INFINITY;
let end = Number.POSITIVE_INFINITY;
/** When the person last did something, when the server last heard that they did, and what it said of the session's end; in ms. */
export const activity = () => ({ lastInput, lastTouched, idle, end });
for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
  globalThis.addEventListener?.(event, () => (lastInput = Date.now()), { passive: true, capture: true });
}

const send = async (address: string, { method, body, file, key }: Sent): Promise<Response> => {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['x-csrf'] = csrf;
  if (key !== undefined) headers['idempotency-key'] = key;
  if (Date.now() - lastInput >= AWAY_MS) headers['x-idle'] = '1';
  else lastTouched = Date.now();
  if (file !== undefined) headers['content-type'] = 'application/octet-stream';
  else if (body !== undefined) headers['content-type'] = 'application/json';
  const content = file ?? (body === undefined ? undefined : JSON.stringify(body));
  try {
    return await fetch(address, {
      method,
      headers,
      credentials: 'same-origin',
      ...(content === undefined ? {} : { body: content }),
    });
  } catch {
    throw new Unreachable(address);
  }
};

const bodyOf = async (response: Response): Promise<Record<string, unknown>> => {
  const text = await response.text();
  if (text === '') return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new ServerFault(`status ${response.status}`);
  }
};

/** An answer of which only the status counts is read all the same: one that is not keeps its connection open. */
const passed = async (response: Response): Promise<void> => void (await response.text());

/** The answer in a response. `T` is what the route of that address declares; the server checks its answers by the same shapes. */
const answerOf = async <T>(response: Response): Promise<Answer<T>> => {
  const body = await bodyOf(response);
  if (response.ok) return { ok: true, value: body as T };
  if (typeof body.refusal === 'object' && body.refusal !== null)
    return { ok: false, refusal: body.refusal as RefusalBody };
  if (Array.isArray(body.problems)) return { ok: false, problems: body.problems as Problem[] };
  throw new ServerFault(typeof body.errorId === 'string' ? body.errorId : `status ${response.status}`);
};

const call = async <T>(address: string, sent: Sent, askSignIn = true): Promise<Answer<T>> => {
  const response = await send(address, sent);
  if (response.status !== 401 || !askSignIn) return answerOf<T>(response);
  await passed(response);
  await signInAgain();
  return call<T>(address, sent);
};

export const get = <A extends Address<'get'>>(path: A, query?: QueryAt<A>): Promise<Answer<ValueAt<A, 'get'>>> =>
  call(withQuery(path, query), { method: 'GET' });

const underWay = new Map<string, Promise<Answer<unknown>>>();
/** Keys of what was sent and never answered: it may have been done, so whoever asks for the same again asks under the same key. */
const unanswered = new Map<string, string>();
const AGAIN_MS = 600;

/** `crypto.randomUUID` is not there on plain http. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A write under a key of its own: an answer that was lost on the way is asked for once more, and done once (R10). */
const write = async <T>(path: string, sent: Sent): Promise<Answer<T>> => {
  const { name, size, lastModified } = sent.file ?? {};
  const what = JSON.stringify([sent.method, path, sent.body, name, size, lastModified]);
  const key = unanswered.get(what) ?? newKey();
  unanswered.set(what, key);
  const answer = await call<T>(path, { ...sent, key }).catch((error: unknown) => {
    if (!(error instanceof Unreachable)) throw error;
    return new Promise((rest) => setTimeout(rest, AGAIN_MS)).then(() => call<T>(path, { ...sent, key }));
  });
  // What the machines lack may have struck after it was done.
  if (answer.ok || !('refusal' in answer) || !answer.refusal.code.startsWith('server.')) unanswered.delete(what);
  return answer;
};

/** The same again while the first is under way (a double click) is not sent: both get the one answer. */
export const post = <A extends Address<'post'>>(path: A, body: BodyAt<A>): Promise<Answer<ValueAt<A, 'post'>>> => {
  const what = `${path} ${JSON.stringify(body)}`;
  const known = underWay.get(what);
  if (known !== undefined) return known as Promise<Answer<ValueAt<A, 'post'>>>;
  const sent = write<ValueAt<A, 'post'>>(path, { method: 'POST', body }).finally(() => underWay.delete(what));
  underWay.set(what, sent);
  return sent;
};

/** Sends a file as a stream of bytes, not as JSON. */
export const upload = <A extends Address<'post'>>(
  path: A,
  query: QueryAt<A, 'post'>,
  file: File,
): Promise<Answer<ValueAt<A, 'post'>>> => write(withQuery(path, query), { method: 'POST', file });

export const remove = <A extends Address<'delete'>>(path: A): Promise<Answer<ValueAt<A, 'delete'>>> =>
  write(path, { method: 'DELETE' });

/** What waits for the signed-in person: the inbox page and the number in the bar read the same answer. */
export const INBOX = '/api/inbox';
export const MESSAGES = '/api/messages';

/** Who is signed in; null when nobody is. Never asks for sign-in. */
export type Session = ValueAt<'/api/session', 'get'>;
export const readSession = async (): Promise<Session | null> => {
  const response = await send('/api/session', { method: 'GET' });
  if (response.status === 401) {
    await passed(response);
    return null;
  }
  const answer = await answerOf<Session>(response);
  if (!answer.ok) return null;
  setCsrf(answer.value.csrf);
  idle = answer.value.idleSeconds * 1000;
  end = Date.now() + answer.value.restSeconds * 1000;
  return answer.value;
};

/** Sign-in and sign-out speak before a session exists, so a 401 there is an answer, not a reason to ask again. */
export const signIn = (account: string, password: string): Promise<Answer<ValueAt<'/api/sign-in', 'post'>>> =>
  call('/api/sign-in', { method: 'POST', body: { account, password } }, false);
/** `leave`: where the other system, by which one came in, ends its own session. */
export const signOut = async (): Promise<string | null> => {
  const body = await bodyOf(await send('/api/sign-out', { method: 'POST', body: {} }));
  return typeof body.leave === 'string' ? body.leave : null;
};

/** The wording of a refusal or problem in the reader's language. */
export const wordingOf = (said: { zh: string; en: string }, lang: Lang): string => said[lang];
