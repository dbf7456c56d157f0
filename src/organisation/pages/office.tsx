// One office (R1, P11): its place in the tree, and whether a second factor is required of its people and of all below.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { type Fact, FactList } from '../../web/components/fact-list.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { formatDate } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import { Reasoned } from './asking.tsx';
import { OfficeLife } from './office-life.tsx';
import { nameOf, type Office } from './office-tree.ts';
import './organisation.css';

/** What is turned on or off for the office and all below it. */
const turnOf = (t: Translate, name: string, of: string) => ({
  title: t(`${of}.title`, { name }),
  verb: t(of),
  consequences: [t(`${of}.will`)],
  cannot: t('organisation.account.act-cannot'),
});

const Secure = ({ office, required, onClose }: { office: Office; required: boolean; onClose: () => void }) => {
  const { t, lang } = useText();
  return (
    <Reasoned
      {...turnOf(t, nameOf(office, lang), required ? 'organisation.secure' : 'organisation.unsecure')}
      address={at('/api/offices/{officeId}/second-factor', office)}
      body={{ required }}
      stale={['/api/factor-requirements']}
      onClose={onClose}
    />
  );
};

/** Whether a passkey alone opens here, and the act that turns it. */
const PasskeyAct = ({ office }: { office: Office }) => {
  const { t, lang } = useText();
  const [asking, setAsking] = useState(false);
  const { answer } = useGet('/api/passkey-offices');
  if (answer?.ok !== true) return null;
  const allowed = answer.value.offices.some((one) => one.officeId === office.officeId);
  const verb = allowed ? 'organisation.passkeys.forbid' : 'organisation.passkeys.allow';
  return (
    <>
      <ActButton onClick={() => setAsking(true)}>{t(verb)}</ActButton>
      {asking && (
        <Reasoned
          {...turnOf(t, nameOf(office, lang), verb)}
          address={at('/api/offices/{officeId}/passkeys', office)}
          body={{ allowed: !allowed }}
          stale={['/api/passkey-offices']}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};

const Facts = ({ office, parent }: { office: Office; parent: Office | undefined }) => {
  const { t, lang } = useText();
  const facts: Fact[] = [
    { label: t('organisation.office.name'), value: lang === 'zh' ? office.nameZh : office.nameEn },
    { label: t('organisation.office.kind'), value: t(`organisation.kind.${office.kind}`) },
    {
      label: t('organisation.office.parent'),
      value: parent ? <Link to={`/offices/${encodeURIComponent(parent.officeId)}`}>{nameOf(parent, lang)}</Link> : '',
    },
    { label: t('organisation.office.opened'), value: formatDate(office.openedOn, lang) },
  ];
  return (
    <Card title={t('organisation.office.facts')}>
      <FactList facts={facts} />
    </Card>
  );
};

/** The office and all above it, itself first. */
const pathOf = (offices: readonly Office[], officeId: string): readonly Office[] => {
  const office = offices.find((one) => one.officeId === officeId);
  if (office === undefined) return [];
  return [office, ...(office.parentId === null ? [] : pathOf(offices, office.parentId))];
};

const OfficePage = () => {
  const { t, lang } = useText();
  const may = useMay();
  const { officeId = '' } = useParams();
  const [asking, setAsking] = useState<boolean | null>(null);
  const { answer } = useGet('/api/offices');
  const required = useGet('/api/factor-requirements').answer;
  const path = answer?.ok === true ? pathOf(answer.value.offices, officeId) : [];
  const [office, parent] = path;
  const requiring = required?.ok === true ? required.value.offices.map((one) => one.officeId) : [];
  const here = requiring.includes(officeId);
  const above = path.slice(1).find((one) => requiring.includes(one.officeId));
  const stateOf = () => {
    if (office && office.closedOn !== null) {
      return <StatusTag look="void">{t('organisation.closed', { day: office.closedOn })}</StatusTag>;
    }
    return (here || above) && <StatusTag look="done">{t('organisation.secured')}</StatusTag>;
  };
  return (
    <DetailPage
      crumb={[
        { label: t('organisation.offices'), to: '/offices' },
        ...path
          .slice(1)
          .toReversed()
          .map((one) => ({ label: nameOf(one, lang), to: `/offices/${one.officeId}` })),
        { label: office ? nameOf(office, lang) : officeId },
      ]}
      title={office ? nameOf(office, lang) : officeId}
      state={stateOf()}
      blocking={<AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: officeId })} />}
      {...(may('office.secured') && office?.closedOn === null
        ? {
            bar: {
              secondary: may('office.passkeys') && <PasskeyAct office={office} />,
              primary: (
                <ActButton
                  reason={above && !here ? t('organisation.secured.above', { name: nameOf(above, lang) }) : undefined}
                  onClick={() => setAsking(!here)}
                >
                  {t(here ? 'organisation.unsecure' : 'organisation.secure')}
                </ActButton>
              ),
            },
          }
        : {})}
    >
      {office && <Facts office={office} parent={parent} />}
      {office && <OfficeLife officeId={office.officeId} />}
      {answer?.ok === true && !office && <p>{t('organisation.none')}</p>}
      {office && asking !== null && <Secure office={office} required={asking} onClose={() => setAsking(null)} />}
    </DetailPage>
  );
};

export default OfficePage;
