// Rates by credit class (P8, R27): more often where risk is higher, within the bounds that the data set, and always with a sealed list.
import { Input } from 'antd';
import type { ClassData } from '../../registers/routes/marks.ts';
import { CREDIT_CLASSES, type CreditClass } from '../../registers/rules/mark.ts';
import type { ControlProps } from '../../web/components/form-page.tsx';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { TaskDraft } from './draft.ts';
import type { GroupOf } from './groups.tsx';

/** What the data offer by class; undefined while they are on their way. */
export function useClassData(): ClassData | undefined {
  const { answer } = useGet('/api/class-weights');
  return answer?.ok === true ? answer.value : undefined;
}

/** Such a list is always sealed: nobody has to find that out by being refused. */
export const sealedForClasses = ({ sealed }: Pick<TaskDraft, 'sealed'>): Pick<TaskDraft, 'sealed'> => ({
  sealed: sealed === '' || sealed === 'classes' ? 'classes' : 'both',
});

/** What was typed, else what the data offer. */
export function filled(
  typed: TaskDraft['classRates'],
  offered: (one: CreditClass) => number | undefined,
): TaskDraft['classRates'] {
  const of = (one: CreditClass) => typed[one] || String(offered(one) ?? '');
  return { A: of('A'), B: of('B'), C: of('C'), D: of('D') };
}

export const ClassRates = ({ control, ...group }: GroupOf & { control: ControlProps }) => {
  const { t } = useText();
  const { draft, change } = group;
  const ranges = useClassData()?.rates ?? [];
  const sources = [...new Set(ranges.map(({ source }) => source))];
  const rangesOf = (of: string) =>
    ranges.filter(({ source }) => source === of).map(({ class: one, least, most }) => `${one} ${least}\u2013${most} %`);
  return (
    <div className="demand-field weights">
      <div className="quota-field">
        {CREDIT_CLASSES.map((one, place) => (
          <Input
            key={one}
            {...(place === 0 ? control : { status: control.status })}
            inputMode="numeric"
            className="number"
            aria-label={t('plans.rate.class', { class: one })}
            prefix={<span className="muted">{one}</span>}
            suffix="%"
            value={draft.classRates[one]}
            onChange={(event) => change({ classRates: { ...draft.classRates, [one]: event.target.value } })}
          />
        ))}
      </div>
      {sources.map((source) => (
        <p key={source} className="muted small">
          {t('plans.rate.ranges', { source, ranges: rangesOf(source).join(t('plans.comma')) })}
        </p>
      ))}
    </div>
  );
};
