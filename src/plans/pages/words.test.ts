// R32, R34, P2: a shortage is told in words that name who is missing where, and no more than can be read.
import { describe, expect, it } from 'vitest';
import { addTexts, textIn } from '../../web/text.tsx';
import { texts as domain } from '../texts.ts';
import type { Names } from './names.ts';
import { texts } from './texts.ts';
import { reworded, scopeWords, shortWords } from './words.ts';

addTexts(domain);
addTexts(texts);
const zh = textIn('zh');
const names: Names = {
  office: (id) => `O${id}`,
  department: (code) => `D${code}`,
  region: (code) => `R${code}`,
  industry: (code) => `I${code}`,
};
const group = (area: string | null, needed: number, capacity: number) => ({
  department: 'yj',
  role: 'specialist',
  specialty: 'S',
  area,
  needed,
  officers: 1,
  capacity,
});
const lines = (short: ReturnType<typeof group>[], shortage = { needed: 1000, officers: 2, capacity: 8 }) =>
  shortWords({ short, shortage }, names, zh);

describe('words of a task', () => {
  it('tell a single shortage by its place and its own numbers', () => {
    const [only, ...more] = lines([group('1', 5, 3)]);
    expect(more).toEqual([]);
    expect(only).toContain('R1');
    expect(only).toContain('Dyj');
    expect(only).toMatch(/ 5 [\s\S]* 1 [\s\S]* 3 /);
  });

  it('tell several by their sum, then the worst three that are short alone, then how many more', () => {
    const told = lines([group('1', 5, 3), group('2', 9, 3), group('3', 2, 3), group('4', 8, 3), group('5', 4, 3)]);
    expect(told).toHaveLength(5);
    expect(told[0]).toContain('1,000');
    expect(told.slice(1, 4).map((line) => line.match(/R\d/)?.[0])).toEqual(['R2', 'R4', 'R1']);
    expect(told[4]).toContain('1');
  });

  it('say nothing where nobody is short', () => {
    expect(shortWords({ short: [], shortage: null }, names, zh)).toEqual([]);
  });

  it('put names for codes into refusals, and leave the others as the server wrote them', () => {
    const said = { code: 'plans.department-idle', zh: 'server', en: 'server', with: { department: 'wj' } };
    expect(reworded(said, names, zh, 'zh')).toContain('Dwj');
    expect(reworded({ code: 'plans.no-items', zh: 'server', en: 'other' }, names, textIn('en'), 'en')).toBe('other');
  });

  it('say a scope in full, and that none means all', () => {
    const scope = { regions: ['1'], sections: ['F'], industries: ['F52'], nature: 'profit' as const };
    expect(scopeWords({ scope }, names, zh)).toMatch(/R1[\s\S]*F IF[\s\S]*F52 IF52/);
    expect(scopeWords({ scope: { regions: [], sections: [], industries: [], nature: null } }, names, zh)).toBe(
      texts['plans.scope.all'].zh,
    );
  });
});
