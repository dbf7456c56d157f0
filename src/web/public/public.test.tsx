// A public page is whole without script, carries no inline style or script (CSP), keeps table roles, and its switches
// lead nowhere but back.
import { describe, expect, it } from 'vitest';
import { HashText } from '../components/hash-text.tsx';
import { addTexts } from '../text.tsx';
import { Bars } from './bars.tsx';
import { choiceOf, chooseHref } from './choose.ts';
import { Flow, RecordTitle, Section, Verdict } from './record.tsx';
import { renderPublic } from './render.tsx';
import { PublicTable } from './table.tsx';

const page = { path: '/draws/1', demo: true, large: 16, lang: 'zh', title: '样张 <抽取>' } as const;
const body = (
  <>
    <RecordTitle title="样张抽取" code="0000" />
    <Flow
      figures={[
        { value: 1932, label: '名录' },
        { value: 86, label: '排除', sign: '\u2212' },
      ]}
    />
    <Verdict look="pass" title="结果属实。" />
    <Bars
      bars={[
        { label: '未发现问题', value: 3, tone: 'pass' },
        { label: '无', value: 0, tone: 'plain' },
      ]}
    />
    <Section title="名单" flush>
      <PublicTable
        caption="名单"
        rows={['甲']}
        idOf={(row) => row}
        columns={[{ key: 'n', title: '名称', cell: (row) => row, place: 'lead' }]}
      />
    </Section>
    <HashText value={'0'.repeat(64)} copy={false} />
  </>
);

describe('public page', () => {
  const document = renderPublic(body, page);
  it('has no inline script, style or handler', () => {
    expect(document).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=/);
    expect(document).not.toContain('<script');
  });
  it('says its language, size, title and that it is a demo', () => {
    expect(document).toContain('<html lang="zh-CN" data-type="16">');
    expect(document).toContain('<title>样张 &#60;抽取&#62;');
    expect(document).toContain('演示数据');
    expect(renderPublic(body, { ...page, demo: false })).not.toContain('演示数据');
  });
  it('has one h1, a skip link to the main part, and marks where one is', () => {
    expect(document.match(/<h1/g)).toHaveLength(1);
    expect(document).toContain('href="#main"');
    expect(document).toContain('<a href="/draws" aria-current="page">');
    expect(document.match(/aria-current/g)).toHaveLength(1);
  });
  it('keeps the roles of a table whose rows become cards', () => {
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'cell'])
      expect(document).toContain(`role="${role}"`);
  });
  it('speaks English when asked', () => {
    const english = renderPublic(body, { ...page, lang: 'en' });
    expect(english).toContain('<html lang="en"');
    expect(english).toContain('Staff sign-in');
  });
});

describe('switches', () => {
  it('set the cookie and come back', () => {
    const query = Object.fromEntries(new URL(chooseHref({ type: 20 }, '/draws/1?q=a'), 'http://x').searchParams);
    expect(choiceOf(query)).toEqual({
      cookies: ['type=20; Path=/; Max-Age=31536000; SameSite=Lax'],
      to: '/draws/1?q=a',
    });
  });
  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/a\r\nb', ''])(
    'never lead elsewhere: %j',
    (to) => {
      expect(choiceOf({ to }).to).toBe('/');
    },
  );
  it('take no other values', () => {
    expect(choiceOf({ lang: 'fr', type: '99' }).cookies).toEqual([]);
  });
});

describe('texts', () => {
  it('fill single braces and show a domain text after it was added', () => {
    addTexts({ 'sample.x': { zh: '{n} 户', en: '{n} firms' } });
    expect(renderPublic(<p>{'x'}</p>, page)).toContain('<p>x</p>');
  });
});
