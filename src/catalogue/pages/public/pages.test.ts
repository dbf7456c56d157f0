// R15: the item list is published to everybody, without script, in both languages.
import { describe, expect, it } from 'vitest';
import { addTexts } from '../../../web/text.tsx';
import { texts } from '../../texts.ts';
import { itemPage, itemsHref, itemsPage, missingItemPage } from './pages.tsx';

addTexts(texts);

const item = {
  itemId: 'xx-01',
  department: 'xx',
  name: '样例事项 <b>',
  object: '样例对象',
  method: '现场检查',
  basis: '样例法 第一条',
  importance: 'key' as const,
  level: '市、县',
  ratio: null,
  source: '样例清单',
  sourceUrl: null,
};
const departments = [{ department: 'xx', nameZh: '样例局', nameEn: 'Sample Bureau', items: 1 }];
const frame = {
  path: '/items',
  demo: true,
  lang: 'zh' as const,
  large: 16 as const,
  at: '2026-11-24T01:00:00Z',
  checkpoint: null,
};
const list = { rows: [item], next: 'xx-01', total: { count: 51 }, departments };

describe('public item pages (R15)', () => {
  it('lists items with a link to each, escapes what the register holds, and needs no script', () => {
    const html = itemsPage(list, { q: '', department: '' }, frame);
    expect(html).toContain('href="/items/xx-01"');
    expect(html).toContain('样例事项 &lt;b&gt;');
    expect(html).not.toContain('<script');
    expect(html).toContain('href="/items?after=xx-01"');
  });

  it('keeps the conditions in the address of the next page', () => {
    const html = itemsPage(list, { q: '食品', department: 'xx' }, frame);
    expect(html).toContain(itemsHref({ q: '食品', department: 'xx', after: 'xx-01' }).replaceAll('&', '&amp;'));
  });

  it('says why a list is empty', () => {
    const html = itemsPage({ ...list, rows: [], next: null, total: { count: 0 } }, { q: '无', department: '' }, frame);
    expect(html).toContain(texts['catalogue.public.none'].zh);
  });

  it('tells object, method, basis, and that an unknown ratio is unknown; English too', () => {
    expect(itemPage(item, departments, frame)).toMatch(
      /样例对象[\s\S]*现场检查[\s\S]*样例局[\s\S]*未知[\s\S]*样例法 第一条/,
    );
    expect(itemPage(item, departments, { ...frame, lang: 'en' })).toMatch(/Legal basis[\s\S]*样例法 第一条/);
  });

  it('a missing item is named and not indexed', () => {
    expect(missingItemPage('zz-9', frame)).toMatch(/noindex[\s\S]*zz-9/);
  });
});
