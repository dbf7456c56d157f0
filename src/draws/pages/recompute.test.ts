// R7: a browser that is given the public parts of a draw comes to the same seed and positions, and sees what was bent
// (spec/draw.md sections 3 and 4).
import { describe, expect, test } from 'vitest';
import { sample } from '../../verifier/sample.ts';
import { agreementOf, type Known, recompute } from './recompute.ts';

const { bundle, commitment, result, drafts } = sample({ beacon: 'demo' });
const factsOf = (type: string) =>
  drafts.filter((draft) => draft.type === type).map((draft) => draft.facts as never as Record<string, string>);

const draw = (change: Partial<Known> = {}): Known => {
  const revealed = factsOf('draw.revealed');
  return {
    commitment: bundle.commitment,
    commitHash: factsOf('draw.committed')[0]?.c ?? null,
    kind: 'demo',
    beacon: factsOf('draw.beaconed')[0]?.text ?? null,
    seed: result.seed,
    parties: commitment.entropy.map(({ party, head, commitment: e }) => {
      const said = revealed.find((facts) => facts.party === party);
      return {
        party,
        head,
        label: party,
        userId: null,
        commitment: e,
        revealedAt: null,
        wrong: 0,
        lateAt: null,
        joined: false,
        state: said ? ('revealed' as const) : ('absent' as const),
        nonce: said?.nonce ?? null,
        value: said?.value ?? null,
      };
    }),
    drawn: result.strata.flatMap(({ code, units }) =>
      units.map(({ position }, rank) => ({
        stratum: code,
        rank,
        position,
        subjectId: String(position),
        name: '',
        role: 'drawn' as const,
        state: 'standing' as const,
        leafHash: null,
        visitedOn: null,
        openedAt: null,
        visit: null,
        inspectedOn: null,
        omitted: null,
      })),
    ),
    ...change,
  };
};

describe('R7 the browser computes the draw itself', () => {
  test('it comes to the same C, seed and positions', () => {
    const found = recompute(draw());
    expect(found?.commitHash.same).toBe(true);
    expect(found?.seed).toEqual({ found: result.seed, same: true });
    expect(found?.positionsSame).toBe(true);
    expect([...(found?.opened.values() ?? [])]).toContain('fits');
  });

  test('it knows the seed before the server has said it, and nothing before the beacon', () => {
    expect(recompute(draw({ seed: null, drawn: [] }))?.seed).toEqual({ found: result.seed, same: null });
    expect(recompute(draw({ beacon: null }))).toMatchObject({ seed: null, strata: [], positionsSame: null });
    expect(recompute(draw({ commitment: null }))).toBeNull();
  });

  test('what it cannot compute it does not call different', () => {
    const found = recompute(draw());
    if (found === null) throw new Error('a draw');
    expect(agreementOf(found)).toBe('same');
    // The method looks at the units, and this reader has not the list.
    expect(agreementOf({ ...found, positionsSame: null })).toBe('seed');
    expect(agreementOf({ ...found, positionsSame: false })).toBe('differs');
    expect(agreementOf(recompute(draw({ seed: '00'.repeat(32) })))).toBe('differs');
    for (const early of [null, recompute(draw({ beacon: null })), recompute(draw({ seed: null, drawn: [] }))])
      expect(agreementOf(early)).toBeNull();
  });

  test('another value, another seed or a swapped unit is seen', () => {
    const [first, ...rest] = draw().parties;
    if (!first) throw new Error('a party');
    const bent = recompute(draw({ parties: [{ ...first, value: '1-1-1' }, ...rest] }));
    expect(bent?.opened.get(first.party)).toBe('wrong');
    expect(bent?.seed).toBeNull();
    expect(recompute(draw({ seed: '00'.repeat(32) }))?.seed?.same).toBe(false);
    const [one, two, ...others] = draw().drawn;
    if (!one || !two) throw new Error('two units');
    const swapped = [{ ...one, position: two.position }, { ...two, position: one.position }, ...others];
    expect(recompute(draw({ drawn: swapped }))?.positionsSame).toBe(false);
    expect(recompute(draw({ drawn: draw().drawn.slice(1) }))?.positionsSame).toBe(false);
  });
});
