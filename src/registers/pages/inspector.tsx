// One inspector (R23, R34, P2): certificate and term, whether he may be drawn and lead, his recusals, his history.
import { useParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { MissingPage } from '../../web/components/missing-page.tsx';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { InspectorView } from '../routes/inspectors.ts';
import { useCodes } from './codes.ts';
import { AccountCard, ContactCard } from './contacts.tsx';
import { Drawable } from './inspectors.tsx';
import { LeaveCard } from './leaves.tsx';
import { RecusalCard } from './recusals.tsx';
import { type Version, Versions } from './versions.tsx';

const Recorded = ({ inspector }: { inspector: InspectorView }) => {
  const { t } = useText();
  const codes = useCodes();
  const now = inspector.versions[0]?.content;
  if (now === undefined) return null;
  const term = `${now.validFrom ?? ''} \u2013 ${now.validUntil ?? ''}`;
  return (
    <Card title={t('registers.known')}>
      <FactList
        facts={[
          { label: t('registers.office'), value: codes.office(now.officeId) },
          { label: t('registers.category'), value: t(`registers.category.${now.category}`) },
          {
            label: t('registers.certificate'),
            value:
              now.certificate === null ? (
                t('registers.certificate.none')
              ) : (
                <>
                  <code>{now.certificate}</code> <span className="nowrap">{term}</span>
                </>
              ),
          },
          ...(now.second === null
            ? []
            : [
                {
                  label: t('registers.field.secondCertificate'),
                  value: (
                    <>
                      <code>{now.second.number}</code>{' '}
                      <span className="nowrap">{`${now.second.from ?? ''} \u2013 ${now.second.until}`}</span>
                    </>
                  ),
                },
              ]),
          { label: t('registers.inspectorState'), value: t(`registers.inspectorStatus.${now.status}`) },
          { label: t('registers.post'), value: now.post || t('web.unknown') },
          { label: t('registers.lead'), value: t(now.mayLead ? 'registers.yes' : 'registers.no') },
          { label: t('registers.specialties'), value: now.specialties.join(' ') || '\u2013' },
          { label: t('registers.region'), value: codes.region(now.region) ?? '\u2013' },
          { label: t('registers.source'), value: now.source },
        ]}
      />
    </Card>
  );
};

const InspectorPage = () => {
  const { t } = useText();
  const codes = useCodes();
  const { inspectorId = '' } = useParams();
  const { answer } = useGet(at('/api/inspectors/{inspectorId}', { inspectorId }));
  if (answer === undefined) return null;
  const list = { label: t('registers.inspectors'), to: '/inspectors' };
  const now = answer.ok ? answer.value.versions[0]?.content : undefined;
  if (!answer.ok || now === undefined)
    return <MissingPage list={list} name={inspectorId} title={t('registers.inspector')} answer={answer} />;
  return (
    <DetailPage
      crumb={[list, { label: inspectorId }]}
      title={now.name}
      state={<Drawable bar={answer.value.bar} />}
      facts={[<code key="id">{inspectorId}</code>, codes.office(now.officeId)]}
      rail={<Versions versions={answer.value.versions as readonly Version[]} />}
    >
      <Recorded inspector={answer.value} />
      <ContactCard address={at('/api/inspectors/{inspectorId}/contact', { inspectorId })} />
      <LeaveCard inspectorId={inspectorId} leaves={answer.value.leaves} />
      <AccountCard inspectorId={inspectorId} />
      <RecusalCard inspectorId={inspectorId} recusals={answer.value.recusals} />
    </DetailPage>
  );
};

export default InspectorPage;
