// The adapter answers with the rules' own values; the expected ones here were computed from spec/draw.md in another language.
import { describe, expect, test } from 'vitest';
import { answer } from './conformance.ts';

const zero = '00'.repeat(32);
const ask = (request: object) => answer(JSON.stringify(request));

describe('values', () => {
  test.each<[object, unknown]>([
    [
      { op: 'th', suite: 'sha256', tag: 'a', parts: [{ utf8: '企业' }, { hex: '00ff' }] },
      { hex: 'ee7b377bb50d8c1d27c6fbccad9ce9b89cc8e4ecef4772ef2a591ead23a4ac10' },
    ],
    [
      { op: 'hash', suite: 'sm3', hex: '616263' },
      { hex: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0' },
    ],
    [
      { op: 'ticket', suite: 'sha256', key: zero, id: '店' },
      { hex: '7582058377a169e809f3452603acd4ffcd49dba747d7b645cbb4a24572558e39' },
    ],
    [
      { op: 'uniform', suite: 'sha256', key: zero, counter: '9007199254740992', n: '9223372036854775808' },
      { value: '4413804908757076048', attempts: 1 },
    ],
    [
      { op: 'leaf', suite: 'sha256', id: '1', stratum: 's', weight: '2', burden: 3, salt: 'aa' },
      {
        data: '0000000131000000017300000000000000020000000300000001aa',
        hash: '2aa73834be2cc07554a86ad1f6ace37871b46617ad5029a86e42c62a213cad54',
      },
    ],
    [
      {
        op: 'strata',
        suite: 'sha256',
        strata: [
          {
            code: 'b',
            n: 1,
            reserve: 0,
            records: [
              { id: '2', weight: 1, burden: 0 },
              { id: '1', weight: '3', burden: 0 },
            ],
          },
          { code: 'a', n: 0, reserve: 0, records: [] },
        ],
      },
      {
        headers: [
          '0000000161000000000000000000000000000000000000000000000000e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
          '000000016200000000000000020000000000000004000000010000000084bafa98c559664af0db59c65e5282e1bd20584b90465e2ffea2a7c2d33f8d5c',
        ],
        objectsRoot: 'e4466c8f5644382cd59adcb3918a99f468a44e1a89e04f4d0439a2e30e90c86f',
      },
    ],
    [
      { op: 'entropy', suite: 'sha256', draw: 'd', party: 'p', nonce: zero, value: '值' },
      { hex: '460702eb8ee0d87dffd57607aae9f86033dacdbab4d0957f7b33c4663444861b' },
    ],
    [
      { op: 'seed', suite: 'sha256', commit: '{}', reveals: ['', '01'], beacons: ['x'] },
      {
        C: '0c97679f42bd507e9ad4c3cecc114d9542838974893510130e82763f65bb52a5',
        S: 'ebe9d5e1cb3c7e24aafeff253b844ef86cba2eb05ee1f107eb26ba0ec8245175',
      },
    ],
    [{ op: 'index', suite: 'sha256', key: zero, N: 8, m: '8' }, { positions: [6, 2, 1, 7, 3, 5, 0, 4] }],
    [{ op: 'jcs', json: '{"b":1.0,"a":["y:\\"z\\":"]}' }, { utf8: '{"a":["y:\\"z\\":"],"b":1}' }],
    [{ op: 'regno15', code: '440000000000018' }, { valid: false }],
    [{ op: 'addWorkingDays', date: '2026-09-28', days: 10 }, { date: '2026-10-16' }],
    [{ op: 'addWorkingDays', date: '2026-12-31', days: '1' }, { error: 'calendar.year' }],
    [{ op: 'addWorkingDays', date: '2026-02-30', days: 1 }, { error: 'calendar.day' }],
  ])('%j', (request, expected) => {
    expect(ask(request)).toEqual(expected);
  });

  test('root, inclusion and consistency fit together', () => {
    const { hash: first } = ask({
      op: 'leaf',
      suite: 'sha256',
      id: '1',
      stratum: 's',
      weight: 1,
      burden: 0,
      salt: '',
    }) as {
      hash: string;
    };
    const one = { op: 'inclusion', leafIndex: 0, treeSize: 1, leafHash: first, proof: [], root: first };
    expect(ask(one)).toEqual({ valid: true });
    expect(ask({ ...one, treeSize: 2 })).toEqual({ valid: false });
    const same = { op: 'consistency', size1: 1, size2: 1, root1: first, root2: first, proof: [] };
    expect(ask(same)).toEqual({ valid: true });
    expect(ask({ ...same, size1: 0 })).toEqual({ valid: false });
  });

  test('a match names the officers slot by slot, or the shortage', () => {
    const officer = { id: 'p1', department: 'D', roles: ['leader'], cap: 2 };
    const request = {
      op: 'match',
      suite: 'sha256',
      seed: zero,
      demand: [['D', 'leader']],
      officers: [officer],
      recusals: [],
    };
    expect(ask({ ...request, objects: ['o1'] })).toEqual({ slots: [['o1', 'D', 'leader', 'p1', []]] });
    expect(ask({ ...request, objects: ['o1'], recusals: [['o1', 'p1']] })).toEqual({
      infeasible: { slots: [['o1', 'D', 'leader']], officers: [] },
    });
    expect(ask({ ...request, objects: ['o1', 'o1'] })).toEqual({ error: 'draws.listDuplicate' });
  });
});

describe('refusals', () => {
  const hash = { op: 'hash', suite: 'sha256', hex: '' };
  const leaf = { op: 'leaf', suite: 'sha256', id: '1', stratum: 's', weight: 1, burden: 0, salt: '' };
  const uniform = { op: 'uniform', suite: 'sha256', key: zero, counter: 0, n: 2 };

  test.each<[object, string]>([
    [{ op: 'nope' }, 'conformance.unknownOp'],
    [{ op: 'toString' }, 'conformance.unknownOp'],
    [[], 'conformance.field'],
    [{ ...hash, more: 1 }, 'conformance.field'],
    [{ ...hash, suite: 'md5' }, 'conformance.field'],
    [{ ...hash, hex: 'AB' }, 'conformance.field'],
    [{ op: 'hash', suite: 'sha256' }, 'conformance.field'],
    [{ ...uniform, n: 0 }, 'conformance.field'],
    [{ ...uniform, n: '18446744073709551616' }, 'conformance.field'],
    [{ ...uniform, n: 1.5 }, 'conformance.field'],
    [{ ...uniform, key: '00' }, 'conformance.field'],
    [{ ...leaf, id: 'a\u200bb' }, 'draws.textInvisible'],
    [{ ...leaf, id: 'e\u0301' }, 'draws.textNotNfc'],
    [{ ...leaf, stratum: '' }, 'draws.textEmpty'],
    [{ ...leaf, weight: 0 }, 'draws.listWeight'],
    [{ op: 'index', suite: 'sha256', key: zero, N: 3, m: 4 }, 'draws.tooFewUnits'],
    [{ op: 'drand', chain: zero, round: 1, signature: '' }, 'draws.beaconChain'],
    [{ op: 'note', text: 'x', key: 'x' }, 'conformance.field'],
    [{ op: 'jcs', json: '{"a":1,"a":1}' }, 'draws.documentNotCanonical'],
  ])('%j → %s', (request, error) => {
    expect(ask(request)).toEqual({ error });
  });

  test('a line that is no JSON', () => {
    expect(answer('{')).toEqual({ error: 'conformance.notJson' });
  });
});
