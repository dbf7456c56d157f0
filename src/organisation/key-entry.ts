// How a key comes in (R14, P11): `Authorization: Bearer …`, without a session and without a CSRF token, since no browser sends it by itself.
// Every use is an observation of the key; what it writes is an entry of the key on behalf of its person.
import type { Refused } from '../kit/result.ts';
import { observeWithin } from '../log/observe.ts';
import type { App } from '../platform/app.ts';
import { read, write } from '../platform/db/database.ts';
import type { KeyEntry } from '../platform/http/session.ts';
import { nobody } from '../platform/http/session.ts';
import { keyHash } from './actions/api-key.ts';
import { keyActor, keyByToken, touchKey } from './store/api-key.ts';
import { takeTurn } from './turns.ts';

const MINUTE = 60_000;

/** Who a key stands for now, or null, or that it has no turn left; `thing` is what it asks for, as the observation names it. */
export async function keyEntry(app: App, token: string, thing: string): Promise<KeyEntry | Refused | null> {
  const now = app.clock.now();
  const found = await read(app.db, nobody, async (tx) => {
    const key = await keyByToken(tx, keyHash(token), now);
    const actor = key ? await keyActor(tx, key, now) : null;
    return key && actor ? { key, actor } : null;
  });
  if (!found) return null;
  const { key, actor } = found;
  const busy = await takeTurn(app, 'key', key.key_id);
  if (busy) return busy;
  await write(app.db, actor, async (tx) => {
    await observeWithin(app, tx, { kind: 'read', userId: actor.userId, thing, code: null });
    if (key.used_at === null || now.getTime() - key.used_at.getTime() >= MINUTE) await touchKey(tx, key.key_id, now);
  });
  return { actor, writes: key.writes };
}
