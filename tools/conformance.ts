// Holds published vectors, or another implementation, against the very rules that the server and the verifier run
// (spec/draw.md): one JSON object a line in, one a line out, in the same order; {"error": code} where the rules refuse.
import { createInterface } from 'node:readline';
import { addWorkingDays } from '../src/calendar/rules/working-days.ts';
import { drandChain } from '../src/draws/rules/beacon.ts';
import { donorPosition } from '../src/draws/rules/donor.ts';
import { verifyDrand } from '../src/draws/rules/drand.ts';
import { layeredDraw } from '../src/draws/rules/layered.ts';
import { checkRecord, leafData, leafHash, objectsRoot, openListOf, stratumHeader } from '../src/draws/rules/list.ts';
import { ppsSelect } from '../src/draws/rules/pps.ts';
import { checkId, checkText, th, ticket, uniform } from '../src/draws/rules/primitives.ts';
import { roundOf } from '../src/draws/rules/quota.ts';
import { challengePositions, listKeyCommitment, saltsOf } from '../src/draws/rules/sealed.ts';
import { commitmentHash, drawSeed, entropyCommitment, NONCE_BYTES } from '../src/draws/rules/seed.ts';
import { checkPlan, indexPositions } from '../src/draws/rules/select.ts';
import { list, object, type Shape } from '../src/draws/rules/shape.ts';
import { smallestTickets } from '../src/draws/rules/tickets.ts';
import { type Units, unitTable } from '../src/draws/rules/units.ts';
import { type Bytes, compareText, fromHex, fromUtf8, isHex, toHex, utf8 } from '../src/kit/bytes.ts';
import { canonicalise, type Json } from '../src/kit/canonical-json.ts';
import type { Suite } from '../src/kit/hash.ts';
import { ok, type Result, refuse } from '../src/kit/result.ts';
import { documentHash, type EntryHead, headSalt, leafData as logLeaf } from '../src/log/rules/leaf.ts';
import { emptyRoot, leafNodeHash, rootOf, verifyConsistency, verifyInclusion } from '../src/log/rules/merkle.ts';
import { parseVerifierKey, verifyNote } from '../src/log/rules/note.ts';
import { verifySm2 } from '../src/log/rules/sm2.ts';
import type { Need } from '../src/plans/rules/demand/pool.ts';
import { unbiasedQuota } from '../src/plans/rules/quota.ts';
import { suites } from '../src/platform/suite.ts';
import { checkRegno15, checkUscc } from '../src/registers/rules/identity.ts';
import { match, teams } from './conformance/officers.ts';

const U64 = 1n << 64n;
const sha256 = suites['DR1-SHA256'].hash;

const field = (path: string) => refuse('conformance.field', 'unmet', { field: path });

/** A reader of one field, from a test and what it then stands for. */
const reader =
  <T>(read: (value: Json | undefined) => T | null): Shape<T> =>
  (value, path) => {
    const result = read(value);
    return result === null ? field(path) : ok(result);
  };

const suite = reader<Suite>((value) =>
  value === 'sha256' ? suites['DR1-SHA256'] : value === 'sm3' ? suites['DR1-SM3'] : null,
);
const hex = reader<Bytes>((value) => (typeof value === 'string' && isHex(value) ? fromHex(value) : null));
const hexOf = (length: number) =>
  reader<Bytes>((value) =>
    typeof value === 'string' && value.length === 2 * length && isHex(value) ? fromHex(value) : null,
  );
const record = reader<{ readonly [name: string]: Json }>((value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [name: string]: Json })
    : null,
);
const key = hexOf(32);
const anyText = reader<string>((value) => (typeof value === 'string' && value.isWellFormed() ? value : null));
// Texts of the protocol are refused by its own rules, so that the answer says why.
const id: Shape<string> = (value, path) => chain(string(value, path), (read) => chain(checkId(read), () => ok(read)));
const text: Shape<string> = (value, path) =>
  chain(string(value, path), (read) => chain(checkText(read), () => ok(read)));
const string = reader<string>((value) => (typeof value === 'string' ? value : null));

/** A whole number below 2^64: a number below 2^53 or a decimal string. */
const whole = reader<bigint>((value) => {
  const plain = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
  const decimal = typeof value === 'string' && /^(0|[1-9][0-9]{0,19})$/.test(value);
  if (!plain && !decimal) return null;
  const n = BigInt(value as number | string);
  return n < U64 ? n : null;
});

/** The same below `limit`, as a number. */
const small = (limit: number) =>
  reader<number>((value) => {
    const n = whole(value, '');
    return n.ok && n.value < BigInt(limit) ? Number(n.value) : null;
  });
const size = small(2 ** 53);
const u32 = small(2 ** 32);

const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, path) =>
    value === undefined ? ok(undefined) : shape(value, path);

/** Large integers leave as decimal strings. */
const number = (n: bigint): Json => (n <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(n) : String(n));

const bytesPart: Shape<Bytes> = (value, path) => {
  const given = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (given.length !== 1) return field(path);
  if (given[0] === 'hex') return chain(object({ hex })(value, path), (part) => ok(part.hex));
  return chain(object({ utf8: anyText })(value, path), (part) => ok(utf8(part.utf8)));
};

const chain = <T, U>(result: Result<T>, next: (value: T) => Result<U>): Result<U> =>
  result.ok ? next(result.value) : result;

type Op = (line: Json) => Result<Json>;

/** An operation reads exactly its fields and answers. */
const op =
  <T extends object>(fields: { readonly [K in keyof T]: Shape<T[K]> }, run: (input: T) => Result<Json>): Op =>
  (line) =>
    chain(object<T>(fields)(line, 'line'), run);

const hexOnly = (bytes: Uint8Array): Result<Json> => ok({ hex: toHex(bytes) });
const valid = (answer: boolean): Result<Json> => ok({ valid: answer });

const stratum = object({
  code: id,
  n: u32,
  reserve: u32,
  records: list(object({ id, weight: whole, burden: u32 })),
});

/** A fixed row of texts, such as [department, role]. */
const pair: Shape<readonly [string, string]> = (value, path) =>
  chain(list(id)(value, path), (row) => {
    const [first, second] = row;
    return row.length === 2 && first !== undefined && second !== undefined ? ok([first, second] as const) : field(path);
  });

/** A fixed row of an id and one more value. */
const row =
  <T>(second: Shape<T>): Shape<readonly [string, T]> =>
  (value, path) => {
    if (!Array.isArray(value) || value.length !== 2) return field(path);
    return chain(id(value[0], path), (first) => chain(second(value[1], path), (other) => ok([first, other] as const)));
  };
const burdened = row(u32);
const weighted = row(whole);
const sized = row(size);
const fraction: Shape<readonly [number, number]> = (value, path) =>
  chain(list(size)(value, path), (parts) => {
    const [numerator, denominator] = parts;
    return parts.length === 2 && numerator !== undefined && denominator !== undefined
      ? ok([numerator, denominator] as const)
      : field(path);
  });

/** Units in the order given. Refuses an id twice, and a weight of 0. */
function unitsOf(rows: readonly (readonly [string, bigint, number?])[]): Result<Units> {
  const table = unitTable();
  const seen = new Set<string>();
  for (const [one, weight, burden = 0] of rows) {
    const refused = checkRecord({ id: one, stratum: 'all', weight, burden });
    if (refused !== null) return refused;
    if (seen.has(one)) return refuse('draws.listDuplicate', 'conflict', { id: one });
    seen.add(one);
    table.push(utf8(one), weight, burden);
  }
  return ok(table.units());
}

const idsAt = (ids: readonly string[], positions: Iterable<number>): Json =>
  [...positions].map((position) => ids[position] ?? '');

const need: Shape<Need> = (value, path) => chain(pair(value, path), ([department, role]) => ok({ department, role }));
const officer = object({ id, department: id, roles: list(id), cap: u32 });
const joiner = object({ id, department: id, roles: list(id), cap: optional(u32) });

const ops: Readonly<Record<string, Op>> = {
  th: op({ suite, tag: anyText, parts: list(bytesPart) }, (i) => hexOnly(th(i.suite, i.tag, ...i.parts))),
  hash: op({ suite, hex }, (i) => hexOnly(i.suite.hash(i.hex))),
  ticket: op({ suite, key, id }, (i) => hexOnly(ticket(i.suite, i.key, utf8(i.id)))),
  uniform: op({ suite, key, counter: whole, n: whole }, (i) => {
    if (i.n < 1n) return field('n');
    const drawn = uniform(i.suite, i.key, i.counter, i.n);
    return ok({ value: number(drawn.value), attempts: drawn.attempts });
  }),
  leaf: op({ suite, id, stratum: id, weight: whole, burden: u32, salt: hex }, (i) => {
    const refused = checkRecord(i);
    if (refused !== null) return refused;
    return ok({ data: toHex(leafData(i, i.salt)), hash: toHex(leafHash(i.suite, i, i.salt)) });
  }),
  sealedLeaf: op({ suite, kList: key, id, stratum: id, weight: whole, burden: u32 }, (i) => {
    const refused = checkRecord(i);
    if (refused !== null) return refused;
    const salt = saltsOf(i.suite, i.kList)(i.id);
    const leaf = leafHash(i.suite, i, salt);
    return ok({ salt: toHex(salt), hash: toHex(leaf), keyCommit: toHex(listKeyCommitment(i.suite, i.kList)) });
  }),
  challenges: op({ suite, seed: key, stratum: id, size }, (i) =>
    ok({ positions: challengePositions(i.suite, i.seed, i.stratum, i.size) }),
  ),
  root: op({ suite, leaves: list(hex) }, ({ suite: { hash }, leaves }) =>
    hexOnly(
      rootOf(
        hash,
        leaves.map((data) => leafNodeHash(hash, data)),
      ),
    ),
  ),
  strata: op({ suite, strata: list(stratum) }, strataHeaders),
  entropy: op({ suite, draw: id, party: id, nonce: hexOf(NONCE_BYTES), value: text }, (i) =>
    hexOnly(entropyCommitment(i.suite, i.draw, i)),
  ),
  seed: op({ suite, commit: anyText, reveals: list(hex), beacons: list(text) }, (i) => {
    const C = commitmentHash(i.suite, i.commit);
    return ok({ C: toHex(C), S: toHex(drawSeed(i.suite, C, i.reveals, i.beacons)) });
  }),
  index: op({ suite, key, N: size, m: size }, (i) =>
    i.m > i.N ? refuse('draws.tooFewUnits', 'unmet') : ok({ positions: indexPositions(i.suite, i.key, i.N, i.m) }),
  ),
  ticketOrder: op({ suite, key, ids: list(id), m: size }, (i) =>
    i.m > i.ids.length
      ? refuse('draws.tooFewUnits', 'unmet')
      : chain(unitsOf(i.ids.map((one) => [one, 1n])), (units) =>
          ok({ ids: idsAt(i.ids, smallestTickets(i.suite, i.key, units, i.m)) }),
        ),
  ),
  layered: op({ suite, seed: key, stratum: id, units: list(burdened), cap: u32, n: u32, floor: fraction }, (i) => {
    const method = { kind: 'layered', cap: i.cap, floor: { numerator: i.floor[0], denominator: i.floor[1] } } as const;
    const ids = i.units.map(([one]) => one);
    return chain(unitsOf(i.units.map(([one, burden]) => [one, 1n, burden])), (units) =>
      chain(layeredDraw(i.suite, i.seed, i.stratum, units, method, i.n, 0), (drawn) =>
        ok({ floor: idsAt(ids, drawn.floor), layers: idsAt(ids, drawn.layers) }),
      ),
    );
  }),
  donor: op({ suite, seed: key, id, N: u32 }, (i) =>
    i.N < 1 ? field('N') : ok({ position: donorPosition(i.suite, i.seed, i.id, i.N) }),
  ),
  pps: op({ suite, ticketKey: key, pivotalKey: key, units: list(weighted), n: u32 }, (i) => {
    // Positions are those of the list: ascending id bytes, in whatever order the units came.
    const ordered = [...i.units].sort(([a], [b]) => compareText(a, b));
    const ids = ordered.map(([one]) => one);
    return chain(unitsOf(ordered), (units) =>
      chain(ppsSelect(i.suite, i.ticketKey, i.pivotalKey, units, i.n), ({ certain, selected }) =>
        ok({ certain: idsAt(ids, certain), selected: idsAt(ids, selected) }),
      ),
    );
  }),
  round: op({ suite, seed: key, rate: fraction, strata: list(sized) }, (i) => {
    const [numerator, denominator] = i.rate;
    if (denominator < 1) return refuse('plans.quotaRate', 'unmet');
    const strata = i.strata.map(([code, units]) => ({ code, size: units }));
    if (new Set(strata.map(({ code }) => code)).size < strata.length) return refuse('draws.strataOrder', 'conflict');
    const ordered = strata.sort((a, b) => compareText(a.code, b.code));
    const u = roundOf(i.suite, i.seed, denominator);
    return chain(unbiasedQuota(ordered, numerator, denominator, u), (sizes) =>
      ok({ u: number(u), sizes: ordered.map((one, index) => [one.code, one.size, sizes[index] ?? 0]) }),
    );
  }),
  match: op(
    { suite, seed: key, objects: list(id), demand: list(need), officers: list(officer), recusals: list(pair) },
    match,
  ),
  teams: op(
    {
      suite,
      seed: key,
      objects: list(id),
      teams: u32,
      teamCap: u32,
      demand: list(need),
      officers: list(joiner),
      recusals: list(pair),
    },
    teams,
  ),
  entry: op({ nonce: hex, head: record, facts: record }, (i) => {
    const salt = headSalt(sha256, i.nonce, i.head as EntryHead);
    const factsHash = documentHash(sha256, salt, i.facts);
    return ok({ salt: toHex(salt), leaf: fromUtf8(logLeaf({ type: 'entry', factsHash, privateHash: null })) ?? '' });
  }),
  inclusion: op({ leafIndex: whole, treeSize: whole, leafHash: hex, proof: list(hex), root: hex }, (i) =>
    valid(verifyInclusion(sha256, i.leafIndex, i.treeSize, i.leafHash, i.proof, i.root)),
  ),
  consistency: op({ size1: whole, size2: whole, root1: hex, root2: hex, proof: list(hex) }, (i) =>
    valid(verifyConsistency(sha256, i.size1, i.size2, i.root1, i.root2, i.proof)),
  ),
  note: op({ text: anyText, key: string }, (i) => {
    const verifier = parseVerifierKey(i.key);
    return verifier === null ? field('key') : valid(verifyNote(i.text, [verifier]) !== null);
  }),
  drand: op({ chain: string, round: size, signature: string, previousSignature: optional(string) }, (i) => {
    const network = drandChain(i.chain);
    if (network === null) return refuse('draws.beaconChain', 'unmet');
    return valid(verifyDrand(network, i.round, i.signature, i.previousSignature));
  }),
  sm2verify: op({ publicKey: hex, message: hex, signature: hex, userId: anyText }, (i) =>
    valid(verifySm2(i.publicKey, i.message, i.signature, i.userId)),
  ),
  jcs: op({ json: string }, (i) => {
    const canonical = canonicalise(i.json);
    return canonical === null ? refuse('draws.documentNotCanonical', 'unmet') : ok({ utf8: canonical });
  }),
  uscc: op({ code: string }, (i) => {
    const checked = checkUscc(i.code);
    return ok(checked.ok ? { valid: true } : { valid: false, reason: checked.refusal.code });
  }),
  regno15: op({ code: string }, (i) => valid(checkRegno15(i.code).ok)),
  addWorkingDays: op({ date: anyText, days: small(1001) }, (i) =>
    chain(addWorkingDays(i.date, i.days), (date) => ok({ date })),
  ),
};

type StrataInput = {
  readonly suite: Suite;
  readonly strata: readonly {
    readonly code: string;
    readonly n: number;
    readonly reserve: number;
    readonly records: readonly { readonly id: string; readonly weight: bigint; readonly burden: number }[];
  }[];
};

function strataHeaders({ suite, strata }: StrataInput): Result<Json> {
  if (new Set(strata.map(({ code }) => code)).size < strata.length) return refuse('draws.strataOrder', 'conflict');
  const records = strata.flatMap(({ code, records }) => records.map((record) => ({ ...record, stratum: code })));
  return chain(openListOf(suite, records), (sums) => {
    const empty = { size: 0, weight: 0n, root: emptyRoot(suite.hash) };
    const headers = strata
      .map(({ code, n, reserve }) => ({ ...(sums.find((sum) => sum.code === code) ?? empty), code, n, reserve }))
      .sort((a, b) => compareText(a.code, b.code));
    for (const header of headers) {
      const planned = checkPlan({ ...header, method: { kind: 'index' } });
      if (!planned.ok) return planned;
    }
    return ok({
      headers: headers.map((header) => toHex(stratumHeader(header))),
      objectsRoot: toHex(objectsRoot(suite, headers)),
    });
  });
}

/** The answer to one line. */
export function answer(line: string): Json {
  const result = dispatch(line);
  if (result.ok) return result.value;
  const { code } = result.refusal;
  return { error: code === 'draws.documentField' ? 'conformance.field' : code };
}

function dispatch(line: string): Result<Json> {
  let request: Json;
  try {
    request = JSON.parse(line) as Json;
  } catch {
    return refuse('conformance.notJson', 'unmet');
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return field('line');
  const { op: name, ...fields } = request as { readonly [name: string]: Json };
  if (typeof name !== 'string' || !Object.hasOwn(ops, name)) return refuse('conformance.unknownOp', 'missing');
  return (ops[name] as Op)(fields);
}

const HELP = `Usage: npm run -s conformance < requests.jsonl
One JSON object a line, {"op": …, fields}; one answer a line. Operations: ${Object.keys(ops).join(', ')}.`;

if (import.meta.main) {
  if (process.argv.includes('--help')) console.log(HELP);
  else
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
      if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(line))}\n`);
}
