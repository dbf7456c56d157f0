// Ordering a reorganisation (R1): what becomes of which offices from when, on what basis; first what it would do, then the order itself.
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { Field, FormGroup, FormPage, useDraft } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { useAct } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { OfficeKind } from '../rules/reorganise.ts';
import { type Choice, Choose, Typed } from './asking.tsx';
import { useOffices } from './office-names.ts';
import { nameOf } from './office-tree.ts';
import {
  blank,
  changeOf,
  type Draft,
  KINDS,
  type Kind,
  names,
  opens,
  type Part,
  problemsOf,
} from './reorganisation.ts';
import { EffectCard } from './reorganisation-effect.tsx';
import { Parts } from './reorganisation-parts.tsx';
import './organisation.css';

/** What a change may open: of cities there is one. */
const OPENED = ['department', 'stationed', 'coordination', 'county', 'zone'] as const satisfies readonly OfficeKind[];

type GroupOf = {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly offices: readonly Choice[];
};
/** People belong to the office that is split: with another one they are chosen anew. */
const homeless = (parts: readonly Part[]): readonly Part[] => parts.map((part) => ({ ...part, people: [] }));

const Which = ({ draft, change, offices }: GroupOf) => {
  const { t } = useText();
  const many = draft.kind === 'merged';
  return (
    <FormGroup title={t('organisation.reorganise.group.which')}>
      <Choose
        name="kind"
        label={t('organisation.reorganise.what')}
        value={draft.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`organisation.reorganisation.kind.${kind}`) }))}
        set={(kind) =>
          change({ kind: kind as Kind, officeIds: draft.officeIds.slice(0, 1), into: '', parts: homeless(draft.parts) })
        }
      />
      <Field name="officeIds" label={t(many ? 'organisation.reorganise.offices' : 'organisation.reorganise.office')}>
        {({ 'aria-invalid': _, ...control }) => (
          <Select
            {...control}
            className="full"
            {...(many ? { mode: 'multiple' as const } : {})}
            showSearch={{ optionFilterProp: 'label' }}
            value={many ? [...draft.officeIds] : (draft.officeIds[0] ?? null)}
            options={[...offices]}
            onChange={(picked: string | null | string[]) =>
              change({
                officeIds: Array.isArray(picked) ? picked : picked === null ? [] : [picked],
                parts: homeless(draft.parts),
              })
            }
          />
        )}
      </Field>
      {draft.kind !== 'renamed' && draft.kind !== 'split' && (
        <Choose
          name="into"
          label={t(`organisation.reorganise.into.${draft.kind}`)}
          value={draft.into}
          options={many ? [{ value: '', label: t('organisation.reorganise.fresh') }, ...offices] : offices}
          set={(into) => change({ into })}
        />
      )}
      {(draft.kind === 'moved' || draft.kind === 'split' || opens(draft)) && (
        <Choose
          name="head"
          label={t('organisation.reorganise.head')}
          value={draft.head}
          options={[{ value: '', label: t('organisation.reorganise.own-head') }, ...offices]}
          set={(head) => change({ head })}
        />
      )}
      {many && (
        <Choose
          name="headFrom"
          label={t('organisation.reorganise.head-from')}
          value={draft.headFrom}
          options={[
            { value: '', label: t('organisation.reorganise.head-open') },
            ...offices.filter(({ value }) => draft.officeIds.includes(value)),
          ]}
          set={(headFrom) => change({ headFrom })}
        />
      )}
    </FormGroup>
  );
};

const Names = ({ draft, change, kinds }: Omit<GroupOf, 'offices'> & { kinds: readonly Choice<OfficeKind>[] }) => {
  const { t } = useText();
  return (
    <FormGroup title={t('organisation.reorganise.group.names')}>
      {opens(draft) && (
        <>
          <Typed
            name="newId"
            label={t('organisation.reorganise.new-id')}
            value={draft.newId}
            longest={40}
            set={(newId) => change({ newId })}
          />
          <Choose
            name="newKind"
            label={t('organisation.office.kind')}
            value={draft.newKind}
            options={kinds}
            set={(newKind) => change({ newKind })}
          />
        </>
      )}
      {(['nameZh', 'shortZh', 'nameEn'] as const).map((name) => (
        <Typed
          key={name}
          name={name}
          label={t(`organisation.reorganise.${name}`)}
          value={draft[name]}
          longest={name === 'shortZh' ? 40 : 100}
          set={(value) => change({ [name]: value })}
        />
      ))}
    </FormGroup>
  );
};

const Basis = ({ draft, change }: Omit<GroupOf, 'offices'>) => {
  const { t } = useText();
  return (
    <FormGroup title={t('organisation.reorganise.group.basis')}>
      <Typed
        name="fromOn"
        type="date"
        label={t('organisation.reorganise.from')}
        value={draft.fromOn}
        set={(fromOn) => change({ fromOn })}
      />
      <Typed
        name="lawfulOn"
        type="date"
        optional
        label={t('organisation.reorganise.lawful')}
        hint={t('organisation.reorganise.lawful.hint')}
        value={draft.lawfulOn}
        set={(lawfulOn) => change({ lawfulOn })}
      />
      <Typed
        name="basis"
        label={t('organisation.reorganise.basis')}
        value={draft.basis}
        longest={300}
        set={(basis) => change({ basis })}
      />
      <Field name="reason" label={t('organisation.grant.reason')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
    </FormGroup>
  );
};

/** The draft, what is missing of it, and the change it means; `seen` once the preview is that of the draft. */
const useOrder = () => {
  const { lang } = useText();
  const [draft, keep, savedAt, forget] = useDraft<Draft>('reorganisation', blank);
  const [seen, setSeen] = useState(false);
  const all = useOffices();
  const offices = all
    .filter((one) => one.closedOn === null)
    .map((one) => ({ value: one.officeId, label: nameOf(one, lang) }));
  const change = (part: Partial<Draft>) => {
    setSeen(false);
    keep(part);
  };
  const faults = problemsOf(draft);
  const meant = changeOf(
    draft,
    all.find((one) => one.officeId === draft.officeIds[0]),
  );
  return { draft, change, savedAt, forget, faults, meant, offices, seen, setSeen };
};

const ReorganisationForm = () => {
  const { t } = useText();
  const go = useNavigate();
  const [tried, setTried] = useState(false);
  const { draft, change, savedAt, forget, faults, meant, offices, seen, setSeen } = useOrder();
  const preview = useAct('/api/reorganisations/preview');
  const order = useAct('/api/reorganisations', {
    stale: ['/api/reorganisations'],
  });
  const kinds = OPENED.map((kind) => ({ value: kind, label: t(`organisation.kind.${kind}`) }));
  const look = async () => {
    setTried(true);
    if (faults.length > 0) return;
    setSeen((await preview.run({ change: meant, fromOn: draft.fromOn })).ok);
  };
  const send = async () => {
    const { fromOn, basis, reason } = draft;
    const lawfulOn = draft.lawfulOn === '' ? null : draft.lawfulOn;
    const done = await order.run({ change: meant, fromOn, basis, lawfulOn, reason });
    if (!done.ok) return;
    forget();
    await go(`/reorganisations/${done.value.answer.reorganisationId}`);
  };
  return (
    <FormPage
      title={t('organisation.reorganise')}
      submit={t('organisation.reorganise.look')}
      onSubmit={() => void look()}
      running={preview.running}
      problems={tried ? faults : []}
      savedAt={savedAt}
      before={
        <>
          <Crumb
            parts={[{ label: t('organisation.offices'), to: '/offices' }, { label: t('organisation.reorganise') }]}
          />
          <AnswerPanel answer={preview.answer} what={t('organisation.reorganise.cannot')} />
          {seen && <AnswerPanel answer={order.answer} what={t('organisation.reorganise.cannot')} />}
        </>
      }
      secondary={
        <>
          <LinkButton to="/offices">{t('web.cancel')}</LinkButton>
          {seen && (
            <Button loading={order.running} onClick={() => void send()}>
              {t('organisation.reorganise.order')}
            </Button>
          )}
        </>
      }
    >
      <Which draft={draft} change={change} offices={offices} />
      {names(draft) && <Names draft={draft} change={change} kinds={kinds} />}
      {draft.kind === 'split' && <Parts draft={draft} change={change} kinds={kinds} />}
      <Basis draft={draft} change={change} />
      {seen && preview.answer?.ok === true && <EffectCard of={preview.answer.value} />}
    </FormPage>
  );
};

export default ReorganisationForm;
