// Terms in words, one sentence each: as the approver reads them and as the public will.
import type { StatusLook } from '../../web/components/status-tag.tsx';
import { formatNumber } from '../../web/format.ts';
import type { Translate } from '../../web/text.tsx';
import type { PreviewView } from '../routes.ts';
import { strataBy, suiteOfTerms, type TaskState, type TaskTerms } from '../rules/task.ts';

import type { Names } from './names.ts';

export const LOOKS: Readonly<Record<TaskState, StatusLook>> = {
  drafted: 'waiting',
  submitted: 'running',
  approved: 'done',
  returned: 'due',
  withdrawn: 'void',
};

const listed = (words: readonly string[], t: Translate) => words.join(t('plans.comma'));

const CANDIDATES_NAMED = 12;

/** The first candidates by name and the number of all. */
export const candidatesWords = ({ kind, list }: NonNullable<TaskTerms['candidates']>, t: Translate): string => {
  const named = listed(list.slice(0, CANDIDATES_NAMED), t);
  const rest = list.length > CANDIDATES_NAMED ? '\u2026' : '';
  return t('plans.candidates.words', { count: list.length, kind: t(`plans.about.${kind}`), list: `${named}${rest}` });
};

export function scopeWords(
  { scope, candidates }: Pick<TaskTerms, 'scope' | 'candidates'>,
  names: Names,
  t: Translate,
): string {
  if (candidates !== undefined) return candidatesWords(candidates, t);
  const parts = [
    scope.directory === undefined ? null : t('plans.scope.directory', { version: scope.directory.version }),
    scope.regions.length > 0 ? t('plans.scope.regions', { regions: listed(scope.regions.map(names.region), t) }) : null,
    scope.sections.length > 0
      ? t('plans.scope.sections', {
          sections: listed(
            scope.sections.map((code) => `${code} ${names.industry(code)}`),
            t,
          ),
        })
      : null,
    scope.industries.length > 0
      ? t('plans.scope.industries', {
          industries: listed(
            scope.industries.map((code) => `${code} ${names.industry(code)}`),
            t,
          ),
        })
      : null,
    scope.nature === null ? null : t(`plans.nature.${scope.nature}`),
  ].filter((part) => part !== null);
  return parts.length === 0 ? t('plans.scope.all') : parts.join(t('plans.semicolon'));
}

export const strataWords = (terms: Pick<TaskTerms, 'stratifyBy' | 'quota'>, t: Translate): string =>
  strataBy(terms).length === 0
    ? t('plans.strata.none')
    : t('plans.strata.by', {
        by: listed(
          strataBy(terms).map((key) => t(`plans.stratum.${key}`)),
          t,
        ),
      });

export function methodWords({ method, quota }: TaskTerms, t: Translate): string {
  if (method.kind === 'all') return t('plans.method.all.words', { batches: method.batches });
  const numbers = quotaWords(quota, t);
  if (method.kind === 'index') return numbers;
  if (method.kind === 'ticket') return t('plans.method.ticket.words', { quota: numbers });
  if (method.kind === 'layered') {
    const { cap, months, floor } = method;
    return [numbers, t('plans.method.layered.words', { cap, months, ...floor })].join(t('plans.semicolon'));
  }
  const weights = [
    ...(method.classes ?? []).map((one) => t('plans.weight.class.words', { ...one })),
    ...method.weights.map((one) => t('plans.weight.words', { ...one })),
    t('plans.weight.other.words', { weight: method.other }),
  ];
  return [
    numbers,
    t(method.classes === undefined ? 'plans.method.pps.words' : 'plans.method.pps.class.words', {
      weights: listed(weights, t),
    }),
  ].join(t('plans.semicolon'));
}

function quotaWords(quota: TaskTerms['quota'], t: Translate): string {
  if (quota.kind === 'classes') {
    const rates = quota.rates.map((rate) => t('plans.rate.words', { ...rate }));
    return t('plans.quota.classes.words', { rates: listed(rates, t) });
  }
  return quota.kind === 'total'
    ? t('plans.quota.total.words', { total: formatNumber(quota.total) })
    : t(`plans.quota.${quota.kind}.words`, { numerator: quota.numerator, denominator: quota.denominator });
}

/** How inspectors are drawn, and how much each takes. */
export const extensionWords = ({ extensionLimit }: TaskTerms, t: Translate): string =>
  extensionLimit ? t('plans.extension.words', { n: extensionLimit }) : t('plans.extension.none');

export function officersWords({ cap, teams }: TaskTerms, t: Translate): string {
  if (!teams) return t('plans.cap.words', { cap });
  return [t('plans.officers.teams.words', { ...teams }), t('plans.cap.team.words', { cap })].join(t('plans.semicolon'));
}

/** By which hash everything of the draw is computed. */
export const suiteWords = (terms: Pick<TaskTerms, 'suite'>, t: Translate): string =>
  t(`plans.suite.${suiteOfTerms(terms)}`);

type Place = { readonly role: string; readonly specialty: string | null };
export const roleWords = ({ role, specialty }: Place, t: Translate): string =>
  specialty === null ? t(`plans.role.${role}`) : t('plans.role.specialist.of', { specialty });

export const demandWords = ({ demand }: TaskTerms, names: Names, t: Translate): readonly string[] =>
  demand.map((want) =>
    t('plans.place.words', {
      department: names.department(want.department),
      role: roleWords(want, t),
      count: want.count,
    }),
  );

type Said = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly with?: Readonly<Record<string, string | number>>;
};

/** A refusal with names where it holds codes of departments, offices or states. */
export function reworded(said: Said, names: Names, t: Translate, lang: 'zh' | 'en'): string {
  const fill = said.with ?? {};
  const { department, office, state, step } = fill;
  if (typeof department === 'string') return t(said.code, { ...fill, department: names.department(department) });
  if (typeof office === 'string') return t(said.code, { ...fill, office: names.office(office) });
  if (typeof state === 'string')
    return t(said.code, { ...fill, state: t(`plans.state.${state}`), step: t(`plans.step.${step}`) });
  return said[lang];
}

type Short = PreviewView['short'][number];
const placeOf = (group: Short, names: Names, t: Translate) =>
  t('plans.short.place', { department: names.department(group.department), role: roleWords(group, t) });

type Counts = { readonly needed: number; readonly officers: number; readonly capacity: number };
const counts = ({ needed, officers, capacity }: Counts) => ({
  needed: formatNumber(needed),
  officers: formatNumber(officers),
  capacity: formatNumber(capacity),
});

/** A sentence names the worst few; the table has them all. */
const MOST_NAMED = 3;

/**
 * Who is short of whom: a single kind of place in a single area by itself; several, whose inspectors overlap, by their sum
 * and then those that would be short even alone.
 */
export function shortWords(
  { short, shortage }: Pick<PreviewView, 'short' | 'shortage'>,
  names: Names,
  t: Translate,
): readonly string[] {
  const one = (group: Short) =>
    t(group.area === null ? 'plans.short.anywhere' : 'plans.short.area', {
      area: group.area === null ? '' : names.region(group.area),
      place: placeOf(group, names, t),
      ...counts(group),
    });
  if (shortage === null) return [];
  if (short.length === 1) return short.map(one);
  const places = [...new Set(short.map((group) => placeOf(group, names, t)))].join(t('plans.comma'));
  const lack = ({ needed, capacity }: Short) => needed - capacity;
  const alone = short.filter((group) => lack(group) > 0).sort((a, b) => lack(b) - lack(a));
  const rest = alone.length - MOST_NAMED;
  return [
    t('plans.short.together', { places, ...counts(shortage) }),
    ...alone.slice(0, MOST_NAMED).map(one),
    ...(rest > 0 ? [t('plans.short.more', { n: rest })] : []),
  ];
}
