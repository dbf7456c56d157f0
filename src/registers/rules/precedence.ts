// Which registrar's word holds (R18, R19): per field a rank of sources, which is data. A source never overwrites a value of one that ranks
// above it: the two are a conflict, for a person to settle. What a source does not state erases nothing. Sources of which none has a rank
// stand as before: the last one holds.
import { compareText } from '../../kit/bytes.ts';

/** A row's content by column, as it is stored. */
export type Content = Readonly<Record<string, string | null>>;

/** What belongs together and is settled together. */
export const FIELDS = {
  code: ['code', 'code_kind'],
  name: ['name'],
  nature: ['nature'],
  type: ['type'],
  industry: ['industry', 'section'],
  place: ['region', 'street', 'address'],
  status: ['status'],
  riskClass: ['risk_class'],
  registeredOn: ['registered_on'],
  source: ['source'],
} as const;
export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[];

/** Another code of a subject is an alias already, and who reports it is no statement about it: neither is worth a question. */
const NEVER_ASKED: ReadonlySet<Field> = new Set(['code', 'source']);
export const RANKED_FIELDS: readonly Exclude<Field, 'code'>[] = FIELD_NAMES.filter((field) => field !== 'code');

/** Rank by field and source; 1 is the most authoritative. */
export type Ranks = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Where fields came from that did not come from the row's own source. */
export type Origins = Readonly<Record<string, string>>;

export type Claim = {
  readonly conflictId: string;
  readonly field: string;
  readonly heldSource: string;
  readonly held: Content;
  readonly source: string;
  readonly value: Content;
  readonly state: 'open' | 'kept' | 'taken' | 'agreed' | 'replaced';
};

export type NewClaim = Pick<Claim, 'heldSource' | 'held' | 'source' | 'value'> & { readonly field: Field };

export type Reconciled = {
  readonly content: Content;
  readonly origins: Origins;
  readonly found: readonly NewClaim[];
  /** Claims that are settled by what now stands, or that a newer one of the same source takes the place of. */
  readonly closed: readonly { readonly conflictId: string; readonly state: 'agreed' | 'replaced' }[];
};

const UNRANKED = Number.MAX_SAFE_INTEGER;
const rankOf = (ranks: Ranks, field: Field, source: string): number => ranks.get(field)?.get(source) ?? UNRANKED;

export const fieldOf = (field: Field, content: Content): Content =>
  Object.fromEntries(FIELDS[field].map((column) => [column, content[column] ?? null]));

export const sameValue = (a: Content, b: Content): boolean =>
  Object.keys(a).every((column) => (a[column] ?? null) === (b[column] ?? null));

/** Nothing is said where the column that carries the field is empty; a region alone follows from the code. */
const CARRIES: Partial<Record<Field, string>> = { place: 'address' };
const isEmpty = (field: Field, value: Content): boolean => (value[CARRIES[field] ?? FIELDS[field][0]] ?? '') === '';

type Side = { readonly content: Content; readonly source: string };

/** The row as it is to stand when `said` comes to what is `held`. `unstated`: fields that the row of the file does not state itself. */
export function reconcile(
  held: Side & { readonly origins: Origins },
  said: Side & { readonly unstated: ReadonlySet<string> },
  ranks: Ranks,
  claims: readonly Claim[],
): Reconciled {
  const content: Record<string, string | null> = {};
  const holders: Partial<Record<Field, string>> = {};
  const found: NewClaim[] = [];
  const closed = new Map<string, 'agreed' | 'replaced'>();
  for (const field of FIELD_NAMES) {
    const known = claims.filter((claim) => claim.field === field);
    const holder = held.origins[field] ?? held.source;
    const [is, new_] = [fieldOf(field, held.content), fieldOf(field, said.content)];
    const verdict = verdictOf(
      field,
      { is, holder },
      { new_, source: said.source, unstated: said.unstated },
      ranks,
      known,
    );
    const stands = verdict.takes ? new_ : is;
    Object.assign(content, stands);
    holders[field] = verdict.from;
    for (const claim of known.filter(({ state }) => state === 'open')) {
      if (sameValue(claim.value, stands)) closed.set(claim.conflictId, 'agreed');
      else if (claim.source === said.source && !isEmpty(field, new_) && !sameValue(claim.value, new_))
        closed.set(claim.conflictId, verdict.asks ? 'replaced' : 'agreed');
    }
    const open = known.some((one) => one.state === 'open' && one.source === said.source && sameValue(one.value, new_));
    if (verdict.asks && !open) found.push({ field, held: is, heldSource: holder, value: new_, source: said.source });
  }
  const source = content.source ?? said.source;
  return {
    content,
    origins: originsOf(holders, source),
    found,
    closed: [...closed].map(([conflictId, state]) => ({ conflictId, state })),
  };
}

/** Only what is not the row's own source, in a fixed order. */
export const originsOf = (holders: Readonly<Record<string, string | undefined>>, source: string): Origins =>
  Object.fromEntries(
    Object.entries(holders)
      .filter((one): one is [string, string] => one[1] !== undefined && one[1] !== source && one[0] !== 'source')
      .sort(([a], [b]) => compareText(a, b)),
  );

type Verdict = { readonly takes: boolean; readonly asks: boolean; readonly from: string };

function verdictOf(
  field: Field,
  { is, holder }: { readonly is: Content; readonly holder: string },
  said: { readonly new_: Content; readonly source: string; readonly unstated: ReadonlySet<string> },
  ranks: Ranks,
  claims: readonly Claim[],
): Verdict {
  const { new_, source } = said;
  const keep: Verdict = { takes: false, asks: false, from: holder };
  const take: Verdict = { takes: true, asks: false, from: source };
  const above = rankOf(ranks, field, holder) < rankOf(ranks, field, source);
  if (sameValue(is, new_))
    return { ...keep, from: rankOf(ranks, field, source) < rankOf(ranks, field, holder) ? source : holder };
  if (holder === source) return take;
  if (isEmpty(field, new_) || said.unstated.has(field)) return keep;
  if (isEmpty(field, is)) return take;
  if (field === 'code' && is.code_kind === 'assigned') return take;
  if (field === 'code' && new_.code_kind === 'assigned') return keep;
  if (lost(claims, source, new_)) return keep;
  if (!above) return take;
  return NEVER_ASKED.has(field) ? keep : { ...keep, asks: true };
}

/** A person has decided against this very value of this source before: it is not asked again, nor does it come back. */
const lost = (claims: readonly Claim[], source: string, value: Content): boolean =>
  claims.some((claim) =>
    claim.state === 'kept'
      ? claim.source === source && sameValue(claim.value, value)
      : claim.state === 'taken' && claim.heldSource === source && sameValue(claim.held, value),
  );
