// The evidence bundle as data: closed shapes, so that what two readers understand differently is refused
// (spec/evidence-bundle.md sections 2 to 4). Nothing here is believed yet; the checks do that.

import {
  hash32,
  id,
  instant,
  integer,
  list,
  literal,
  nullable,
  object,
  type Shape,
  text,
} from '../draws/rules/shape.ts';
import { type Json, parseCanonical } from '../kit/canonical-json.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import { PROTOCOL_TYPES, type ProtocolType } from '../log/rules/leaf.ts';
import type { VisitRecord } from '../registers/rules/visit.ts';
import { type CapPart, capPart } from './caps.ts';
import { day, hex, raw } from './shapes.ts';
import {
  type BesideSlots,
  besideSlots,
  NOTHING_BESIDE,
  type OfficerRow,
  officerRow,
  type SlotRow,
  slotRows,
} from './slots.ts';

/** An instant, with milliseconds where the clock of the log had them. */
export const stamp: Shape<string> = (value, path) =>
  instant(typeof value === 'string' ? value.replace(/\.[0-9]{3}Z$/, 'Z') : value, path).ok
    ? ok(value as string)
    : refuse('draws.documentField', 'unmet', { field: path });

/** An object whose names are data. */
const record =
  <T>(shape: Shape<T>): Shape<ReadonlyMap<string, T>> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refuse('draws.documentField', 'unmet', { field: path });
    const out = new Map<string, T>();
    for (const [name, item] of Object.entries(value as Record<string, Json>)) {
      const read = shape(item, `${path}.${name}`);
      if (!read.ok) return read;
      out.set(name, read.value);
    }
    return ok(out);
  };

/** Optional names may be absent or null. */
const withOptional =
  <T>(names: readonly string[], shape: Shape<T>): Shape<T> =>
  (value, path) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? shape({ ...Object.fromEntries(names.map((name) => [name, null])), ...(value as Record<string, Json>) }, path)
      : shape(value, path);

export type EntryType = ProtocolType;

export type BundleEntry = {
  readonly type: EntryType;
  readonly index: number;
  readonly leaf: string;
  readonly facts: string;
  readonly salt: string;
  readonly proof: readonly string[];
};

const entryNames = { index: integer(0), leaf: raw, facts: raw, salt: hash32, proof: list(hash32) };
const entry: Shape<BundleEntry> = object({ type: literal(...PROTOCOL_TYPES), ...entryNames });

export type EarlierDraw = {
  readonly commitment: string;
  readonly entries: readonly BundleEntry[];
  readonly result: string | null;
};

export type { OfficerRow } from './slots.ts';

export type RecusalRow = { readonly object: string; readonly officer: string; readonly reason: string };

export type Bundle = {
  readonly format: 'sunlot-evidence/1';
  readonly log: {
    readonly origin: string;
    readonly keys: readonly string[];
    readonly checkpoint: string;
    readonly earlier: readonly { readonly checkpoint: string; readonly proof: readonly string[] }[] | null;
  };
  readonly commitment: string;
  readonly entries: readonly BundleEntry[];
  readonly earlier: readonly EarlierDraw[];
  readonly result: string | null;
  readonly proofs: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly officers: readonly OfficerRow[];
  readonly recusals: readonly RecusalRow[];
  readonly excluded: {
    readonly reasons: ReadonlyMap<string, number>;
    readonly leaves: readonly string[] | null;
    /** The caps that left somebody out, each with how many (R52, P1). */
    readonly caps: readonly CapPart[] | null;
  };
  readonly list: ReadonlyMap<string, readonly string[]> | null;
  readonly names: ReadonlyMap<string, string> | null;
  readonly sealed: SealedPart | null;
  /** The inspections that the committed burdens were counted from, by ascending id. */
  readonly visits: readonly VisitRecord[] | null;
  readonly donor: DonorDraw | null;
  readonly register: RegisterPart | null;
  readonly flips: FlipPart | null;
};

/** An entry that is no step of a draw. */
export type FurtherEntry = Omit<BundleEntry, 'type'>;
/** The newest flip report; `findings` null where they are too many, or nobody's to read. */
export type FlipPart = { readonly entry: FurtherEntry; readonly findings: readonly string[] | null };
/** The entry of the root that the commitment names, and what changed since; null: a file beside the bundle. */
export type RegisterPart = {
  readonly entry: FurtherEntry;
  readonly changes: readonly string[] | null;
};

/** The draw before of the series: who was replaced in it is drawn for certain, its units lend their burden to new ones. */
export type DonorDraw = {
  readonly commitment: string;
  /** Its COMMIT and SEED, and its replacements. */
  readonly entries: readonly BundleEntry[];
  /** Needed where burdens are inherited. */
  readonly list: ReadonlyMap<string, readonly string[]> | null;
  readonly excluded: readonly string[] | null;
};

/** One unit shown with its proof: what its own firm holds, or an auditor. */
export type Opening = {
  readonly stratum: string;
  readonly position: number;
  readonly leaf: string;
  readonly proof: readonly string[];
};

/** What a bundle says beside the entries when the list is sealed. */
export type SealedPart = {
  /** The leaf hashes at position and position + 1, each with its proof. */
  readonly challenges: ReadonlyMap<
    string,
    readonly {
      readonly position: number;
      readonly leaves: readonly string[];
      readonly proofs: readonly (readonly string[])[];
    }[]
  >;
  readonly openings: readonly Opening[] | null;
  readonly slots: { readonly salt: string; readonly text: string } | null;
  /** kList, in the copy of a second head, of an auditor, or of everybody once the list is opened. */
  readonly key: string | null;
};

const count = integer(0);

/** One inspection under the committed burden root. */
export const visitRecord: Shape<VisitRecord> = object<VisitRecord>({ id, object: id, office: id, on: day });

const sealedPart: Shape<SealedPart> = withOptional(
  ['openings', 'slots', 'key'],
  object<SealedPart>({
    challenges: record(list(object({ position: count, leaves: list(hash32, 2), proofs: list(list(hash32), 2) }))),
    openings: nullable(list(object<Opening>({ stratum: id, position: count, leaf: hex, proof: list(hash32) }))),
    slots: nullable(object({ salt: hash32, text: raw })),
    key: nullable(hash32),
  }),
);

const bundle: Shape<Bundle> = withOptional(
  ['result', 'list', 'names', 'sealed', 'visits', 'donor', 'register', 'flips'],
  object<Bundle>({
    format: literal('sunlot-evidence/1'),
    log: withOptional(
      ['earlier'],
      object<Bundle['log']>({
        origin: text,
        keys: list(raw, 1),
        checkpoint: raw,
        earlier: nullable(list(object({ checkpoint: raw, proof: list(hash32) }))),
      }),
    ),
    commitment: raw,
    entries: list(entry),
    earlier: list(
      withOptional(['result'], object<EarlierDraw>({ commitment: raw, entries: list(entry), result: nullable(raw) })),
    ),
    result: nullable(raw),
    proofs: record(list(list(hash32))),
    officers: list(officerRow),
    recusals: list(object<RecusalRow>({ object: id, officer: id, reason: text })),
    excluded: withOptional(
      ['leaves', 'caps'],
      object<Bundle['excluded']>({
        reasons: record(count),
        leaves: nullable(list(hex)),
        caps: nullable(list(capPart, 1)),
      }),
    ),
    list: nullable(record(list(hex))),
    names: nullable(record(raw)),
    sealed: nullable(sealedPart),
    visits: nullable(list(visitRecord)),
    donor: nullable(
      withOptional(
        ['list', 'excluded'],
        object<DonorDraw>({
          commitment: raw,
          entries: list(entry),
          list: nullable(record(list(hex))),
          excluded: nullable(list(hex)),
        }),
      ),
    ),
    register: nullable(
      withOptional(['changes'], object<RegisterPart>({ entry: object(entryNames), changes: nullable(list(raw)) })),
    ),
    flips: nullable(
      withOptional(['findings'], object<FlipPart>({ entry: object(entryNames), findings: nullable(list(raw)) })),
    ),
  }),
);

/** Refuses with draws.documentField and the path of the first field that does not fit. */
export const readBundle = (value: unknown): Result<Bundle> => bundle(value as Json | undefined, 'bundle');

export type GroupRow = {
  readonly value: string;
  readonly units: number;
  readonly drawn: number;
  readonly probability: readonly string[];
};

export type ResultStratum = {
  readonly code: string;
  readonly drawn: number;
  readonly groups: readonly GroupRow[] | null;
  readonly probability: readonly number[];
  readonly notRandom: 'certain' | 'smallStratum' | null;
  readonly units: readonly ResultUnit[];
  /** How many of them the document holds itself, where extensions added more behind them. */
  readonly own?: number;
};

/** `hash` is given for a sealed list alone; `leaf` is then empty until the unit is opened. */
export type ResultUnit = { readonly leaf: string; readonly position: number; readonly hash?: string };

export type ResultDocument = BesideSlots & {
  readonly draw: string;
  readonly seed: string;
  readonly strata: readonly ResultStratum[];
  readonly ratio: readonly string[] | null;
  readonly slots: readonly SlotRow[];
  /** Of a sealed list: the salted hash of the slots, and the drawn ids without stratum where strata are secret. */
  readonly slotsHash?: string;
  readonly merged?: readonly string[] | null;
};

const stratumShape = <U extends object>(unit: Shape<U>) =>
  list(
    object<Omit<ResultStratum, 'units'> & { readonly units: readonly U[] }>({
      code: id,
      drawn: count,
      groups: nullable(
        list(
          object<GroupRow>({
            value: decimalOfAnySize,
            units: count,
            drawn: count,
            probability: list(decimalOfAnySize, 2),
          }),
        ),
      ),
      notRandom: nullable(literal('certain', 'smallStratum')),
      probability: list(count, 2),
      units: list(unit),
    }),
  );

const anyResult = { draw: id, ratio: nullable(list(decimalOfAnySize, 2)), seed: hash32 };

const resultDocument: Shape<ResultDocument> = withOptional(
  Object.keys(NOTHING_BESIDE),
  object({
    ...anyResult,
    slots: slotRows,
    ...besideSlots,
    strata: stratumShape(object<{ leaf: string; position: number }>({ leaf: hex, position: count })),
  }),
);

const sealedResult = object({
  ...anyResult,
  slots: hash32,
  merged: nullable(list(id)),
  strata: stratumShape(object<{ leafHash: string; position: number }>({ leafHash: hash32, position: count })),
});

function decimalOfAnySize(value: Json | undefined, path: string): Result<string> {
  const fits = typeof value === 'string' && /^(0|[1-9][0-9]{0,39})$/.test(value);
  return fits ? ok(value) : refuse('draws.documentField', 'unmet', { field: path });
}

/** The result document; that of a sealed list names units by their leaf hashes, and they are still to be opened. */
export function readResult(document: string, sealed = false): Result<ResultDocument> {
  const parsed = parseCanonical(document);
  if (parsed === null) return refuse('draws.documentNotCanonical', 'unmet');
  if (!sealed) return resultDocument(parsed, 'result');
  const read = sealedResult(parsed, 'result');
  if (!read.ok) return read;
  const { slots, strata, ...rest } = read.value;
  return ok({
    ...rest,
    slots: [],
    slotsHash: slots,
    strata: strata.map((stratum) => ({
      ...stratum,
      units: stratum.units.map(({ leafHash, position }) => ({ leaf: '', hash: leafHash, position })),
    })),
  });
}
