// What two readings of one task's terms differ in, line by line in the words of the task's page: for whoever meets a colleague's change.
import type { Difference } from '../../web/components/diff.tsx';
import { formatDate } from '../../web/format.ts';
import type { Translate } from '../../web/text.tsx';
import type { TaskTerms } from '../rules/task.ts';
import type { Names } from './names.ts';
import {
  demandWords,
  extensionWords,
  methodWords,
  officersWords,
  scopeWords,
  strataWords,
  suiteWords,
} from './words.ts';

export type Read = { readonly terms: TaskTerms; readonly items: ReadonlyMap<string, string> };

const linesOf = ({ terms, items }: Read, names: Names, t: Translate, lang: 'zh' | 'en'): [string, string][] => {
  const day = (date: string) => (date === '' ? '' : formatDate(date, lang));
  const listed = (words: readonly string[]) => words.join(t('plans.comma'));
  return [
    ['plans.name', terms.name],
    ['plans.items', listed(terms.items.map((id) => items.get(id) ?? id))],
    ['plans.cooperating', listed(terms.cooperating.map(names.office))],
    ['plans.period.head', t('plans.period.words', { from: day(terms.periodFrom), until: day(terms.periodUntil) })],
    ['plans.scope', scopeWords(terms, names, t)],
    ['plans.form.strata', strataWords(terms, t)],
    ['plans.method', methodWords(terms, t)],
    ['plans.series', terms.follows ?? t('plans.series.none')],
    ['plans.reserve', t('plans.reserve.words', { ...terms.reserve })],
    ['plans.extension', extensionWords(terms, t)],
    ['plans.suite', suiteWords(terms, t)],
    ['plans.team', listed(demandWords(terms, names, t))],
    ['plans.officers', officersWords(terms, t)],
    [
      'plans.sealed.list',
      terms.sealed
        ? t('plans.sealed.words', {
            ground: t(`plans.sealed.${terms.sealed.ground}`),
            by: day(terms.sealed.openBy),
            holder: names.office(terms.sealed.holder),
            reason: terms.sealed.reason,
          })
        : t('plans.sealed.open'),
    ],
  ];
};

/** `before` is what is saved now, `after` what stands in the form. */
export function differencesOf(before: Read, after: Read, names: Names, t: Translate, lang: 'zh' | 'en'): Difference[] {
  const theirs = linesOf(before, names, t, lang);
  return linesOf(after, names, t, lang).map(([key, value], place) => ({
    label: t(key),
    before: theirs[place]?.[1] || null,
    after: value || null,
  }));
}
