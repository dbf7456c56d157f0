// DESIGN 7: every list filters, sorts and pages; its address is its state.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressState,
  cleared,
  conditionsOf,
  hasConditions,
  readState,
  withFilter,
  withSearch,
  withSort,
} from './list-address.ts';

const keys = ['industry', 'region'];
const value = fc.stringMatching(/^[A-Za-z0-9]{1,6}$/);
const state = fc.record({
  q: value,
  filters: fc.dictionary(fc.constantFrom(...keys), fc.array(value, { minLength: 1, maxLength: 3 })),
  sort: fc.option(value),
  after: fc.option(value),
  view: fc.option(value),
});

describe('list address', () => {
  it('is the state: writing and reading give the same list', () => {
    fc.assert(
      fc.property(state, (one) => {
        const back = readState(new URLSearchParams(addressState(one).toString()), keys);
        expect({ ...back, filters: { ...back.filters } }).toEqual({ ...one, filters: { ...one.filters } });
      }),
    );
  });

  it('ignores keys that are no filter of this list', () => {
    expect(readState(new URLSearchParams('industry=H,F&colour=red'), keys).filters).toEqual({ industry: ['H', 'F'] });
  });

  it('goes back to the first page with every changed condition', () => {
    const paged = readState(new URLSearchParams('q=a&after=k9'), keys);
    expect(withSearch(paged, ' b ')).toMatchObject({ q: 'b', after: null });
    expect(withFilter(paged, 'region', ['1']).after).toBeNull();
    expect(withSort(paged, 'name').after).toBeNull();
    expect(hasConditions(cleared(paged))).toBe(false);
  });

  it('sorts up, down, and not at all', () => {
    const start = readState(new URLSearchParams(), keys);
    const up = withSort(start, 'name');
    expect([up.sort, withSort(up, 'name').sort, withSort(withSort(up, 'name'), 'name').sort]).toEqual([
      'name',
      '-name',
      null,
    ]);
  });

  it('compares conditions without cursor, view or order', () => {
    const a = readState(new URLSearchParams('region=1&industry=H&view=x&after=9'), keys);
    const b = readState(new URLSearchParams('industry=H&region=1'), keys);
    expect(conditionsOf(a)).toBe(conditionsOf(b));
  });
});
