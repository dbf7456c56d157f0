// Whose word holds for which field (R18, R19): the registrars in their order, set anew as a whole, with a reason.
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Problem } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { Field, FormPage, useDraft } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { MissingPage } from '../../web/components/missing-page.tsx';
import { formatInstant } from '../../web/format.ts';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { type Translate, textIn, useText } from '../../web/text.tsx';
import type { PrecedenceView } from '../routes/precedence.ts';
import { RANKED_FIELDS } from '../rules/precedence.ts';
import './registers.css';

const editionOf = (t: Translate, { version, setBy, setAt }: PrecedenceView, lang: 'zh' | 'en'): string =>
  setBy === null || setAt === null
    ? t('registers.precedence.never')
    : t('registers.precedence.edition', { version, by: setBy, at: formatInstant(setAt, lang) });

const crumbOf = (t: Translate) => [
  { label: t('registers.conflicts'), to: '/conflicts' },
  { label: t('registers.precedence') },
];

/** For whoever may only look. */
const Order = ({ view }: { view: PrecedenceView }) => {
  const { t, lang } = useText();
  return (
    <DetailPage
      crumb={crumbOf(t)}
      title={t('registers.precedence')}
      facts={[editionOf(t, view, lang), t('registers.precedence.forbidden')]}
    >
      <Card title={t('registers.precedence')} note={t('registers.precedence.note')}>
        <FactList
          facts={RANKED_FIELDS.map((field) => ({
            label: t(`registers.field.${field}`),
            value: view.ranks.find((one) => one.field === field)?.sources.join(' › ') ?? t('registers.precedence.none'),
          }))}
        />
      </Card>
    </DetailPage>
  );
};

type Draft = { ranks: Readonly<Record<string, readonly string[]>>; reason: string };

type RankOf = {
  field: string;
  hinted: boolean;
  value: readonly string[];
  known: readonly string[];
  onChange: (sources: readonly string[]) => void;
};

/** The registrars of one field in their order; others may be typed. */
const RankField = ({ field, hinted, value, known, onChange }: RankOf) => {
  const { t } = useText();
  return (
    <Field
      name={`rank.${field}`}
      label={t(`registers.field.${field}`)}
      optional
      {...(hinted ? { hint: t('registers.precedence.hint') } : {})}
    >
      {({ 'aria-invalid': _, ...control }) => (
        <Select
          {...control}
          className="full"
          mode="tags"
          maxCount={20}
          value={[...value]}
          options={known.map((source) => ({ value: source, label: source }))}
          onChange={(sources: string[]) => onChange(sources)}
        />
      )}
    </Field>
  );
};

const Change = ({ view }: { view: PrecedenceView }) => {
  const { t, lang } = useText();
  const navigate = useNavigate();
  // A draft of an edition: of an older one it is not taken up again.
  const [draft, keep, savedAt, forget] = useDraft<Draft>(`precedence.${view.version}`, {
    ranks: Object.fromEntries(view.ranks.map(({ field, sources }) => [field, sources])),
    reason: '',
  });
  const { ranks, reason } = draft;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const set = useAct('/api/precedence', { stale: ['/api/precedence'] });
  const submit = async () => {
    const word = (lang: 'zh' | 'en') => textIn(lang)('registers.conflicts.missing');
    const missing = reason.trim() === '' ? [{ path: 'reason', zh: word('zh'), en: word('en') }] : [];
    setProblems(missing);
    if (missing.length > 0) return;
    const chosen = RANKED_FIELDS.map((field) => ({ field, sources: ranks[field] ?? [] }));
    const done = await set.run({
      version: view.version,
      ranks: chosen.filter(({ sources }) => sources.length > 0),
      reason: reason.trim(),
    });
    if (!done.ok) return;
    forget();
    void navigate('/conflicts');
  };
  return (
    <FormPage
      title={t('registers.precedence')}
      submit={t('registers.precedence.save')}
      onSubmit={() => void submit()}
      running={set.running}
      problems={problems}
      savedAt={savedAt}
      before={
        <>
          <p className="muted">{t('registers.precedence.note')}</p>
          <p className="muted">{editionOf(t, view, lang)}</p>
          <AnswerPanel answer={set.answer} what={t('registers.conflicts.cannot')} />
        </>
      }
      secondary={<LinkButton to="/conflicts">{t('web.cancel')}</LinkButton>}
    >
      {RANKED_FIELDS.map((field, at) => (
        <RankField
          key={field}
          field={field}
          hinted={at === 0}
          value={ranks[field] ?? []}
          known={view.sources}
          onChange={(sources) => keep({ ranks: { ...ranks, [field]: sources } })}
        />
      ))}
      <Field name="reason" label={t('registers.precedence.reason')}>
        {(control) => (
          <Input
            {...control}
            value={reason}
            maxLength={1000}
            onChange={(event) => keep({ reason: event.target.value })}
          />
        )}
      </Field>
    </FormPage>
  );
};

const PrecedencePage = () => {
  const { t } = useText();
  const may = useMay();
  const { answer } = useGet('/api/precedence');
  if (answer === undefined) return null;
  if (!answer.ok)
    return (
      <MissingPage
        list={{ label: t('registers.conflicts'), to: '/conflicts' }}
        title={t('registers.precedence')}
        answer={answer}
      />
    );
  return may('precedence.set') ? <Change view={answer.value} /> : <Order view={answer.value} />;
};

export default PrecedencePage;
