// Decides what the demo's register holds (R18, R19, R44): a Panjin of invented subjects with valid codes, spread over
// types, trades and districts like the real register. Organisation parts begin with DM and old numbers carry order 99…,
// as no code of the real registers at hand does, so a demo code can be told from a real one wherever it turns up.
import { must } from '../kit/assert.ts';
import {
  assignedCode,
  type CodeKind,
  mod1110Digit,
  type SubjectNature,
  usccCheckCharacter,
} from '../registers/rules/identity.ts';
import { dayIn, type Random, randomOf } from './random.ts';
import * as words from './texts/subjects.ts';
import * as texts from './texts.ts';

export type SubjectStatus = 'active' | 'abnormal' | 'revoked' | 'deregistered' | 'moved';

/** One row of the register. `industry` is a division with its section's letter; `region` and `street` are codes. */
export type SubjectRow = {
  readonly code: string;
  readonly codeKind: CodeKind;
  readonly name: string;
  readonly nature: SubjectNature;
  readonly type: string;
  readonly industry: string;
  readonly region: string;
  readonly street: string | null;
  readonly address: string;
  readonly status: SubjectStatus;
  readonly riskClass: 'A' | 'B' | 'C' | 'D' | null;
  readonly registeredOn: string;
  readonly source: string;
};

type Kind = keyof typeof words.subjectTypes;
type Region = (typeof words.places.regions)[number];

/** Per ten thousand: sole traders most, then firms; the prefix is registrar and category of GB 32100. */
const kinds: readonly {
  readonly kind: Kind;
  readonly weight: number;
  readonly prefix: string;
  readonly trades: readonly words.Trade[];
}[] = [
  { kind: 'trader', weight: 7150, prefix: '92', trades: words.traderTrades },
  { kind: 'firm', weight: 1150, prefix: '91', trades: words.firmTrades },
  { kind: 'single', weight: 700, prefix: '91', trades: words.firmTrades },
  { kind: 'branch', weight: 150, prefix: '91', trades: words.firmTrades },
  { kind: 'sole', weight: 90, prefix: '91', trades: words.firmTrades },
  { kind: 'stock', weight: 30, prefix: '91', trades: words.firmTrades },
  { kind: 'partnership', weight: 30, prefix: '91', trades: words.firmTrades },
  { kind: 'cooperative', weight: 330, prefix: '93', trades: words.cooperativeTrades },
  { kind: 'institution', weight: 130, prefix: '12', trades: words.institutionTrades },
  { kind: 'association', weight: 90, prefix: '51', trades: words.associationTrades },
  { kind: 'private', weight: 120, prefix: '52', trades: words.privateTrades },
  { kind: 'foundation', weight: 5, prefix: '53', trades: words.foundationTrades },
  { kind: 'law', weight: 25, prefix: '31', trades: words.lawTrades },
];

const statuses: readonly { readonly status: SubjectStatus; readonly weight: number }[] = [
  { status: 'active', weight: 880 },
  { status: 'abnormal', weight: 50 },
  { status: 'deregistered', weight: 42 },
  { status: 'revoked', weight: 20 },
  { status: 'moved', weight: 8 },
];

// P8: the distribution that one city has published.
const riskClasses = [
  { riskClass: 'A', weight: 31_107 },
  { riskClass: 'B', weight: 12_044 },
  { riskClass: 'C', weight: 3_682 },
  { riskClass: 'D', weight: 721 },
] as const;

/** The demo's subjects, always the same: a longer register begins with the shorter one. Codes and names are unique. */
export function* demoSubjects(count = 20_000): Iterable<SubjectRow> {
  const taken = new Set<string>();
  for (let index = 0; index < count; index += 1) yield subject(index, taken);
}

const subject = (index: number, taken: Set<string>): SubjectRow => {
  const random = randomOf(`subject/${index}`);
  const kind = random.weighted(kinds);
  const region = random.weighted(words.places.regions);
  const trade = random.weighted(kind.trades);
  const registeredOn = dayIn(random, yearOf(random, kind.kind));
  const code = codeOf(random, index, kind, region, registeredOn);
  const profit = kind.prefix.startsWith('9');
  return {
    ...code,
    name: freshName(random, kind.kind, region, trade, taken),
    nature: profit ? 'profit' : 'nonprofit',
    type: words.subjectTypes[kind.kind].type,
    industry: trade.industry,
    region: region.code,
    ...placeOf(random, region),
    status: random.weighted(statuses).status,
    riskClass: profit && code.codeKind === 'uscc' ? random.weighted(riskClasses).riskClass : null,
    registeredOn,
    source: sourceOf(kind.prefix, code.codeKind),
  };
};

/** Sole traders come and go, so most are young. */
const yearOf = (random: Random, kind: Kind): number =>
  kind === 'trader'
    ? 2025 - Math.min(random.below(14), random.below(22))
    : 2025 - Math.min(random.below(30), random.below(36));

/** Six in a thousand sole traders have no code, and of those from before October 2015 three in ten kept their old number. */
const codeOf = (
  random: Random,
  index: number,
  { kind, prefix }: (typeof kinds)[number],
  region: Region,
  registeredOn: string,
): { readonly code: string; readonly codeKind: CodeKind } => {
  const authority = authorityOf(random, kind, region, registeredOn);
  const chance = random.below(1000);
  if (kind === 'trader' && chance < 6) return { code: assignedCode(region.authority, index), codeKind: 'assigned' };
  if (kind === 'trader' && registeredOn < '2015-10-01' && chance < 300) {
    const body = `${authority}99${String(index).padStart(6, '0')}`;
    return { code: body + mod1110Digit(body), codeKind: 'reg15' };
  }
  const body = prefix + authority + demoOrganisation(index);
  return { code: body + usccCheckCharacter(body), codeKind: 'uscc' };
};

/** Who registered it: the city for a third of all firms, and the county that came before the district until 2016. */
const authorityOf = (random: Random, kind: Kind, { authority }: Region, registeredOn: string): string => {
  if (kind !== 'trader' && kind !== 'cooperative' && random.below(3) === 0) return '211100';
  return authority === '211104' && registeredOn < '2016-03-20' ? '211121' : authority;
};

// GB 11714: weights of the eight characters, check character 11 − Σ mod 11, where 10 is X and 11 is 0.
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const demoOrganisation = (index: number): string => {
  const body = `DM${String(index).padStart(6, '0')}`;
  const value = (at: number): number => Number.parseInt(body.charAt(at), 36);
  const sum = organisationWeights.reduce((total, weight, at) => total + weight * value(at), 0);
  return body + '0X987654321'.charAt(sum % 11);
};

const freshName = (random: Random, kind: Kind, region: Region, trade: words.Trade, taken: Set<string>): string => {
  const { suffix } = words.subjectTypes[kind];
  const place = kind === 'trader' || kind === 'cooperative' ? region.name : words.places.cityShort;
  for (;;) {
    const word = random.pick(words.firstSyllables) + random.pick(words.secondSyllables);
    const name = place + word + random.pick(trade.endings) + suffix;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
};

/** Zones are no division of GB/T 2260, so no street of the table lies in them. */
const placeOf = (random: Random, region: Region): { readonly street: string | null; readonly address: string } => {
  const road = `${random.pick(words.places.roads)}${1 + random.below(180)}${words.places.number}`;
  const listed = words.places.streets[region.code];
  if (listed === undefined) return { street: null, address: words.places.city + region.name + road };
  const chosen = random.pick(listed.split(' '));
  return {
    street: region.code + chosen.slice(0, 3),
    address: words.places.city + region.name + chosen.slice(3) + road,
  };
};

const registrars: Readonly<Record<string, string>> = {
  '9': texts.sources.market,
  '1': texts.sources.establishment,
  '5': texts.sources.civil,
  '3': texts.sources.justice,
};
const sourceOf = (prefix: string, codeKind: CodeKind): string =>
  codeKind === 'assigned' ? texts.sources.found : must(registrars[prefix.charAt(0)], 'every prefix has a register');
