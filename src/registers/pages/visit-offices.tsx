// What each office inspected in a year (R3): how much of it drawn, how much without a clue, what joint inspections saved.
import { Button, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { addressOf } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { PageTitle } from '../../web/components/page-title.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { formatNumber } from '../../web/format.ts';
import { DownloadOutlined } from '../../web/icons.tsx';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import { OFFICE_COUNTS } from '../rules/burden.ts';
import { useCodes } from './codes.ts';
import './registers.css';

const YEARS_BACK = 5;

type Asked = { readonly year: string; readonly region?: string };

const Acts = ({
  year,
  region,
  now,
  keep,
  asked,
}: {
  year: string;
  region: string;
  now: number;
  keep: (change: Record<string, string>) => void;
  asked: Asked;
}) => {
  const { t } = useText();
  const { districts } = useCodes();
  return (
    <>
      <Select
        aria-label={t('registers.visits.year')}
        value={year}
        options={Array.from({ length: YEARS_BACK }, (_, back) => ({ value: String(now - back) }))}
        onChange={(value) => keep({ year: value })}
      />
      <Select
        className="department"
        aria-label={t('registers.region')}
        value={region}
        options={[{ value: '', label: t('registers.visits.offices.everywhere') }, ...districts]}
        onChange={(value) => keep({ region: value })}
      />
      <Button href={addressOf('/api/visits/offices.csv', asked)} download icon={<DownloadOutlined />}>
        {t('registers.visits.offices.file')}
      </Button>
    </>
  );
};

const Offices = () => {
  const { t } = useText();
  const codes = useCodes();
  const [params, setParams] = useSearchParams();
  const now = new Date().getFullYear();
  const year = /^20\d\d$/.test(params.get('year') ?? '') ? (params.get('year') ?? '') : String(now);
  const region = params.get('region') ?? '';
  const asked = { year, ...(region === '' ? {} : { region }) };
  const { answer } = useGet('/api/visits/offices', asked);
  const keep = (change: Record<string, string>) =>
    setParams({ year, ...(region === '' ? {} : { region }), ...change }, { replace: true });
  const rows = answer?.ok === true ? answer.value.rows : [];
  return (
    <div className="page">
      <Crumb parts={[{ label: t('registers.visits'), to: '/visits' }, { label: t('registers.visits.offices') }]} />
      <PageTitle
        title={t('registers.visits.offices')}
        note={t('registers.visits.offices.note')}
        acts={<Acts year={year} region={region} now={now} keep={keep} asked={asked} />}
      />
      {answer?.ok === false && <AnswerPanel answer={answer} />}
      {answer?.ok === true && rows.length === 0 && (
        <EmptyState why={t('registers.visits.offices.none', { year })} next={t('registers.visits.none.next')} />
      )}
      {rows.length > 0 && (
        <Card title={`${t('registers.visits.year')} ${year}`} flush>
          <TableFrame title={t('registers.visits.offices')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('registers.office')}</th>
                  {OFFICE_COUNTS.map((key) => (
                    <th scope="col" key={key}>
                      {t(`registers.visits.offices.${key}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.officeId}>
                    <td>
                      <Link to={`/visits?office=${row.officeId}&on=${year}-01-01..${year}-12-31`}>
                        {codes.office(row.officeId)}
                      </Link>
                    </td>
                    {OFFICE_COUNTS.map((key) => (
                      <td key={key}>{formatNumber(row[key])}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </Card>
      )}
    </div>
  );
};

export default Offices;
