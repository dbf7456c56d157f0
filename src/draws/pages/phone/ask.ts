// How the phone talks to the server: without cookies, so that whoever is signed in on the same phone speaks as the party and not as himself.
import type { RefusalBody } from '../../../web/api.ts';
import type { PhoneView } from '../../routes/phone.ts';

/** The view as it comes over the wire: instants are ISO texts. */
export type PartyOnPhone = { [K in keyof PhoneView]: PhoneView[K] } & { readonly device?: string };
export type Asked = { readonly view: PartyOnPhone } | { readonly refusal: RefusalBody } | { readonly offline: true };

export async function ask(what: 'join' | 'state' | 'commit' | 'reveal', body: object): Promise<Asked> {
  try {
    const response = await fetch(`/api/party/${what}`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    });
    const read = (await response.json()) as PartyOnPhone & { readonly refusal?: RefusalBody };
    if (response.ok) return { view: read };
    return read.refusal ? { refusal: read.refusal } : { offline: true };
  } catch {
    return { offline: true };
  }
}
