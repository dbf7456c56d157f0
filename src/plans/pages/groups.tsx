// The groups of the task form. Each control changes the draft and nothing else; what it means is read in draft.ts.
import { Checkbox, Input, Radio, Select } from 'antd';
import { nameOf, type Office, subtreeOf } from '../../organisation/pages/office-tree.ts';
import { type ControlProps, Field, FormGroup } from '../../web/components/form-page.tsx';
import { useSession } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import { DemandField } from './demand-field.tsx';
import { DirectoryField } from './directory-field.tsx';
import { type TaskDraft, withDepartments } from './draft.ts';
import { ItemsField } from './items-field.tsx';
import { useIndustries, useNames, useRegions } from './names.ts';

export type GroupOf = { draft: TaskDraft; change: (change: Partial<TaskDraft>) => void };

type TextKey = {
  [K in keyof TaskDraft]: TaskDraft[K] extends string ? (string extends TaskDraft[K] ? K : never) : never;
}[keyof TaskDraft];
export const textOf = ({ draft, change }: GroupOf, key: TextKey) => ({
  value: draft[key],
  onChange: (event: { target: { value: string } }) => change({ [key]: event.target.value }),
});

/** antd's Select knows no aria-invalid; its status says the same. */
export const forSelect = ({ 'aria-invalid': _, ...control }: ControlProps) => control;

type Options = readonly { value: string; label: string }[];
const Several = ({
  control,
  value,
  options,
  onChange,
}: {
  control: ControlProps;
  value: readonly string[];
  options: Options;
  onChange: (values: string[]) => void;
}) => {
  const { t } = useText();
  return (
    <Select
      {...forSelect(control)}
      className="full"
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('plans.form.no-limit')}
      value={[...value]}
      options={[...options]}
      onChange={onChange}
    />
  );
};

export const WhatGroup = (group: GroupOf) => {
  const { t } = useText();
  const { draft, change } = group;
  return (
    <FormGroup title={t('plans.form.what')}>
      <Field name="terms.name" label={t('plans.name')} hint={t('plans.form.name.hint')}>
        {(control) => <Input {...control} {...textOf(group, 'name')} maxLength={120} autoComplete="off" />}
      </Field>
      <Field name="terms.items" label={t('plans.items')} hint={t('plans.form.items.hint')}>
        {({ id }) => <ItemsField id={id} items={draft.items} onChange={(items) => change({ items })} />}
      </Field>
      <div className="pair">
        <Field name="terms.periodFrom" label={t('plans.form.from')}>
          {(control) => <Input {...control} {...textOf(group, 'periodFrom')} type="date" />}
        </Field>
        <Field name="terms.periodUntil" label={t('plans.form.until')}>
          {(control) => <Input {...control} {...textOf(group, 'periodUntil')} type="date" />}
        </Field>
      </div>
    </FormGroup>
  );
};

type OfficesOf = GroupOf & { offices: readonly Office[]; fixedLead: boolean };
const departmentsOf = (offices: readonly Office[], ids: readonly string[]) => [
  ...new Set(ids.flatMap((id) => offices.find((office) => office.officeId === id)?.department ?? [])),
];

/** A change of offices brings the team along, so that every department that takes part has a place and no other. */
const withOffices = (draft: TaskDraft, offices: readonly Office[], lead: string, cooperating: readonly string[]) => {
  const departments = departmentsOf(offices, [lead, ...cooperating]);
  return { leadOffice: lead, cooperating, demand: withDepartments(draft.demand, departments[0] ?? '', departments) };
};

export const WhoGroup = ({ draft, change, offices, fixedLead }: OfficesOf) => {
  const { t, lang } = useText();
  const { user } = useSession();
  const names = useNames();
  const open = offices.filter((office) => office.department !== null && office.closedOn === null);
  const own = subtreeOf(offices, user.officeId).filter((office) => open.includes(office));
  const option = (office: Office) => ({ value: office.officeId, label: nameOf(office, lang) });
  return (
    <FormGroup title={t('plans.form.who')}>
      <Field
        name="terms.leadOffice"
        label={t('plans.lead')}
        hint={t(fixedLead ? 'plans.form.lead.fixed' : 'plans.form.lead.hint')}
      >
        {(control) =>
          fixedLead || own.length === 1 ? (
            <Input {...control} readOnly value={names.office(draft.leadOffice)} />
          ) : (
            <Select
              {...forSelect(control)}
              className="full"
              showSearch={{ optionFilterProp: 'label' }}
              value={draft.leadOffice || null}
              options={own.map(option)}
              onChange={(lead: string | null) =>
                change(
                  withOffices(
                    draft,
                    offices,
                    lead ?? '',
                    draft.cooperating.filter((one) => one !== lead),
                  ),
                )
              }
            />
          )
        }
      </Field>
      <Field name="terms.cooperating" label={t('plans.cooperating')} hint={t('plans.form.cooperating.hint')} optional>
        {(control) => (
          <Several
            control={control}
            value={draft.cooperating}
            options={open.filter((office) => office.officeId !== draft.leadOffice).map(option)}
            onChange={(cooperating) => change(withOffices(draft, offices, draft.leadOffice, cooperating))}
          />
        )}
      </Field>
    </FormGroup>
  );
};

const StrataField = ({ draft, change }: Pick<GroupOf, 'draft' | 'change'>) => {
  const { t } = useText();
  return (
    <Field name="terms.stratifyBy" label={t('plans.form.strata')} hint={t('plans.form.strata.hint')} optional>
      {({ id }) => (
        <div id={id} tabIndex={-1} className="choices">
          <Checkbox checked={draft.byRegion} onChange={(event) => change({ byRegion: event.target.checked })}>
            {t('plans.stratum.region')}
          </Checkbox>
          <Checkbox checked={draft.bySection} onChange={(event) => change({ bySection: event.target.checked })}>
            {t('plans.stratum.section')}
          </Checkbox>
        </div>
      )}
    </Field>
  );
};

export const ScopeGroup = ({ draft, change }: GroupOf) => {
  const { t, lang } = useText();
  const regions = useRegions().filter((region) => region.level >= 3 && region.ended === null);
  const industries = useIndustries();
  const industry = (level: number) =>
    industries
      .filter((one) => one.level === level)
      .map((one) => ({ value: one.code, label: `${one.code} ${one.name}` }));
  return (
    <FormGroup title={t('plans.form.scope')}>
      <Field name="terms.scope" label={t('plans.stratum.region')} hint={t('plans.form.regions.hint')} optional>
        {(control) => (
          <Several
            control={control}
            value={draft.regions}
            options={regions.map((one) => ({
              value: one.code,
              label: lang === 'en' && one.nameEn !== null ? one.nameEn : one.name,
            }))}
            onChange={(values) => change({ regions: values })}
          />
        )}
      </Field>
      <DirectoryField draft={draft} change={change} />
      <Field name="terms.scope.sections" label={t('plans.form.sections')} optional>
        {(control) => (
          <Several
            control={control}
            value={draft.sections}
            options={industry(1)}
            onChange={(sections) => change({ sections })}
          />
        )}
      </Field>
      <Field
        name="terms.scope.industries"
        label={t('plans.form.industries')}
        hint={t('plans.form.industries.hint')}
        optional
      >
        {(control) => (
          <Several
            control={control}
            value={draft.industries}
            options={industry(2)}
            onChange={(values) => change({ industries: values })}
          />
        )}
      </Field>
      <Field name="terms.scope.nature" label={t('plans.form.nature')}>
        {({ id }) => (
          <Radio.Group
            id={id}
            value={draft.nature}
            options={(['', 'profit', 'nonprofit'] as const).map((value) => ({
              value,
              label: t(value === '' ? 'plans.nature.any' : `plans.nature.${value}`),
            }))}
            onChange={(event) => change({ nature: event.target.value })}
          />
        )}
      </Field>
      <StrataField draft={draft} change={change} />
    </FormGroup>
  );
};

const byTeams = ({ officers, cooperating }: TaskDraft) => officers === 'teams' && cooperating.length > 0;

/** Joint tasks alone (R35): teams first, or inspectors subject by subject. */
const OfficersField = (group: GroupOf) => {
  const { t } = useText();
  const { draft, change } = group;
  const number = (key: 'teams' | 'memberCap') => (
    <Input inputMode="numeric" className="number" aria-label={t(`plans.form.${key}`)} {...textOf(group, key)} />
  );
  return (
    <Field name="terms.teams" label={t('plans.officers')} hint={t('plans.form.officers.hint')}>
      {({ id }) => (
        <div id={id} tabIndex={-1} className="choices">
          <Radio.Group
            value={draft.officers}
            options={(['slots', 'teams'] as const).map((value) => ({ value, label: t(`plans.officers.${value}`) }))}
            onChange={(event) => change({ officers: event.target.value })}
          />
          {draft.officers === 'teams' && (
            <p className="inline">
              {t('plans.form.teams')} {number('teams')} {t('plans.form.memberCap')} {number('memberCap')}
            </p>
          )}
        </div>
      )}
    </Field>
  );
};

export const TeamGroup = (group: GroupOf & { offices: readonly Office[] }) => {
  const { t } = useText();
  const names = useNames();
  const { draft, change, offices } = group;
  const departments = departmentsOf(offices, [draft.leadOffice, ...draft.cooperating]).map((code) => ({
    code,
    name: names.department(code),
  }));
  return (
    <FormGroup title={t('plans.form.team')}>
      <Field name="terms.demand" label={t('plans.team')} hint={t('plans.form.team.hint')}>
        {({ id }) => (
          <DemandField
            id={id}
            demand={draft.demand}
            departments={departments}
            onChange={(demand) => change({ demand })}
          />
        )}
      </Field>
      {draft.cooperating.length > 0 && <OfficersField {...group} />}
      <Field
        name="terms.cap"
        label={t(byTeams(draft) ? 'plans.cap.team' : 'plans.cap')}
        hint={t(byTeams(draft) ? 'plans.form.cap.team.hint' : 'plans.form.cap.hint')}
      >
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            className="number"
            {...textOf(group, 'cap')}
            suffix={t('plans.objects')}
          />
        )}
      </Field>
    </FormGroup>
  );
};
