// Sample rows and events of the gallery, made from invented words by counting.
import type { Answer, Page } from '../api.ts';
import type { HistoryEvent } from '../components/history.tsx';
import type { Step } from '../components/steps.tsx';
import type { Read } from '../queries.ts';
import type { Translate } from '../text.tsx';

export const sampleHash = `${'bd82cce6'.repeat(7)}00f16664`;

export const stepsOf = (t: Translate): Step[] => [
  { title: t('gallery.step.1'), state: 'done' },
  { title: t('gallery.step.2'), note: t('gallery.step.note'), state: 'failed' },
  { title: t('gallery.step.3'), state: 'waiting' },
  { title: t('gallery.step.4'), state: 'waiting' },
  { title: t('gallery.step.5'), state: 'waiting' },
  { title: t('gallery.step.6'), state: 'waiting' },
];

export const events = (t: Translate): HistoryEvent[] => [
  {
    title: t('gallery.event.returned'),
    quote: t('gallery.event.quote'),
    who: t('gallery.person'),
    at: '2026-11-20T02:05:00Z',
    entry: 184002,
    href: '/log/184002',
    bad: true,
  },
  {
    title: t('gallery.step.3'),
    who: t('gallery.person'),
    at: '2026-11-19T09:31:00Z',
    entry: 183977,
    href: '/log/183977',
  },
  { title: t('gallery.event.drafted'), who: t('gallery.person'), at: '2026-11-16T06:20:00Z', entry: 183355 },
];

export type SampleSubject = {
  id: string;
  name: string;
  code: string;
  district: 'a' | 'b';
  industry: 'food' | 'hotel';
  state: 'active' | 'due' | 'void' | 'doubt';
  risk: string;
  checks: number;
  cap: number | null;
  last: string;
};

const COUNT = 60;
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** The nth sample firm. */
const subject = (t: Translate, n: number): SampleSubject => {
  const industry = n % 4 === 3 ? 'hotel' : 'food';
  return {
    id: `sample-${n}`,
    name: t(industry === 'hotel' ? 'gallery.sample.hotel' : 'gallery.sample.firm', { n }),
    code: `9121000000SAMPLE${String(n).padStart(2, '0')}`,
    district: n % 3 === 0 ? 'b' : 'a',
    industry,
    state: n % 11 === 5 ? 'due' : n % 13 === 6 ? 'void' : n % 17 === 11 ? 'doubt' : 'active',
    risk: pick(['A', 'B', 'B', 'C', 'D'], n),
    checks: n % 3,
    cap: n % 5 === 3 ? null : 2,
    last: `2026-${String(1 + (n % 9)).padStart(2, '0')}-${String(1 + (n % 27)).padStart(2, '0')}`,
  };
};

/** A server of samples: searches, filters, sorts by name and pages by key like a real one. */
export const readSubjects =
  (t: Translate): Read<Page<SampleSubject>> =>
  async (_path, query): Promise<Answer<Page<SampleSubject>>> => {
    const has = (key: string, value: string) => !query[key] || String(query[key]).split(',').includes(value);
    const found = Array.from({ length: COUNT }, (_, n) => subject(t, n + 1))
      .filter((row) => `${row.name}${row.code}`.includes(String(query.q ?? '')))
      .filter((row) => has('district', row.district) && has('industry', row.industry) && has('state', row.state));
    if (query.sort === '-last') found.sort((a, b) => (a.last < b.last ? 1 : -1));
    if (query.sort === 'last') found.sort((a, b) => (a.last < b.last ? -1 : 1));
    const from = Number(query.after ?? 0);
    const to = from + Number(query.limit ?? COUNT);
    const next = to < found.length ? String(to) : null;
    return { ok: true, value: { rows: found.slice(from, to), next, total: { count: found.length, exact: true } } };
  };
