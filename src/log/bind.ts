// What binds an entry to its leaf (spec/log.md section 2; LOG 28): the head into the salt of the facts, facts and document under their
// salts, and the leaf that shows none of them.
import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import type { App } from '../platform/app.ts';
import type { EntryType } from '../platform/domain.ts';
import { suites } from '../platform/suite.ts';
import { type EntryHead, headSalt, leafData, textHash } from './rules/leaf.ts';
import type { EntryRow, WholeHead } from './store.ts';

const { hash } = suites['DR1-SHA256'];
const LENGTH = 32;

/** The head as it is hashed. */
export const sealedHead = (head: WholeHead): EntryHead => ({
  entry: head.entryId,
  type: head.type,
  at: head.at.toISOString(),
  user: head.userId,
  onBehalfOf: head.onBehalfOf,
  office: head.officeId,
  thing: head.thing,
});

type Bound = Pick<EntryRow, 'facts' | 'nonce' | 'factsSalt' | 'factsHash' | 'privateHash' | 'leaf' | 'document'>;

export function bind<F>(app: App, head: WholeHead, entry: EntryType<F>, facts: F, document?: Json): Bound {
  const nonce = app.random(LENGTH);
  const factsSalt = headSalt(hash, nonce, sealedHead(head));
  const text = canonicalJson(facts as Json);
  const factsHash = textHash(hash, factsSalt, text);
  const personal = document === undefined ? null : { salt: app.random(LENGTH), body: canonicalJson(document) };
  const privateHash = personal === null ? null : textHash(hash, personal.salt, personal.body);
  const c = entry.commitment?.(facts);
  return {
    facts: text,
    nonce,
    factsSalt,
    factsHash,
    privateHash,
    leaf: leafData({ type: entry.type, factsHash, privateHash, ...(c === undefined ? {} : { c }) }),
    document: personal,
  };
}
