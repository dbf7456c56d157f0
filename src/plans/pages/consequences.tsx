// What follows for firms and offices if objects are drawn like this, said before anybody approves it (R3, R27): how often a firm is met,
// for whom it is not random, and how many visits each department makes.
import { Card } from '../../web/components/card.tsx';
import { Probability } from '../../web/components/probability.tsx';
import { formatNumber } from '../../web/format.ts';
import { type Translate, useText } from '../../web/text.tsx';
import type { PreviewView } from '../routes.ts';
import type { Method } from '../rules/task.ts';
import { type Chance, chancesIn, everySoMany, visitsOf } from './follows.ts';
import { useNames } from './names.ts';

type Groups = PreviewView['strata'][number]['groups'];

/** The chance of each weight or burden, where the method tells units apart. */
export const GroupChances = ({ groups, method }: { groups: NonNullable<Groups>; method: Method['kind'] }) => {
  const { t } = useText();
  return (
    <ul className="plain-list small groups" aria-label={t('plans.groups')}>
      {groups.map(({ value, units, numerator, denominator }) => (
        <li key={value}>
          <span className="muted">
            {t(`plans.group.${method === 'layered' ? 'layered' : 'pps'}`, { value })} ·{' '}
            {t('plans.group.units', { units: formatNumber(units) })}
          </span>{' '}
          <Probability numerator={Number(numerator)} denominator={Number(denominator)} />
        </li>
      ))}
    </ul>
  );
};

function metWords(chances: readonly Chance[], t: Translate): string | null {
  const met = everySoMany(chances);
  if (met === null) return null;
  const [least, most] = met.map((n) => formatNumber(n));
  return least === most
    ? t('plans.follows.met.same', { least: least ?? '' })
    : t('plans.follows.met', { least: least ?? '', most: most ?? '' });
}

export const FollowsCard = ({ preview }: { preview: Pick<PreviewView, 'strata' | 'pool' | 'capped'> }) => {
  const { t } = useText();
  const names = useNames();
  const chances = chancesIn(preview.strata);
  const met = metWords(chances, t);
  if (met === null) return null;
  const count = (holds: (chance: Chance) => boolean) =>
    chances.filter(holds).reduce((sum, { units }) => sum + units, 0);
  const never = count(({ numerator }) => numerator === 0n);
  const certain = count(({ numerator, denominator }) => numerator >= denominator);
  const small = preview.strata.filter(({ size, most }) => size > 0 && size < 5 && most > 0 && most < size).length;
  const visits = visitsOf(preview);
  return (
    <Card title={t('plans.follows')}>
      <ul className="plain-list follows">
        <li>{met}</li>
        {never > 0 && <li>{t('plans.follows.never', { units: formatNumber(never) })}</li>}
        {preview.capped.map(({ capId, units, source }) => (
          <li key={capId}>{t('plans.follows.capped', { units: formatNumber(units), source })}</li>
        ))}
        {certain > 0 && <li>{t('plans.follows.certain', { units: formatNumber(certain) })}</li>}
        {small > 0 && <li>{t('plans.follows.small', { strata: small })}</li>}
        {visits.map(({ department, people, available, each }) => (
          <li key={department}>
            {t('plans.follows.visits', {
              visits: formatNumber(visits.objects),
              department: names.department(department),
              people: formatNumber(people),
              available: formatNumber(available),
              each,
            })}
          </li>
        ))}
      </ul>
    </Card>
  );
};
