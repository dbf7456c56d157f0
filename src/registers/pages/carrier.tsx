// One carrier (R22): what it is, who answers for it, where it lies and in which system that was measured, and its history.
import { useParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { MissingPage } from '../../web/components/missing-page.tsx';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { CarrierDetail } from '../routes/carriers.ts';
import { PlacesPlot } from './carrier-map.tsx';
import { CarrierState, positionWords } from './carriers.tsx';
import { useCodes } from './codes.ts';
import { SubjectLink } from './subject-link.tsx';
import { type Version, Versions } from './versions.tsx';

type Content = CarrierDetail['versions'][number]['content'];

const Recorded = ({ now, carrierId }: { now: Content; carrierId: string }) => {
  const { t } = useText();
  const codes = useCodes();
  return (
    <Card title={t('registers.known')}>
      <FactList
        facts={[
          { label: t('registers.field.carrierKind'), value: t(`registers.carrierKind.${now.kind}`) },
          { label: t('registers.field.number'), value: <code>{now.number}</code> },
          { label: t('registers.region'), value: codes.region(now.region) ?? t('web.unknown') },
          ...(now.street === null ? [] : [{ label: t('registers.street'), value: codes.region(now.street) }]),
          { label: t('registers.address'), value: now.address || t('web.unknown') },
          {
            label: t('registers.carrier.position'),
            value: (
              <>
                {positionWords(now, t)}
                {now.datum !== null && <p className="muted">{t(`registers.carrier.position.${now.datum}`)}</p>}
              </>
            ),
          },
          { label: t('registers.source'), value: now.source },
        ]}
      />
      <PlacesPlot rows={[{ ...now, carrierId }]} />
    </Card>
  );
};

const CarrierPage = () => {
  const { t } = useText();
  const { carrierId = '' } = useParams();
  const { answer } = useGet(at('/api/carriers/{carrierId}', { carrierId }));
  if (answer === undefined) return null;
  const list = { label: t('registers.carriers'), to: '/carriers' };
  const now = answer.ok ? answer.value.versions[0]?.content : undefined;
  if (!answer.ok || now === undefined)
    return <MissingPage list={list} name={carrierId} title={t('registers.carriers')} answer={answer} />;
  const { subjects, versions } = answer.value;
  return (
    <DetailPage
      crumb={[list, { label: carrierId }]}
      title={now.name}
      state={<CarrierState of={now.carrierStatus} />}
      facts={[t(`registers.carrierKind.${now.kind}`), now.address]}
      rail={<Versions versions={versions as readonly Version[]} />}
    >
      <Recorded now={now} carrierId={carrierId} />
      <Card title={t('registers.carrier.subjects')}>
        {subjects.length === 0 && <p className="muted">{t('registers.carrier.subjects.none')}</p>}
        <FactList
          facts={subjects.map(({ subjectId, name }) => ({
            label: t('registers.subject'),
            value: <SubjectLink subjectId={subjectId} name={name} />,
          }))}
        />
      </Card>
    </DetailPage>
  );
};

export default CarrierPage;
