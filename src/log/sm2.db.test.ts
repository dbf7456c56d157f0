// The second line of a checkpoint by national cryptography (P11; spec/log.md section 3): made once, told to readers, and held like the first.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { parseVerifierKey, verifyNote } from './rules/note.ts';
import { prepareKey, sequenceOnce } from './sequencer.ts';
import { type LogApp, logApp } from './testing.ts';
import { checkpointNote, verifierKeys } from './tiles.ts';

let log: LogApp;
beforeAll(async () => {
  log = await logApp();
});
afterAll(() => log.close());

test('P11 with LOG_SM2 each checkpoint bears both lines, under keys that are told; the key is made once', async () => {
  const app = { ...log.app, config: { ...log.app.config, logSm2: true } };
  await prepareKey(app);
  await prepareKey(app);
  await log.note('one');
  await sequenceOnce(app);
  const keys = verifierKeys(app).map((text) => must(parseVerifierKey(text), 'well formed'));
  expect(keys.map(({ type }) => type)).toEqual(['sm2', 'ed25519']);
  const note = await checkpointNote(app);
  const text = must(note.ok ? note.value : null, 'a checkpoint');
  expect(
    verifyNote(text, keys)
      ?.signedBy.map(({ type }) => type)
      .sort(),
  ).toEqual(['ed25519', 'sm2']);
  // Nobody takes one line for the other, and a changed line of a known key spoils the note.
  const [line] = text
    .split('\n')
    .filter((one) => one.startsWith('— '))
    .slice(1);
  const spoiled = text.replace(must(line, 'the second'), `${must(line, 'the second').slice(0, -6)}AAAA==`);
  expect(verifyNote(spoiled, keys)).toBeNull();
  expect(
    verifyNote(
      text,
      keys.filter(({ type }) => type === 'sm2'),
    )?.signedBy,
  ).toHaveLength(1);
});
