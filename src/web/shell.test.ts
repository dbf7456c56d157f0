// The shell's pure parts: addresses, preferences, the client document, and texts in both languages.
import { describe, expect, it } from 'vitest';
import { addressOf } from './api.ts';
import { neighbour } from './arrow-keys.ts';
import { clientDocument } from './document.ts';
import { langOf, nextTypeSize, typeSizeOf } from './preferences.ts';
import { addTexts, hasText, textIn } from './text.tsx';
import { texts } from './texts.ts';

describe('addresses', () => {
  it('leave out what is not asked', () => {
    const query = { q: '', after: null, limit: 50, name: 'b c' };
    expect(addressOf('/api/tasks', query)).toBe('/api/tasks?limit=50&name=b+c');
    expect(addressOf('/api/tasks')).toBe('/api/tasks');
  });
});

describe('preferences', () => {
  it('are read from the cookie, with Chinese and 16 px as the rule', () => {
    expect([langOf(''), langOf('a=1; lang=en'), langOf('lang=fr')]).toEqual(['zh', 'en', 'zh']);
    expect([typeSizeOf(''), typeSizeOf('type=24; a=1'), typeSizeOf('type=99')]).toEqual([16, 24, 16]);
    expect([16, 20, 24].map((size) => nextTypeSize(size as 16))).toEqual([20, 24, 16]);
  });
});

describe('client document', () => {
  const manifest = {
    'src/web/main.tsx': { file: 'assets/w.js', css: ['assets/w.css'], imports: ['_a', '_b'] },
    _a: { file: 'assets/a.js', imports: ['_b'] },
    _b: { file: 'assets/b.js', css: ['assets/b.css', 'assets/w.css'] },
  };
  const options = { manifest, entry: 'src/web/main.tsx', title: 'a<b', lang: 'zh', type: 20, nonce: 'n"1' } as const;
  it('loads each file once and carries the nonce, escaped', () => {
    const html = clientDocument(options);
    expect(html.match(/assets\/b\.js/g)).toHaveLength(1);
    expect(html.match(/assets\/w\.css/g)).toHaveLength(1);
    expect(html).toContain('content="n&#34;1"');
    expect(html).toContain('<title>a&#60;b</title>');
    expect(html).toContain('data-type="20"');
  });
  it('says which entry was not built', () => {
    expect(() => clientDocument({ ...options, entry: 'src/x.tsx' })).toThrow('src/x.tsx');
  });
});

describe('texts', () => {
  it('stand in both languages and use the same blanks', () => {
    for (const [key, text] of Object.entries(texts)) {
      const blanks = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
      expect(text.zh, key).not.toBe('');
      expect(text.en, key).not.toBe('');
      expect(blanks(text.en), key).toEqual(blanks(text.zh));
    }
  });
  it('fill blanks and join what a domain adds', () => {
    addTexts({ 'sample.count': { zh: '{n} 户', en: '{n} firms' } });
    expect([textIn('zh')('sample.count', { n: 3 }), textIn('en')('sample.count', { n: 3 })]).toEqual([
      '3 户',
      '3 firms',
    ]);
    expect([hasText('sample.count'), hasText('sample.absent')]).toEqual([true, false]);
  });
});

describe('search', () => {
  it('is walked by the arrow keys: into the list, along it, back into the field, and no further', () => {
    expect([neighbour('ArrowDown', -1, 2), neighbour('ArrowDown', 0, 2), neighbour('ArrowDown', 1, 2)]).toEqual([
      0,
      1,
      null,
    ]);
    expect([neighbour('ArrowUp', 1, 2), neighbour('ArrowUp', 0, 2), neighbour('ArrowUp', -1, 2)]).toEqual([
      0,
      -1,
      null,
    ]);
    expect([neighbour('ArrowDown', -1, 0), neighbour('a', 0, 2)]).toEqual([null, null]);
  });
});
