// The shared components as markup: what is written, in both languages, and what must never be left out (LOOK 6).
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Lang, LangProvider } from '../text.tsx';
import { AssuranceBadge } from './assurance-badge.tsx';
import { DeadlineChip } from './deadline-chip.tsx';
import { Diff } from './diff.tsx';
import { EmptyState } from './empty-state.tsx';
import { HashText } from './hash-text.tsx';
import { History } from './history.tsx';
import { isOver, secondsLeft } from './job-panel.tsx';
import { Probability } from './probability.tsx';
import { Provenance } from './provenance.tsx';
import { RefusalPanel } from './refusal-panel.tsx';
import { StatusTag } from './status-tag.tsx';
import { Steps } from './steps.tsx';

const html = (element: ReactNode, lang: Lang = 'zh') =>
  renderToStaticMarkup(<LangProvider lang={lang}>{element}</LangProvider>);
const words = (element: ReactNode, lang: Lang = 'zh') => html(element, lang).replace(/<[^>]*>/g, '');
const HASH = `${'bd82cce6'.repeat(7)}00f16664`;

describe('status tag', () => {
  it('is glyph and word, never colour alone (WCAG 1.4.1)', () => {
    expect(html(<StatusTag look="failed">不符</StatusTag>)).toMatch(
      /^<span class="tag bad"><svg .*<\/svg>不符<\/span>$/,
    );
  });
});

describe('deadline chip', () => {
  const due = { what: '公示', dueOn: '2026-12-01', today: '2026-11-24' };
  it('writes date and working days', () => {
    expect(words(<DeadlineChip {...due} workingDays={5} />)).toBe('应于 12月1日前公示，剩 5 个工作日');
    expect(words(<DeadlineChip {...due} what="Publication" workingDays={5} />, 'en')).toBe(
      'Publication due by 1 Dec, 5 working days left',
    );
  });
  it('warns from three working days, is late below zero', () => {
    expect(html(<DeadlineChip {...due} workingDays={4} />)).toContain('class="due calm"');
    expect(html(<DeadlineChip {...due} workingDays={3} />)).toContain('class="due warn"');
    expect(words(<DeadlineChip {...due} workingDays={-2} />)).toBe('已逾期 2 个工作日（应于 12月1日前公示）');
  });
  it('says when it was done, and that it was late when it was', () => {
    expect(words(<DeadlineChip {...due} workingDays={5} doneOn="2026-11-19" nth={2} />)).toBe(
      '11月19日已公示（第 2 个工作日）',
    );
    expect(html(<DeadlineChip {...due} workingDays={-1} doneOn="2026-12-02" />)).toContain('class="due bad"');
  });
  it('never guesses a year without a calendar', () => {
    expect(words(<DeadlineChip what="公示" dueOn="2027-01-05" workingDays={null} />)).toBe(
      '工作日历未载入 2027 年，无法计算',
    );
  });
});

describe('evidence', () => {
  it('shows a hash short on screen, whole on paper and whole on hover', () => {
    const markup = html(<HashText value={HASH} copy={false} />);
    expect(markup).toContain(`title="${HASH}"`);
    expect(markup).toContain('bd82cce6\u2026f16664');
    expect(markup).not.toContain('<button');
    expect(html(<HashText value={HASH} />)).toContain('aria-label="复制哈希"');
  });
  it('writes who, when (Shanghai) and the log entry with a link', () => {
    const line = <Provenance who="样张局" at="2026-11-19T02:02:00Z" entry={183980} href="/log/183980" />;
    expect(words(line)).toBe('由 样张局2026年11月19日 10:02日志第 183,980 条');
    expect(html(line)).toContain('<a href="/log/183980">183,980</a>');
  });
  it('writes the fraction unreduced before the percentage', () => {
    expect(words(<Probability numerator={6} denominator={52} />)).toBe('6/52 ≈ 11.54 %');
    expect(words(<Probability numerator={0} denominator={0} />)).toBe('没有可抽的对象');
  });
  it('does not call a rehearsal or a demo beacon random', () => {
    expect(words(<AssuranceBadge level="staged" />)).toBe('演练，非随机');
    expect(words(<AssuranceBadge level="demo-beacon" />)).toBe('演示信标');
    expect(words(<AssuranceBadge level="full" bits={64} parties={4} witnesses={1} />)).toContain('还缺不缺');
  });
});

describe('refusal', () => {
  it('counts the reasons, shows code and ways out, and is announced', () => {
    const reason = (code: string) => ({
      code,
      title: 't',
      acts: [
        <a key="a" href="/x">
          x
        </a>,
      ],
    });
    const markup = html(<RefusalPanel what="还不能送审" reasons={[reason('a.b'), reason('a.c')]} />);
    expect(markup).toContain('role="alert"');
    expect(markup).toContain('还不能送审：2 项不通过');
    expect(markup).toContain('<code>a.c</code>');
    expect(markup).toContain('可以');
  });
});

describe('structure', () => {
  it('names the current step and what follows', () => {
    const steps = [
      { title: '起草', state: 'done' as const },
      { title: '送审', state: 'current' as const },
      { title: '公示', state: 'waiting' as const },
    ];
    expect(html(<Steps steps={steps} />)).toContain('aria-current="step"');
    expect(words(<Steps steps={steps} />)).toContain('第 2 步，共 3 步；随后 公示');
  });
  it('marks a difference by words and folds what is equal', () => {
    const rows = [
      { label: 'a', before: '1', after: '2' },
      { label: 'b', before: '3', after: '3' },
    ];
    expect(words(<Diff rows={rows} />)).toContain('删去');
    expect(words(<Diff rows={rows} />)).toContain('1 项未变');
    expect(words(<Diff rows={[]} />)).toBe('没有差异。');
  });
  it('keeps the reason of a return in the history', () => {
    const event = { title: '退回', quote: '缺依据', who: '甲', at: '2026-11-20T02:05:00Z', entry: 1, bad: true };
    expect(html(<History events={[event]} />)).toContain('<blockquote>缺依据</blockquote>');
  });
  it('says why a place is empty and what to do', () => {
    expect(words(<EmptyState why="空。" next="导入。" />)).toBe('空。导入。');
  });
});

describe('long work', () => {
  it('knows when it is over and how long it still takes', () => {
    expect((['queued', 'running', 'done', 'failed', 'cancelled'] as const).filter(isOver)).toEqual([
      'done',
      'failed',
      'cancelled',
    ]);
    expect(secondsLeft(0, 50, 100, 5000)).toBe(5);
    expect(secondsLeft(0, 0, 100, 5000)).toBeNull();
    expect(secondsLeft(0, 5, null, 5000)).toBeNull();
  });
});
