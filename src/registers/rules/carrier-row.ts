// One row of a library of carriers of conduct (R22): products, projects, premises, points; whose they are, where they lie. A position says
// in which system it was measured: what Chinese maps show (GCJ-02) lies hundreds of metres beside what a receiver tells (WGS-84).
import { checkCode, normaliseCode } from './identity.ts';
import { locate, type Regions } from './region.ts';
import { type Cell, type Checked, contentHash, type Faults, faults, type HashText, textCell, wordCell } from './row.ts';

export const CARRIER_FIELDS = [
  'carrierKind',
  'number',
  'name',
  'subjects',
  'region',
  'address',
  'longitude',
  'latitude',
  'datum',
  'carrierStatus',
] as const;
export type CarrierField = (typeof CARRIER_FIELDS)[number];
export const CARRIER_REQUIRED: readonly CarrierField[] = ['carrierKind', 'number', 'name'];

export const CARRIER_KINDS = ['product', 'project', 'premises', 'point'] as const;
export type CarrierKind = (typeof CARRIER_KINDS)[number];
export type Datum = 'wgs84' | 'gcj02';

/** Millionths of a degree. */
export type Position = { readonly longitude: number; readonly latitude: number; readonly datum: Datum };

export type Carrier = {
  readonly carrierId: string;
  readonly kind: CarrierKind;
  readonly number: string;
  readonly name: string;
  readonly subjectIds: readonly string[];
  readonly region: string | null;
  readonly street: string | null;
  readonly address: string;
  readonly position: Position | null;
  readonly status: 'active' | 'ended';
  readonly source: string;
};

export type CarrierWords = {
  readonly kind: Readonly<Record<string, CarrierKind>>;
  readonly status: Readonly<Record<string, 'active' | 'ended'>>;
  readonly datum: Readonly<Record<string, Datum>>;
};
export type CarrierContext = {
  readonly regions: Regions;
  readonly words: CarrierWords;
  readonly source: string;
  /** Region of the office that records: an address is looked for in its city when no subject tells another. */
  readonly home: string;
  /** Codes that subjects bear although their check digit fails. */
  readonly overridden: ReadonlySet<string>;
};

const NUMBER = /^[0-9A-Za-z._-]{1,60}$/;

export function checkCarrier(cell: Cell<CarrierField>, context: CarrierContext): Checked<Carrier> {
  const found = faults();
  const notes: string[] = [];
  const { words } = context;
  const kind = wordCell(found, 'carrierKind', cell('carrierKind'), words.kind, null);
  if (kind === null && cell('carrierKind').trim() === '')
    found.add('carrierKind', '', 'registers.carrier-kind-missing');
  const number = cell('number').trim();
  if (!NUMBER.test(number)) found.add('number', number, 'registers.carrier-number-form');
  const name = textCell(found, 'name', cell('name'), 200);
  if (name === '') found.add('name', cell('name'), 'registers.name-missing');
  const { subjectIds, authority } = subjectsCell(found, notes, cell('subjects'), context.overridden);
  const address = textCell(found, 'address', cell('address'), 300);
  const stated = cell('region').trim();
  const place = locate(context.regions, stated, authority ?? context.home, address);
  if (place.fault !== null) found.add('region', stated, place.fault);
  if (place.note !== null) notes.push(place.note);
  const position = positionCells(found, cell, words);
  if (position === null) notes.push('position_unknown');
  const status = wordCell(found, 'carrierStatus', cell('carrierStatus'), words.status, 'active') ?? 'active';
  if (found.list.length > 0 || kind === null) return { row: null, faults: found.list, notes: [], tidied: [] };
  const { region, street } = place;
  const { source } = context;
  const carrierId = `${kind}.${number}`;
  const row = { carrierId, kind, number, name, subjectIds, region, street, address, position, status, source };
  return { row, faults: [], notes, tidied: found.tidied };
}

/** Codes of the subjects that answer for it, in byte order; none is possible, and then noted. */
function subjectsCell(found: Faults, notes: string[], raw: string, overridden: ReadonlySet<string>) {
  let authority: string | null = null;
  const codes = new Set<string>();
  for (const part of raw.split(/[;,\u3001\uFF0C\uFF1B|/\s]+/u)) {
    const { code } = normaliseCode(part);
    if (code === '') continue;
    const checked = checkCode(code, overridden);
    if (checked.ok) {
      codes.add(code);
      authority ??= checked.value.region;
    } else found.add('subjects', part, checked.refusal.code, checked.refusal.with ?? {});
  }
  if (codes.size === 0) notes.push('carrier_alone');
  return { subjectIds: [...codes].sort(), authority };
}

const DEGREES = /^(-?)(\d{1,3})(?:\.(\d{1,15}))?\u00b0?$/u;
const MILLION = 1_000_000;
const DIGITS = 6;

/** Decimal degrees as millionths, cut off behind the sixth place (0.1 m); null when it is no number. */
export function millionths(text: string): number | null {
  const match = DEGREES.exec(text.trim());
  if (match === null) return null;
  const size = Number(match[2]) * MILLION + Number((match[3] ?? '').padEnd(DIGITS, '0').slice(0, DIGITS));
  return match[1] === '-' ? -size : size;
}

/** China with its seas. */
const EAST = { least: 73 * MILLION, most: 136 * MILLION };
const NORTH = { least: 3 * MILLION, most: 54 * MILLION };
const within = (value: number, { least, most }: typeof EAST): boolean => value >= least && value <= most;

function positionCells(found: Faults, cell: Cell<CarrierField>, words: CarrierWords): Position | null {
  const [east, north] = [cell('longitude').trim(), cell('latitude').trim()];
  if (east === '' && north === '') return null;
  const [longitude, latitude] = [millionths(east), millionths(north)];
  if (longitude === null) found.add('longitude', east, 'registers.degrees-form');
  if (latitude === null) found.add('latitude', north, 'registers.degrees-form');
  const datum = wordCell(found, 'datum', cell('datum'), words.datum, null);
  if (datum === null && cell('datum').trim() === '') found.add('datum', '', 'registers.datum-missing');
  if (longitude === null || latitude === null || datum === null) return null;
  if (within(longitude, EAST) && within(latitude, NORTH)) return { longitude, latitude, datum };
  const turned = within(latitude, EAST) && within(longitude, NORTH);
  found.add('longitude', east, turned ? 'registers.degrees-turned' : 'registers.degrees-outside');
  return null;
}

export const carrierHash = (hash: HashText, row: Carrier): Uint8Array =>
  contentHash(hash, [
    ...['carrier', row.name, row.subjectIds, row.region, row.street, row.address],
    ...[row.position?.longitude ?? null, row.position?.latitude ?? null, row.position?.datum ?? null],
    ...[row.status, row.source],
  ]);
