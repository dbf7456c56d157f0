// One reorganisation (R1): what it changes from when and on what basis, where it stands, and what can be done with it now.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { formatDate, formatInstant } from '../../web/format.ts';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import { Reasoned, ReasonedButton } from './asking.tsx';
import { useOfficeNames } from './office-names.ts';
import { LOOKS, type Reorganisation } from './reorganisation.ts';

type One = Reorganisation & { readonly change: Readonly<Record<string, unknown>> };
const STALE = ['/api/reorganisations', '/api/offices', '/api/inbox'] as const;

type Named = {
  readonly officeId?: string;
  readonly nameZh?: string;
  readonly shortZh?: string;
  readonly nameEn?: string;
};

/** Names that the change gives: to the office that stays, or to each that it opens. */
function given(change: One['change']): readonly Named[] {
  const { into } = change as { readonly into?: unknown };
  if (Array.isArray(into)) return into.map((part: { office: Named }) => part.office);
  const named: Named = typeof into === 'object' && into !== null ? into : change;
  return named.nameZh === undefined ? [] : [named];
}

const Facts = ({ of }: { of: One }) => {
  const { t, lang } = useText();
  const { nameOf } = useOfficeNames();
  return (
    <Card title={t('organisation.reorganise.facts')}>
      <FactList
        facts={[
          { label: t('organisation.reorganise.what'), value: t(`organisation.reorganisation.kind.${of.kind}`) },
          {
            label: t('organisation.reorganise.offices'),
            value: (
              <ul className="plain">
                {of.offices.map((office) => (
                  <li key={office}>
                    <Link to={`/offices/${encodeURIComponent(office)}`}>{nameOf(office)}</Link>
                  </li>
                ))}
              </ul>
            ),
          },
          ...given(of.change).map((one, at, all) => ({
            label:
              all.length > 1 ? t('organisation.reorganise.part', { n: at + 1 }) : t('organisation.reorganise.names'),
            value: (
              <>
                <span lang="zh-CN">
                  {one.nameZh} ({one.shortZh})
                </span>
                <br />
                {one.nameEn}
              </>
            ),
          })),
          { label: t('organisation.reorganise.from'), value: formatDate(of.fromOn, lang) },
          ...(of.lawfulOn === null
            ? []
            : [{ label: t('organisation.reorganise.lawful'), value: formatDate(of.lawfulOn, lang) }]),
          { label: t('organisation.reorganise.basis'), value: of.basis },
          {
            label: t('organisation.reorganise.ordered'),
            value: `${of.orderedBy} ${formatInstant(of.orderedAt, lang)}`,
          },
          ...(of.effectedAt === null
            ? []
            : [{ label: t('organisation.reorganise.effected'), value: formatInstant(of.effectedAt, lang) }]),
        ]}
      />
    </Card>
  );
};

const Decide = ({ reorganisationId }: { reorganisationId: string }) => {
  const { t } = useText();
  const [returning, setReturning] = useState(false);
  const decide = useAct(at('/api/reorganisations/{reorganisationId}/decide', { reorganisationId }), { stale: STALE });
  return (
    <>
      <AnswerPanel answer={decide.answer} what={t('organisation.reorganise.cannot')} />
      <ActButton onClick={() => setReturning(true)}>{t('organisation.reorganise.return')}</ActButton>
      <ActButton type="primary" onClick={() => void decide.run({ decision: 'approved', reason: '' })}>
        {t('organisation.reorganise.agree')}
      </ActButton>
      {returning && (
        <Reasoned
          title={t('organisation.reorganise.return')}
          verb={t('organisation.reorganise.return')}
          consequences={[t('organisation.reorganise.return.will')]}
          cannot={t('organisation.reorganise.cannot')}
          address={at('/api/reorganisations/{reorganisationId}/decide', { reorganisationId })}
          body={{ decision: 'returned' }}
          stale={STALE}
          onClose={() => setReturning(false)}
        />
      )}
    </>
  );
};

const Withdraw = ({ reorganisationId }: { reorganisationId: string }) => {
  const { t } = useText();
  return (
    <ReasonedButton
      title={t('organisation.reorganise.withdraw')}
      verb={t('organisation.reorganise.withdraw')}
      consequences={[t('organisation.reorganise.withdraw.will')]}
      cannot={t('organisation.reorganise.cannot')}
      address={at('/api/reorganisations/{reorganisationId}/withdraw', { reorganisationId })}
      stale={STALE}
    />
  );
};

const ReorganisationPage = () => {
  const { t } = useText();
  const may = useMay();
  const { reorganisationId = '' } = useParams();
  const { answer } = useGet(at('/api/reorganisations/{reorganisationId}', { reorganisationId }));
  const one = answer?.ok === true ? answer.value : null;
  const pending = one?.state === 'ordered' || one?.state === 'approved';
  const title = one ? t(`organisation.reorganisation.kind.${one.kind}`) : t('organisation.reorganisation');
  return (
    <DetailPage
      crumb={[{ label: t('organisation.offices'), to: '/offices' }, { label: title }]}
      title={title}
      state={
        one && <StatusTag look={LOOKS[one.state]}>{t(`organisation.reorganisation.state.${one.state}`)}</StatusTag>
      }
      blocking={<AnswerPanel answer={answer} what={t('web.list.cannot-open', { title })} />}
      {...(pending
        ? {
            bar: {
              secondary: may('reorganisation.withdrawn') && <Withdraw reorganisationId={reorganisationId} />,
              primary: one.state === 'ordered' && may('reorganisation.decided') && (
                <Decide reorganisationId={reorganisationId} />
              ),
            },
          }
        : {})}
    >
      {one && <Facts of={one} />}
    </DetailPage>
  );
};

export default ReorganisationPage;
