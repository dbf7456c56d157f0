// The reader's own browser holds an entry against its public leaf (spec/log.md section 2; LOG 28): whether who, when and what are those
// that were sealed. It trusts no verdict of the server.
import { fromHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson, type Json } from '../../kit/canonical-json.ts';
import { entryFaults, isUnsealed } from '../../log/rules/opened.ts';
import { suites } from '../../verifier/suite.ts';
import type { TrailEntryOpened } from '../routes/trail.ts';

/** `unsealed`: from before heads were bound to their leaves. */
export type Sealed = 'holds' | 'wrong' | 'unsealed';

export type Seal = { readonly facts: Sealed; readonly head: Sealed };

type Shown = Pick<
  TrailEntryOpened,
  'entryId' | 'type' | 'at' | 'userId' | 'onBehalfOf' | 'officeId' | 'thing' | 'facts' | 'factsSalt' | 'nonce' | 'leaf'
>;

export function sealOf(shown: Shown): Seal {
  const leaf = utf8(shown.leaf);
  const faults = entryFaults(suites['DR1-SHA256'].hash, {
    leaf,
    head: {
      entry: shown.entryId,
      type: shown.type,
      at: shown.at,
      user: shown.userId,
      onBehalfOf: shown.onBehalfOf,
      office: shown.officeId,
      thing: shown.thing,
    },
    nonce: shown.nonce === null ? null : fromHex(shown.nonce),
    salt: fromHex(shown.factsSalt),
    facts: canonicalJson(shown.facts as Json),
  });
  const faulty = (...names: readonly (typeof faults)[number][]) => faults.some((fault) => names.includes(fault));
  const head = isUnsealed(leaf) ? 'unsealed' : 'holds';
  return {
    facts: faulty('leaf', 'facts') ? 'wrong' : 'holds',
    head: faulty('leaf', 'head', 'nonce', 'type') ? 'wrong' : head,
  };
}
