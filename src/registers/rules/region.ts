// Where a subject lies (R18; GB/T 2260 with its history): by its own column, else by its address, else by who registered it.
// A code that ended is followed to its successor; a city's code alone is kept, since it is all that is known.

export type RegionEntry = {
  readonly code: string;
  readonly name: string;
  /** 1 province, 2 city, 3 county or zone, 4 street or town. */
  readonly level: number;
  readonly parent: string | null;
  readonly kind: 'division' | 'zone';
  readonly successor: string | null;
  readonly words: readonly string[];
};

export type Regions = {
  readonly byCode: ReadonlyMap<string, RegionEntry>;
  readonly byName: ReadonlyMap<string, readonly RegionEntry[]>;
  /** By the first four digits: words of an address, in the order in which they are tried. */
  readonly wordsOfCity: ReadonlyMap<string, readonly { readonly word: string; readonly code: string }[]>;
  readonly streetsOf: ReadonlyMap<string, readonly RegionEntry[]>;
};

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

export function regionsOf(entries: readonly RegionEntry[]): Regions {
  const byName = new Map<string, RegionEntry[]>();
  const words = new Map<string, { word: string; code: string; zone: boolean }[]>();
  const streetsOf = new Map<string, RegionEntry[]>();
  for (const entry of entries) {
    push(byName, entry.name, entry);
    if (entry.level === 4 && entry.parent !== null) push(streetsOf, entry.parent, entry);
    for (const word of entry.words)
      push(words, entry.code.slice(0, 4), { word, code: entry.code, zone: entry.kind === 'zone' });
  }
  for (const list of words.values())
    list.sort((a, b) => Number(b.zone) - Number(a.zone) || b.word.length - a.word.length);
  for (const list of streetsOf.values()) list.sort((a, b) => b.name.length - a.name.length);
  return { byCode: new Map(entries.map((entry) => [entry.code, entry])), byName, wordsOfCity: words, streetsOf };
}

/** The entry of a code now in force. */
export function currentRegion(regions: Regions, code: string): RegionEntry | null {
  let entry = regions.byCode.get(code);
  for (let steps = 0; entry?.successor && steps < 8; steps += 1) entry = regions.byCode.get(entry.successor);
  return entry ?? null;
}

export type Located = {
  readonly region: string | null;
  readonly street: string | null;
  /** `registers.region-unknown` or `registers.region-ambiguous`: the row's own column says something that cannot be placed. */
  readonly fault: string | null;
  readonly note: 'region_unknown' | 'region_city' | 'region_above' | null;
};

/** `stated` is the row's own region (code or name), `authority` six digits of who registered it; both may be empty. */
export function locate(regions: Regions, stated: string, authority: string, address: string): Located {
  if (stated !== '') return placeStated(regions, stated, authority, address);
  const byAddress = regions.wordsOfCity.get(authority.slice(0, 4))?.find(({ word }) => address.includes(word));
  if (byAddress) return found(regions, byAddress.code, address, null);
  const known = currentRegion(regions, authority);
  if (known && known.level >= 3) return found(regions, known.code, address, null);
  if (known?.level === 2) return found(regions, known.code, address, 'region_city');
  const city = currentRegion(regions, `${authority.slice(0, 4)}00`);
  if (city?.level === 2) return found(regions, city.code, address, 'region_above');
  return { region: null, street: null, fault: null, note: 'region_unknown' };
}

function placeStated(regions: Regions, stated: string, authority: string, address: string): Located {
  const byCode = currentRegion(regions, stated);
  const named = byCode ? [byCode] : (regions.byName.get(stated) ?? []);
  // Of several places with one name: those in the city of who registered it, and of those the larger.
  const near = named.length > 1 ? named.filter((entry) => entry.code.startsWith(authority.slice(0, 4) || '-')) : named;
  const level = Math.min(...near.map((entry) => entry.level));
  const [entry, other] = near.filter((one) => one.level === level);
  if (entry === undefined || other !== undefined) {
    const fault = named.length === 0 ? 'registers.region-unknown' : 'registers.region-ambiguous';
    return { region: null, street: null, fault, note: null };
  }
  const current = currentRegion(regions, entry.code) ?? entry;
  if (current.level === 4) return { region: current.parent, street: current.code, fault: null, note: null };
  return found(regions, current.code, address, null);
}

function found(regions: Regions, region: string, address: string, note: Located['note']): Located {
  const street = regions.streetsOf.get(region)?.find((entry) => address.includes(entry.name));
  return { region, street: street?.code ?? null, fault: null, note };
}
