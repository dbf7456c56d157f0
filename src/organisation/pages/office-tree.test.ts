// R1: the organisation tree and the chain of legal bases, as pages show them.
import { describe, expect, it } from 'vitest';
import { type Basis, type Branch, chainOf, countOf, matching, type Office, subtreeOf, treeOf } from './office-tree.ts';

const office = (officeId: string, parentId: string | null, kind: string): Office => ({
  officeId,
  parentId,
  kind,
  nameZh: `名${officeId}`,
  shortZh: officeId,
  nameEn: `Office ${officeId}`,
  region: null,
  department: null,
  head: officeId,
  openedOn: '2020-04-27',
  closedOn: null,
  successorId: null,
});
const offices = [
  office('city', null, 'city'),
  office('county', 'city', 'county'),
  office('county-a', 'county', 'department'),
  office('a', 'city', 'department'),
  office('z', 'city', 'zone'),
];
const flat = (branches: readonly Branch[]): string[] =>
  branches.flatMap((one) => [one.office.officeId, ...flat(one.below)]);

describe('office tree (R1)', () => {
  it('puts each office once under its parent, departments before counties and zones', () => {
    expect(flat(treeOf(offices))).toEqual(['city', 'a', 'county', 'county-a', 'z']);
    expect(treeOf(offices).map(countOf)).toEqual([5]);
  });

  it('loses no office whose parent is not shown', () => {
    expect(flat(treeOf(offices.slice(1)))).toHaveLength(4);
  });

  it('finds by part of a name and keeps the way to it', () => {
    expect(flat(matching(treeOf(offices), 'county-a'))).toEqual(['city', 'county', 'county-a']);
    expect(flat(matching(treeOf(offices), 'OFFICE Z'))).toEqual(['city', 'z']);
    expect(matching(treeOf(offices), 'nothing')).toEqual([]);
    expect(flat(matching(treeOf(offices), ''))).toHaveLength(5);
  });

  it('reaches what lies below an office and nothing else', () => {
    expect(subtreeOf(offices, 'county').map((one) => one.officeId)).toEqual(['county', 'county-a']);
  });

  it('orders legal bases from the highest down, whatever order they come in, and ends on a circle', () => {
    const basis = (basisId: string, superior: string | null): Basis => ({
      basisId,
      superior,
      title: '',
      issuedBy: '',
      issuedOn: '',
      number: '',
    });
    const ids = (bases: readonly Basis[]) => chainOf(bases).map((one) => one.basisId);
    expect(ids([basis('c', 'b'), basis('a', null), basis('b', 'a')])).toEqual(['a', 'b', 'c']);
    expect(ids([basis('a', 'b'), basis('b', 'a')])).toEqual([]);
  });
});
