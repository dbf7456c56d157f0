// R18, R19, R44: codes of subjects against GB 32100-2015, the MOD 11,10 registration number and the assigned scheme.
// Where the real registers are at hand, every row of them is tried too; they are not part of the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../kit/result.ts';
import {
  assignedCode,
  checkAssigned,
  checkCode,
  checkRegno15,
  checkUscc,
  kindOfCode,
  mod1110Digit,
  normaliseCode,
  usccCheckCharacter,
} from './identity.ts';

const reason = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const letters = (length: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
const usccBody = fc.tuple(letters(2), digits(6), letters(9)).map((parts) => parts.join(''));

describe('R18 unified social credit code (GB 32100-2015)', () => {
  test('a real-shaped code of a company is valid and falls into its parts', () => {
    expect(checkUscc('91350100M000100Y43')).toEqual({
      ok: true,
      value: {
        kind: 'uscc',
        registrar: '9',
        category: '1',
        region: '350100',
        organisation: 'M000100Y4',
        nature: 'profit',
      },
    });
  });

  test('R19 a code of the registers of establishment, civil affairs and justice is nonprofit', () => {
    for (const prefix of ['11', '12', '31', '51', '52', '53', '81']) {
      const body = `${prefix}211100MB0000010`;
      const checked = checkUscc(body + usccCheckCharacter(body));
      expect(checked.ok && checked.value.nature).toBe('nonprofit');
    }
  });

  test.each([
    ['91350100M000100Y4', 'registers.uscc-length', { length: 17, wanted: 18 }],
    ['', 'registers.uscc-length', { length: 0, wanted: 18 }],
    ['91350100M000100Y43 ', 'registers.uscc-length', { length: 19, wanted: 18 }],
    ['91350100m000100y43', 'registers.uscc-character', { position: 9 }],
    ['91350100I000100Y43', 'registers.uscc-character', { position: 9 }],
    ['9135010AM000100Y43', 'registers.uscc-character', { position: 8 }],
    ['９1350100M000100Y43', 'registers.uscc-character', { position: 1 }],
    ['91350100M000100Y44', 'registers.uscc-check', undefined],
  ])('%s is refused as %s', (code, refusal, fill) => {
    const checked = checkUscc(code);
    expect(reason(checked)).toBe(refusal);
    expect(checked.ok ? undefined : checked.refusal.with).toEqual(fill);
  });

  test('every body has exactly one check character, and any single wrong character is noticed', () => {
    fc.assert(
      fc.property(usccBody, fc.nat(16), fc.constantFrom(...alphabet), (body, at, other) => {
        const check = usccCheckCharacter(body);
        expect([...alphabet].filter((last) => checkUscc(body + last).ok)).toEqual([check]);
        const changed = body.slice(0, at) + other + body.slice(at + 1);
        expect(checkUscc(changed + check).ok).toBe(changed === body);
      }),
    );
  });
});

describe('R18 old registration number (MOD 11,10)', () => {
  test('numbers of real shape are valid, a changed digit is not', () => {
    expect(checkRegno15('110108000000016')).toEqual({
      ok: true,
      value: { kind: 'reg15', region: '110108', order: '00000001' },
    });
    expect(reason(checkRegno15('110108000000017'))).toBe('registers.reg15-check');
    expect(reason(checkRegno15('11010800000001'))).toBe('registers.reg15-length');
    expect(reason(checkRegno15('11010800000001X'))).toBe('registers.reg15-character');
  });

  test('the digit is the one that brings the recursion of ISO 7064 to 1', () => {
    fc.assert(
      fc.property(digits(14), (body) => {
        let product = 10;
        for (const digit of body) product = (((product + Number(digit)) % 10 || 10) * 2) % 11;
        expect((product + Number(mod1110Digit(body))) % 10).toBe(1);
      }),
    );
  });
});

describe('R44 assigned code of a subject without any', () => {
  test('it reads back, and neither other check takes it for its own', () => {
    fc.assert(
      fc.property(digits(6), fc.nat(99_999_999), (region, order) => {
        const code = assignedCode(region, order);
        expect(checkAssigned(code)).toEqual({
          ok: true,
          value: { kind: 'assigned', region, order: String(order).padStart(8, '0') },
        });
        expect([kindOfCode(code), checkUscc(code).ok, checkRegno15(code).ok]).toEqual(['assigned', false, false]);
      }),
    );
  });

  test('faults are named with positions in the whole code', () => {
    const code = assignedCode('211103', 17);
    expect(reason(checkAssigned(code.slice(0, -1)))).toBe('registers.assigned-length');
    expect(checkAssigned(`Z21110A${code.slice(7)}`)).toMatchObject({ refusal: { with: { position: 7 } } });
    expect(reason(checkAssigned(code.slice(0, -1) + ((Number(code.slice(-1)) + 1) % 10)))).toBe(
      'registers.assigned-check',
    );
    expect(reason(checkAssigned('91350100M000100Y43'))).toBe('registers.assigned-character');
  });
});

describe('code as typed', () => {
  test('full-width, lower-case and spaced codes become strict ones, with a note each', () => {
    expect(normaliseCode(' ９１350100m000100y43\u3000')).toEqual({
      code: '91350100M000100Y43',
      notes: ['full-width', 'blanks', 'lower-case'],
    });
    expect(normaliseCode('91350100M000100Y43')).toEqual({ code: '91350100M000100Y43', notes: [] });
  });

  test('what has no known shape is refused as a whole', () => {
    expect(reason(checkCode('3304022502012'))).toBe('registers.code-shape');
    expect([reason(checkCode('91350100M000100Y43')), reason(checkCode('110108000000016'))]).toEqual(['ok', 'ok']);
    expect(reason(checkCode(assignedCode('211122', 0)))).toBe('ok');
  });
});

describe('real registers, when they lie beside the project', () => {
  const data = new URL('../../../../shared/data/', import.meta.url);
  const rows = (folder: string, name: RegExp): Record<string, string>[] =>
    readdirSync(new URL(folder, data))
      .filter((file) => name.test(file))
      .flatMap(
        (file) => parse(readFileSync(new URL(folder + file, data)), { columns: true }) as Record<string, string>[],
      );
  const present = existsSync(new URL('registrations/liaoning-01.csv', data));
  if (!present) console.log('skipped: no real registers beside the project');

  test.skipIf(!present)('R18 all but three of 109,607 registered codes pass', { timeout: 60_000 }, () => {
    const refused = rows('registrations/', /^liaoning-.*csv$/).map((row) => reason(checkUscc(row.uscc ?? '')));
    expect(refused.length).toBe(109_607);
    expect(refused.filter((code) => code !== 'ok').sort()).toEqual([
      'registers.uscc-character',
      'registers.uscc-check',
      'registers.uscc-check',
    ]);
  });

  test.skipIf(!present)(
    'old and new codes of a real target library agree with its own verdict',
    { timeout: 60_000 },
    () => {
      const verdict = { uscc: checkUscc, reg15: checkRegno15, other: checkCode };
      for (const row of rows('zhejiang_check_targets/', /^targets-.*csv$/)) {
        const check = verdict[row.code_kind as keyof typeof verdict];
        expect([row.code, check(row.code ?? '').ok]).toEqual([
          row.code,
          row.code_kind !== 'other' && row.check_ok === '1',
        ]);
      }
    },
  );
});
