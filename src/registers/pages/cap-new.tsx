// Asking to set or end a cap, or to lift all of them for a subject for a term (R52, R53, P1).
import { InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { BodyAt } from '../../web/addresses.ts';
import type { Problem } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { Field, FormPage, useDraft } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { useAct, useGet } from '../../web/queries.ts';
import { type Translate, useText } from '../../web/text.tsx';
import type { CapView } from '../routes/caps.ts';
import { type CapReach, LIFT_GROUNDS, type LiftGround } from '../rules/cap.ts';
import { CREDIT_CLASSES, type CreditClass } from '../rules/mark.ts';
import { VISIT_KINDS, type VisitKind } from '../rules/visit.ts';
import { capWords } from './cap-words.ts';
import { Choice } from './choice.tsx';
import { useCodes } from './codes.ts';
import { DayField, DeciderField, type DecidingOffice, emptyAt, SubjectField, TextField } from './request-fields.tsx';
import './registers.css';

type Choices = {
  readonly grounds: readonly { readonly ground: string; readonly longestDays: number; readonly basis: string }[];
  readonly caps: readonly CapView[];
  readonly offices: readonly DecidingOffice[];
};
type Wanted = BodyAt<'/api/caps'>['wanted'];
type Kind = Wanted['kind'];
const KINDS: readonly Kind[] = ['set', 'end', 'lift'];
type Draft = {
  kind: Kind;
  capId: string;
  reach: CapReach;
  officeId: string;
  most: number | null;
  kinds: readonly VisitKind[];
  class: CreditClass | '';
  subjectCode: string;
  ground: LiftGround | '';
  basis: string;
  evidence: string;
  from: string;
  until: string;
  decider: string;
};
const blank = (kind: Kind, subjectCode: string): Draft => ({
  ...{ kind, capId: '', reach: 'agency', officeId: '', most: null, kinds: [], class: '', subjectCode, ground: '' },
  ...{ basis: '', evidence: '', from: '', until: '', decider: '' },
});

const NEEDED: Readonly<Record<Kind, readonly (keyof Draft)[]>> = {
  set: ['most', 'kinds', 'from', 'basis', 'evidence', 'decider'],
  end: ['capId', 'until', 'basis', 'evidence', 'decider'],
  lift: ['subjectCode', 'ground', 'from', 'until', 'basis', 'evidence', 'decider'],
};

const isEmpty = (value: Draft[keyof Draft]): boolean =>
  value === null ||
  value === 0 ||
  (typeof value !== 'number' && (typeof value === 'string' ? value.trim() : value).length === 0);

const missingIn = (draft: Draft): readonly Problem[] =>
  emptyAt(NEEDED[draft.kind].filter((key) => isEmpty(draft[key])));

const orNull = <V extends string>(text: V | ''): V | null => (text === '' ? null : text);

/** The request as the server takes it; null while something of it is not chosen. */
const wantedOf = (draft: Draft): Wanted | null => {
  const { kind, from, until, ground, most } = draft;
  if (kind === 'lift') return ground === '' ? null : { kind, subjectCode: draft.subjectCode, ground, from, until };
  if (kind === 'end') return { kind, capId: draft.capId, lastOn: until };
  if (most === null) return null;
  return {
    ...{
      kind,
      replaces: orNull(draft.capId),
      reach: draft.reach,
      officeId: draft.reach === 'all' ? null : orNull(draft.officeId),
    },
    ...{ most, kinds: draft.kinds, class: orNull(draft.class), from, until: orNull(until) },
  };
};

type Fields = { readonly draft: Draft; readonly set: (change: Partial<Draft>) => void; readonly choices: Choices };

const CapChoice = ({ draft, set, choices, optional }: Fields & { optional: boolean }) => {
  const { t } = useText();
  const codes = useCodes();
  return (
    <Choice
      name="capId"
      label={t(optional ? 'registers.caps.replaces' : 'registers.cap')}
      value={draft.capId}
      clear={optional}
      options={choices.caps.map((cap) => ({
        value: cap.capId,
        label: `${capWords(t, { ...cap, office: cap.officeId === null ? null : codes.office(cap.officeId) })} ${cap.source}`,
      }))}
      onChange={(capId) => set({ capId })}
    />
  );
};

const Setting = (fields: Fields): ReactNode => {
  const { t } = useText();
  const codes = useCodes();
  const { draft, set } = fields;
  return (
    <>
      <CapChoice {...fields} optional />
      <Choice
        name="reach"
        label={t('registers.caps.reach')}
        value={draft.reach}
        options={(['agency', 'all'] as const).map((value) => ({ value, label: t(`registers.capReach.${value}`) }))}
        onChange={(reach) => set({ reach: reach === '' ? 'agency' : reach })}
      />
      {draft.reach === 'agency' && (
        <Choice
          name="officeId"
          label={t('registers.caps.office')}
          hint={t('registers.caps.office.hint')}
          value={draft.officeId}
          clear
          options={codes.offices}
          onChange={(officeId) => set({ officeId })}
        />
      )}
      <Field name="most" label={t('registers.caps.most')}>
        {({ status: _, ...control }) => (
          <InputNumber {...control} min={1} max={365} value={draft.most} onChange={(most) => set({ most })} />
        )}
      </Field>
      <Field name="kinds" label={t('registers.cap.kinds')}>
        {({ 'aria-invalid': _, ...control }) => (
          <Select
            {...control}
            mode="multiple"
            className="full"
            value={[...draft.kinds]}
            options={VISIT_KINDS.map((value) => ({ value, label: t(`registers.visitKind.${value}`) }))}
            onChange={(kinds: VisitKind[]) => set({ kinds })}
          />
        )}
      </Field>
      <Choice
        name="class"
        label={t('registers.caps.class')}
        hint={t('registers.caps.class.hint')}
        value={draft.class}
        clear
        options={CREDIT_CLASSES.map((value) => ({ value, label: t(`registers.class.${value}`) }))}
        onChange={(chosen) => set({ class: chosen })}
      />
    </>
  );
};

const groundHint = (t: Translate, { draft, choices }: Fields) => {
  const ground = choices.grounds.find((one) => one.ground === draft.ground);
  return ground === undefined
    ? {}
    : { hint: t('registers.exclusions.reason.most', { days: ground.longestDays, basis: ground.basis }) };
};

const Lifting = (fields: Fields): ReactNode => {
  const { t } = useText();
  const { draft, set, choices } = fields;
  return (
    <>
      <SubjectField value={draft.subjectCode} onChange={(subjectCode) => set({ subjectCode })} />
      <Choice
        name="ground"
        label={t('registers.caps.ground')}
        {...groundHint(t, fields)}
        value={draft.ground}
        options={LIFT_GROUNDS.map((value) => ({ value, label: t(`registers.lift.${value}`) }))}
        onChange={(ground) =>
          set({
            ground,
            ...(draft.basis === '' ? { basis: choices.grounds.find((one) => one.ground === ground)?.basis ?? '' } : {}),
          })
        }
      />
    </>
  );
};

const DAYS: Readonly<Record<Kind, readonly ('from' | 'until')[]>> = {
  set: ['from', 'until'],
  end: ['until'],
  lift: ['from', 'until'],
};

const Said = ({ draft, set, choices }: Fields): ReactNode => {
  const { t } = useText();
  const dayLabel = (day: 'from' | 'until') =>
    draft.kind === 'end'
      ? t('registers.caps.last')
      : day === 'until' && draft.kind === 'set'
        ? t('registers.caps.until')
        : t(`registers.exclusions.${day}`);
  return (
    <>
      {DAYS[draft.kind].map((day) => (
        <DayField key={day} name={day} label={dayLabel(day)} value={draft[day]} onChange={(to) => set({ [day]: to })} />
      ))}
      <TextField
        name="basis"
        label={t('registers.exclusions.basis')}
        hint={t('registers.caps.basis.hint')}
        value={draft.basis}
        onChange={(basis) => set({ basis })}
      />
      <TextField
        name="evidence"
        label={t('registers.exclusions.evidence')}
        rows={3}
        value={draft.evidence}
        onChange={(evidence) => set({ evidence })}
      />
      <DeciderField value={draft.decider} offices={choices.offices} onChange={(decider) => set({ decider })} />
    </>
  );
};

const NewCap = () => {
  const { t } = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const asked = params.get('kind');
  const first = KINDS.find((kind) => kind === asked) ?? 'set';
  const subject = params.get('subject') ?? '';
  const [draft, set, savedAt, forget] = useDraft<Draft>(`cap.${first}.${subject}`, blank(first, subject));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { answer } = useGet('/api/caps/choices');
  const choices = answer?.ok === true ? answer.value : { grounds: [], caps: [], offices: [] };
  const ask = useAct('/api/caps', { stale: ['/api/caps'] });
  const submit = async () => {
    const missing = missingIn(draft);
    setProblems(missing);
    const wanted = wantedOf(draft);
    if (missing.length > 0 || wanted === null) return;
    const { basis, evidence, decider } = draft;
    const done = await ask.run({ wanted, basis, evidence, decider });
    if (!done.ok) return;
    forget();
    void navigate(`/caps/${done.value.answer.changeId}`);
  };
  const fields = { draft, set, choices };
  return (
    <FormPage
      title={t('registers.caps.new')}
      submit={t('registers.exclusions.submit')}
      onSubmit={() => void submit()}
      running={ask.running}
      problems={problems}
      savedAt={savedAt}
      before={
        <>
          <Crumb parts={[{ label: t('registers.caps'), to: '/caps' }, { label: t('registers.caps.new') }]} />
          <AnswerPanel answer={ask.answer} what={t('registers.exclusions.cannot')} />
        </>
      }
      secondary={<LinkButton to="/caps">{t('web.cancel')}</LinkButton>}
    >
      <Choice
        name="kind"
        label={t('registers.caps.kind')}
        value={draft.kind}
        options={KINDS.map((value) => ({ value, label: t(`registers.capKind.${value}`) }))}
        onChange={(kind) => set({ kind: kind === '' ? 'set' : kind })}
      />
      {draft.kind === 'set' && <Setting {...fields} />}
      {draft.kind === 'end' && <CapChoice {...fields} optional={false} />}
      {draft.kind === 'lift' && <Lifting {...fields} />}
      <Said {...fields} />
    </FormPage>
  );
};

export default NewCap;
