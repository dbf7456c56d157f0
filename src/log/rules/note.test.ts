// Notes against the example that Go's sumdb/note publishes, against Node's own Ed25519, and against spoiled input.
import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../kit/base64.ts';
import { type Bytes, concat, fromHex, u64, utf8 } from '../../kit/bytes.ts';
import {
  checkpointText,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  signatureLine,
  signNote,
  verifierKey,
  verifierKeyText,
  verifyNote,
} from './note.ts';

const KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const NOTE =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

function signer(name: string, type: 'ed25519' | 'cosignature' = 'ed25519') {
  const pair = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  return { key: verifierKey(name, raw, type), sign: (m: Bytes) => new Uint8Array(sign(null, m, pair.privateKey)) };
}
const known = (text: string) => {
  const key = parseVerifierKey(text);
  if (key === null) throw new Error('a good key was refused');
  return key;
};

describe('verifier keys', () => {
  test('the published key is read and written back', () => {
    expect(known(KEY)).toMatchObject({ name: 'PeterNeumann', id: 'c74f20a3', type: 'ed25519' });
    expect(verifierKeyText(known(KEY))).toBe(KEY);
  });
  test('an id of another name, a wrong type or length, and bad names are refused', () => {
    const encoded = KEY.split('+').slice(2).join('+');
    for (const text of [
      '',
      KEY.replace('Peter', 'Petra'),
      KEY.replace('c74f20a3', 'c74f20a4'),
      KEY.slice(0, -4),
      `+c74f20a3+${encoded}`,
      verifierKeyText({ ...known(KEY), publicKey: new Uint8Array(31) }),
      verifierKeyText(verifierKey('two words', known(KEY).publicKey)),
      verifierKeyText(verifierKey('no-break\u00a0space', known(KEY).publicKey)),
    ]) {
      expect(parseVerifierKey(text), text).toBeNull();
    }
  });
});

describe('notes', () => {
  test('the published note verifies under its key', () => {
    expect(verifyNote(NOTE, [known(KEY)])).toEqual({
      text: NOTE.slice(0, NOTE.indexOf('\n\n') + 1),
      signedBy: [{ name: 'PeterNeumann', id: known(KEY).id, type: 'ed25519', time: null }],
    });
  });

  test('any changed byte of text or signature spoils it, and no key means no note', () => {
    expect(verifyNote(NOTE.replace('your problem,', 'your problem.'), [known(KEY)])).toBeNull();
    expect(verifyNote(NOTE.replace('x08go/ZJ', 'x08go/ZK'), [known(KEY)])).toBeNull();
    expect(verifyNote(NOTE, [])).toBeNull();
    expect(verifyNote(NOTE, [signer('PeterNeumann').key])).toBeNull();
  });

  test('lines of unknown keys are ignored; one failing line of a known key spoils the note', () => {
    const [log, stranger] = [signer('log.example'), signer('stranger.example')];
    const text = 'a\n\nb\n';
    const note = signNote(text, log.key, log.sign) + signatureLine(text, stranger.key, () => new Uint8Array(64));
    expect(verifyNote(note, [log.key])?.text).toBe(text);
    expect(verifyNote(note, [log.key, stranger.key])).toBeNull();
  });

  test('a witness states a time, under its own domain of signing', () => {
    const [log, witness] = [signer('log.example'), signer('witness.example', 'cosignature')];
    const text = checkpointText({ origin: 'log.example', size: 7, root: new Uint8Array(32) });
    const time = 1_679_315_147n;
    const cosign = (m: Bytes) => concat(u64(time), witness.sign(concat(utf8(`cosignature/v1\ntime ${time}\n`), m)));
    const note = signNote(text, log.key, log.sign) + signatureLine(text, witness.key, cosign);
    expect(verifyNote(note, [log.key, witness.key])?.signedBy).toEqual([
      { name: 'log.example', id: log.key.id, type: 'ed25519', time: null },
      { name: 'witness.example', id: witness.key.id, type: 'cosignature', time },
    ]);
    const later = (m: Bytes) => concat(u64(time + 1n), witness.sign(concat(utf8(`cosignature/v1\ntime ${time}\n`), m)));
    expect(verifyNote(signNote(text, witness.key, later), [witness.key])).toBeNull();
    expect(verifyNote(signNote(text, witness.key, witness.sign), [witness.key])).toBeNull();
  });

  test('malformed notes are null', () => {
    const line = NOTE.slice(NOTE.indexOf('—'));
    for (const note of [
      '',
      '\n',
      '\n\n',
      `text\n${line}`,
      `text\n\n${line.trimEnd()}`,
      `text\n\n${line.replace('—', '-')}`,
      `text\n\n${line.replace(' Peter', '  Peter')}`,
      `text\n\n${line}text\n`,
      `te\txt\n\n${line}`,
      `te\ud800xt\n\n${line}`,
      `text\n\n— PeterNeumann x08goA==\n`.replace('x08goA==', 'x08g'),
      `text\n\n${line.repeat(101)}`,
    ]) {
      expect(parseNote(note), JSON.stringify(note)).toBeNull();
    }
    expect(parseNote(`text\n\n${line.repeat(100)}`)?.signatures).toHaveLength(100);
  });

  test('hostile notes and keys never throw', () => {
    const odd = fc.string({ unit: fc.constantFrom('—', ' ', '\n', '+', 'A', '=', '\ud800', 'x08g') });
    fc.assert(
      fc.property(odd, odd, fc.uint8Array({ minLength: 32, maxLength: 32 }), (note, key, point) => {
        expect(parseVerifierKey(key)).toBeNull();
        const bad = verifierKey('PeterNeumann', new Uint8Array(point));
        expect(verifyNote(note, [bad])).toBeNull();
        expect(
          verifyNote(
            signNote('text\n', bad, () => new Uint8Array(64)),
            [bad],
          ),
        ).toBeNull();
      }),
    );
  });
});

describe('checkpoints', () => {
  const root = fromHex('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  test('three lines, and back; extension lines are allowed', () => {
    const text = checkpointText({ origin: 'sunlot.example/log', size: 70_000, root });
    expect(text).toBe(`sunlot.example/log\n70000\n${toBase64(root)}\n`);
    expect(parseCheckpoint(text)).toEqual({ origin: 'sunlot.example/log', size: 70_000, root });
    expect(parseCheckpoint(`${text}extension\n`)?.size).toBe(70_000);
    expect(fromBase64(text.split('\n')[2] ?? '')).toEqual(root);
  });
  test('other spellings are null', () => {
    const encoded = toBase64(root);
    for (const text of [
      '',
      `o\n1\n${encoded}`,
      `\n1\n${encoded}\n`,
      `o\n01\n${encoded}\n`,
      `o\n-1\n${encoded}\n`,
      `o\n9007199254740993\n${encoded}\n`,
      `o\n1\n${encoded.slice(4)}\n`,
      `o\n1\n${encoded}\n\n`,
      `o\n1\n${encoded}\n\nx\n`,
    ]) {
      expect(parseCheckpoint(text), JSON.stringify(text)).toBeNull();
    }
  });
});
