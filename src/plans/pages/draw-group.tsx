// How objects are drawn: method by what it is for, numbers, reserve (spec/draw.md section 4). Beside it the preview shows what follows.
import { Button, Input, Radio, Select } from 'antd';
import { suiteNames } from '../../kit/hash.ts';
import { CREDIT_CLASSES, type CreditClass } from '../../registers/rules/mark.ts';
import { type ControlProps, Field, FormGroup } from '../../web/components/form-page.tsx';
import { CloseOutlined, PlusOutlined } from '../../web/icons.tsx';
import { useText } from '../../web/text.tsx';
import type { Method, Quota as QuotaTerms } from '../rules/task.ts';
import { ClassRates, filled, sealedForClasses, useClassData } from './class-rates.tsx';
import type { TaskDraft } from './draft.ts';
import { type GroupOf, textOf } from './groups.tsx';
import type { WeightDraft } from './method-draft.ts';
import { useIndustries } from './names.ts';
import { SeriesField } from './series-field.tsx';

type QuotaKind = QuotaTerms['kind'];
type TextKey = Parameters<typeof textOf>[1];

const Fraction = ({
  group,
  control,
  keys,
}: {
  group: GroupOf;
  control: ControlProps;
  keys: readonly [TextKey, TextKey];
}) => {
  const { t } = useText();
  return (
    <span className="fraction-field">
      <Input {...control} inputMode="numeric" {...textOf(group, keys[0])} aria-label={t('plans.form.numerator')} />
      <span aria-hidden="true">/</span>
      <Input
        status={control.status}
        inputMode="numeric"
        {...textOf(group, keys[1])}
        aria-label={t('plans.form.denominator')}
      />
    </span>
  );
};

const QUOTAS: readonly QuotaKind[] = ['share', 'unbiased', 'total', 'classes'];

/** Classes are of subjects, and weights would say once more how often each is met. */
const quotasOf = ({ about, method }: TaskDraft) =>
  QUOTAS.filter((kind) => kind !== 'classes' || (about === 'subjects' && method !== 'pps'));

const QuotaNumbers = ({ control, ...group }: GroupOf & { control: ControlProps }) => {
  const { t } = useText();
  const { quota } = group.draft;
  if (quota === 'classes') return <ClassRates {...group} control={control} />;
  if (quota !== 'total') return <Fraction group={group} control={control} keys={['numerator', 'denominator']} />;
  return (
    <Input
      {...control}
      inputMode="numeric"
      className="number"
      {...textOf(group, 'total')}
      suffix={t('plans.objects')}
    />
  );
};

const Quota = ({ control, ...group }: GroupOf & { control: ControlProps }) => {
  const { t } = useText();
  const { draft, change } = group;
  const data = useClassData();
  const choose = (quota: QuotaKind) => {
    if (quota !== 'classes') return change({ quota });
    const offered = (of: CreditClass) => data?.rates.find((rate) => rate.class === of)?.offered;
    change({ quota, classRates: filled(draft.classRates, offered), ...sealedForClasses(draft) });
  };
  return (
    <div className="quota-field">
      <Radio.Group
        value={draft.quota}
        options={quotasOf(draft).map((value) => ({ value, label: t(`plans.quota.${value}`) }))}
        onChange={(event) => choose(event.target.value)}
      />
      <QuotaNumbers {...group} control={control} />
    </div>
  );
};

const Layered = ({ control, ...group }: GroupOf & { control: ControlProps }) => {
  const { t } = useText();
  return (
    <div className="quota-field">
      <Input
        {...control}
        inputMode="numeric"
        className="number"
        aria-label={t('plans.layered.months')}
        {...textOf(group, 'layeredMonths')}
        suffix={t('plans.layered.months.unit')}
      />
      <Input
        status={control.status}
        inputMode="numeric"
        className="number"
        aria-label={t('plans.layered.cap')}
        {...textOf(group, 'layeredCap')}
        suffix={t('plans.layered.cap.unit')}
      />
      <span className="muted small">{t('plans.layered.floor')}</span>
      <Fraction
        group={group}
        control={{ ...control, id: `${control.id}-floor` }}
        keys={['floorNumerator', 'floorDenominator']}
      />
    </div>
  );
};

type WeightOf = { row: WeightDraft; place: number; change: (row: WeightDraft) => void; remove: () => void };

const WeightRow = ({ row, place, change, remove }: WeightOf) => {
  const { t } = useText();
  const sections = useIndustries().filter(({ level }) => level === 1);
  return (
    <li>
      <Select
        className="department"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('plans.weight.section', { place })}
        placeholder={t('plans.form.sections')}
        value={row.section || null}
        options={sections.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        onChange={(section: string | null) => change({ ...row, section: section ?? '' })}
      />
      <Input
        className="count"
        inputMode="numeric"
        aria-label={t('plans.weight.weight', { place })}
        value={row.weight}
        suffix={t('plans.weight.times')}
        onChange={(event) => change({ ...row, weight: event.target.value })}
      />
      <Button
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('plans.weight.remove', { place })}
        title={t('plans.weight.remove', { place })}
        onClick={remove}
      />
    </li>
  );
};

const Weights = ({ control, ...group }: GroupOf & { control: ControlProps }) => {
  const { t } = useText();
  const { weights } = group.draft;
  const set = (rows: TaskDraft['weights']) => group.change({ weights: rows });
  const next = weights.reduce((most, { key }) => Math.max(most, key), 0) + 1;
  return (
    <div className="demand-field weights">
      <ol>
        {weights.map((row, at) => (
          <WeightRow
            key={row.key}
            row={row}
            place={at + 1}
            change={(changed) => set(weights.map((one) => (one.key === changed.key ? changed : one)))}
            remove={() => set(weights.filter((one) => one.key !== row.key))}
          />
        ))}
      </ol>
      <div className="quota-field">
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => set([...weights, { key: next, section: '', weight: '2' }])}
        >
          {t('plans.weight.add')}
        </Button>
        <span className="muted small">{t('plans.weight.other')}</span>
        <Input
          {...control}
          inputMode="numeric"
          className="number"
          aria-label={t('plans.weight.other')}
          {...textOf(group, 'weightOther')}
          suffix={t('plans.weight.times')}
        />
      </div>
    </div>
  );
};

/** Weights by credit class, as the data offer them; the list is sealed with them. */
const ByClass = ({ control, ...group }: GroupOf & { control: ControlProps }) => {
  const { t } = useText();
  const { draft, change } = group;
  return (
    <div className="demand-field weights">
      <p className="muted small">{t('plans.weight.by.class.hint')}</p>
      <div className="quota-field">
        {CREDIT_CLASSES.map((one, place) => (
          <Input
            key={one}
            {...(place === 0 ? control : { status: control.status })}
            inputMode="numeric"
            className="number"
            aria-label={t('plans.weight.class', { class: one })}
            prefix={<span className="muted">{one}</span>}
            suffix={t('plans.weight.times')}
            value={draft.classWeights[one]}
            onChange={(event) => change({ classWeights: { ...draft.classWeights, [one]: event.target.value } })}
          />
        ))}
        <span className="muted small">{t('plans.weight.none')}</span>
        <Input
          inputMode="numeric"
          className="number"
          aria-label={t('plans.weight.none')}
          {...textOf(group, 'weightOther')}
          suffix={t('plans.weight.times')}
        />
      </div>
    </div>
  );
};

const Risk = ({ control, ...group }: GroupOf & { control: ControlProps }) => {
  const { t } = useText();
  const { draft, change } = group;
  const data = useClassData();
  const choose = (weightBy: TaskDraft['weightBy']) => {
    if (weightBy === 'section') return change({ weightBy });
    const offered = (of: CreditClass) => data?.weights.find((known) => known.class === of)?.weight;
    change({ weightBy, classWeights: filled(draft.classWeights, offered), ...sealedForClasses(draft) });
  };
  return (
    <>
      <Radio.Group
        value={draft.weightBy}
        options={(['section', 'class'] as const).map((value) => ({ value, label: t(`plans.weight.by.${value}`) }))}
        onChange={(event) => choose(event.target.value)}
      />
      {draft.weightBy === 'class' ? <ByClass {...group} control={control} /> : <Weights {...group} control={control} />}
    </>
  );
};

const METHODS: readonly Method['kind'][] = ['index', 'layered', 'pps', 'all', 'ticket'];

const MethodField = (group: GroupOf) => {
  const { t } = useText();
  const { draft, change } = group;
  return (
    <Field name="terms.method" label={t('plans.method')} hint={t(`plans.method.${draft.method}.hint`)}>
      {(control) => (
        <div className="method-field">
          <Radio.Group
            className="stacked"
            value={draft.method}
            options={METHODS.map((value) => ({ value, label: t(`plans.method.${value}`) }))}
            onChange={(event) => change({ method: event.target.value })}
          />
          {draft.method === 'all' && (
            <Input
              {...control}
              inputMode="numeric"
              className="number"
              {...textOf(group, 'batches')}
              suffix={t('plans.batches')}
            />
          )}
          {draft.method === 'layered' && <Layered {...group} control={control} />}
          {draft.method === 'pps' && <Risk {...group} control={control} />}
        </div>
      )}
    </Field>
  );
};

export const DrawGroup = (group: GroupOf) => {
  const { t } = useText();
  const { draft } = group;
  return (
    <FormGroup title={t('plans.form.draw')}>
      <MethodField {...group} />
      {draft.method !== 'all' && (
        <Field name="terms.quota" label={t('plans.quota')} hint={t(`plans.quota.${draft.quota}.hint`)}>
          {(control) => <Quota {...group} control={control} />}
        </Field>
      )}
      {draft.about === 'subjects' && <SeriesField {...group} />}
      <Field name="terms.reserve" label={t('plans.reserve')} hint={t('plans.form.reserve.hint')}>
        {(control) => <Fraction group={group} control={control} keys={['reserveNumerator', 'reserveDenominator']} />}
      </Field>
      {draft.method !== 'all' && (
        <Field name="terms.extensionLimit" label={t('plans.extension')} hint={t('plans.form.extension.hint')}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              className="number"
              {...textOf(group, 'extensionLimit')}
              suffix={t('plans.objects')}
            />
          )}
        </Field>
      )}
      <Field name="terms.suite" label={t('plans.suite')} hint={t('plans.suite.hint')}>
        {({ id }) => (
          <Radio.Group
            id={id}
            className="stacked"
            value={draft.suite}
            options={suiteNames.map((value) => ({ value, label: t(`plans.suite.${value}`) }))}
            onChange={(event) => group.change({ suite: event.target.value })}
          />
        )}
      </Field>
    </FormGroup>
  );
};
