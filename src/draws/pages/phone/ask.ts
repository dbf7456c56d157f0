// How the phone talks to the server: without cookies, so that whoever is signed in on the same phone speaks as the party and not as himself.
import type { BodyAt, ValueAt } from '../../../web/addresses.ts';
import type { RefusalBody } from '../../../web/api.ts';

type Step = 'join' | 'state' | 'commit' | 'reveal';
export type PartyOnPhone = ValueAt<'/api/party/state', 'post'>;
export type Asked<S extends Step = 'state'> =
  | { readonly view: ValueAt<`/api/party/${S}`, 'post'> }
  | { readonly refusal: RefusalBody }
  | { readonly offline: true };

export async function ask<S extends Step>(what: S, body: BodyAt<`/api/party/${S}`>): Promise<Asked<S>> {
  try {
    const response = await fetch(`/api/party/${what}`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    });
    const read = (await response.json()) as ValueAt<`/api/party/${S}`, 'post'> & { readonly refusal?: RefusalBody };
    if (response.ok) return { view: read };
    return read.refusal ? { refusal: read.refusal } : { offline: true };
  } catch {
    return { offline: true };
  }
}
