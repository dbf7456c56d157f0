// Issuing a key to another system (R14, P11): for whom, what it may do, until when; then the key, shown this once.
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import type { Answer, Problem } from '../../../web/api.ts';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { Card } from '../../../web/components/card.tsx';
import { Crumb } from '../../../web/components/crumb.tsx';
import { Field, FormGroup, FormPage, useDraft } from '../../../web/components/form-page.tsx';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { PageTitle } from '../../../web/components/page-title.tsx';
import { useAct, useGet } from '../../../web/queries.ts';
import { useSession } from '../../../web/session.tsx';
import { textIn, useText } from '../../../web/text.tsx';
import { Choose } from '../asking.tsx';
import { nameOf, type Office, subtreeOf } from '../office-tree.ts';
import '../organisation.css';

type Worded = { permission: string; zh: string; en: string };
type Choices = { reads: Worded[]; writes: Worded[]; longestDays: number };
type Draft = {
  name: string;
  purpose: string;
  officeId: string;
  owner: string;
  scopes: readonly string[];
  writes: boolean;
  untilOn: string;
};
const blank: Draft = { name: '', purpose: '', officeId: '', owner: '', scopes: [], writes: false, untilOn: '' };

const problem = (path: string, key: string): Problem => ({ path, zh: textIn('zh')(key), en: textIn('en')(key) });

/** Every field that does not hold yet, in the order of the form. */
export const problemsOf = (draft: Draft): readonly Problem[] => [
  ...(draft.name.trim().length < 2 ? [problem('name', 'organisation.key.missing.name')] : []),
  ...(draft.purpose.trim().length < 4 ? [problem('purpose', 'organisation.key.missing.purpose')] : []),
  ...(draft.officeId === '' ? [problem('officeId', 'organisation.key.missing.office')] : []),
  ...(draft.owner === '' ? [problem('owner', 'organisation.key.missing.owner')] : []),
  ...(draft.scopes.length === 0 ? [problem('scopes', 'organisation.key.missing.scopes')] : []),
  ...(draft.untilOn === '' ? [problem('untilOn', 'organisation.key.missing.until')] : []),
];

type GroupOf = { draft: Draft; change: (change: Partial<Draft>) => void };

const WhoGroup = ({ draft, change, offices }: GroupOf & { offices: readonly Office[] }) => {
  const { t, lang } = useText();
  const [typed, setTyped] = useState('');
  const people = useGet('/api/accounts', { q: typed, status: 'active' }, { keep: true });
  const rows = people.answer?.ok === true ? people.answer.value.rows : [];
  return (
    <FormGroup title={t('organisation.key.group.who')}>
      <Field name="name" label={t('organisation.key.name')} hint={t('organisation.key.name.hint')}>
        {(control) => (
          <Input
            {...control}
            maxLength={60}
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <Field name="purpose" label={t('organisation.key.purpose')} hint={t('organisation.key.purpose.hint')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={500}
            value={draft.purpose}
            onChange={(event) => change({ purpose: event.target.value })}
          />
        )}
      </Field>
      <Choose
        name="officeId"
        label={t('organisation.key.office')}
        value={draft.officeId}
        options={offices.map((office) => ({ value: office.officeId, label: nameOf(office, lang) }))}
        set={(officeId) => change({ officeId })}
      />
      <Field name="owner" label={t('organisation.key.owner')} hint={t('organisation.key.owner.hint')}>
        {({ 'aria-invalid': _, ...control }) => (
          <Select
            {...control}
            className="full"
            showSearch={{ filterOption: false, onSearch: setTyped }}
            value={draft.owner || null}
            options={rows.map((row) => ({
              value: row.userId,
              label: `${row.name} (${lang === 'zh' ? row.officeName : row.officeNameEn})`,
            }))}
            onChange={(owner: string) => change({ owner })}
          />
        )}
      </Field>
    </FormGroup>
  );
};

const WhatGroup = ({ draft, change, choices }: GroupOf & { choices: Choices }) => {
  const { t, lang } = useText();
  const among = (some: readonly Worded[]) => (
    <Checkbox.Group
      className="scopes"
      value={draft.scopes.filter((scope) => some.some((one) => one.permission === scope))}
      options={some.map((one) => ({ value: one.permission, label: one[lang] }))}
      onChange={(picked) => {
        const others = draft.scopes.filter((scope) => !some.some((one) => one.permission === scope));
        change({ scopes: [...others, ...picked.map(String)] });
      }}
    />
  );
  const reading = draft.scopes.filter((scope) => choices.reads.some((one) => one.permission === scope));
  return (
    <FormGroup title={t('organisation.key.group.what')}>
      <Field name="scopes" label={t('organisation.key.reads')}>
        {({ id }) => <div id={id}>{among(choices.reads)}</div>}
      </Field>
      <Field name="writes" label={t('organisation.key.writes')}>
        {({ id }) => (
          <div>
            <Checkbox
              id={id}
              checked={draft.writes}
              onChange={(event) => change(event.target.checked ? { writes: true } : { writes: false, scopes: reading })}
            >
              {t('organisation.key.writes.allow')}
            </Checkbox>
            {draft.writes && among(choices.writes)}
          </div>
        )}
      </Field>
      <Field
        name="untilOn"
        label={t('organisation.key.until')}
        hint={t('organisation.key.until.hint', { days: choices.longestDays })}
      >
        {(control) => (
          <Input
            {...control}
            type="date"
            value={draft.untilOn}
            onChange={(event) => change({ untilOn: event.target.value })}
          />
        )}
      </Field>
    </FormGroup>
  );
};

type Issued = { keyId: string; token: string };

const Told = ({ keyId, token }: Issued) => {
  const { t } = useText();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(token);
    setCopied(true);
  };
  return (
    <div className="page">
      <Crumb parts={[{ label: t('organisation.keys'), to: '/keys' }, { label: t('organisation.key.issue') }]} />
      <PageTitle title={t('organisation.key.told')} />
      <Card title={t('organisation.key.page')} note={t('organisation.key.told.note')}>
        <p role="status">
          <code className="one-time">{token}</code>
        </p>
        <p className="muted small">
          {t('organisation.key.told.use')} <code>Authorization: Bearer {token.slice(0, 10)}…</code>
        </p>
        <p>
          <Button type="primary" onClick={() => void copy()}>
            {t(copied ? 'organisation.key.copied' : 'organisation.key.copy')}
          </Button>{' '}
          <LinkButton to={`/keys/${keyId}`}>{t('organisation.key.seen')}</LinkButton>
        </p>
      </Card>
    </div>
  );
};

const refusedFields = (answer: Answer<Issued> | undefined): readonly Problem[] =>
  answer !== undefined && !answer.ok && 'problems' in answer ? answer.problems : [];

const KeyForm = () => {
  const { t } = useText();
  const { user } = useSession();
  const [draft, change, savedAt, forget] = useDraft<Draft>('key', blank);
  const [tried, setTried] = useState(false);
  const offices = useGet('/api/offices').answer;
  const choices = useGet('/api/keys/choices').answer;
  const issue = useAct('/api/keys', { stale: ['/api/keys'] });
  if (issue.answer?.ok === true) return <Told {...issue.answer.value} />;
  const faults = problemsOf(draft);
  const submit = async () => {
    setTried(true);
    if (faults.length > 0) return;
    const done = await issue.run({ ...draft, name: draft.name.trim(), purpose: draft.purpose.trim() });
    if (done.ok) forget();
  };
  const open =
    offices?.ok === true
      ? subtreeOf(offices.value.offices, user.officeId).filter((office) => office.closedOn === null)
      : [];
  const problems = [...(tried ? faults : []), ...refusedFields(issue.answer)];
  return (
    <FormPage
      title={t('organisation.key.issue')}
      submit={t('organisation.key.issue')}
      onSubmit={() => void submit()}
      running={issue.running}
      problems={problems}
      savedAt={savedAt}
      before={
        <>
          <Crumb parts={[{ label: t('organisation.keys'), to: '/keys' }, { label: t('organisation.key.issue') }]} />
          {problems.length === 0 && <AnswerPanel answer={issue.answer} what={t('organisation.key.cannot')} />}
        </>
      }
      secondary={<LinkButton to="/keys">{t('web.cancel')}</LinkButton>}
    >
      <WhoGroup draft={draft} change={change} offices={open} />
      {choices?.ok === true && <WhatGroup draft={draft} change={change} choices={choices.value} />}
    </FormPage>
  );
};

export default KeyForm;
