// The order in which the objects of a draw are visited, of one inspector or of all, to be printed and taken along (R6; spec/draw.md section 5,
// rule 8). Nobody chooses in it: the seed gave it.
import { PrinterOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { SubjectCode } from '../../registers/pages/subject-code.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { formatNumber } from '../../web/format.ts';
import { useText } from '../../web/text.tsx';
import { useDraw } from './use-draw.ts';
import { type DrawnView, type DrawView, visitsOf } from './view.ts';
import './draws.css';

const Row = ({ draw, row, place }: { draw: DrawView; row: DrawnView; place: number }) => {
  const { t } = useText();
  const slots = draw.slots.filter((slot) => slot.subjectId === row.subjectId);
  return (
    <tr>
      <td className="end">{place}</td>
      <td>
        {row.name}
        <br />
        {row.name !== row.subjectId && <SubjectCode code={row.subjectId} />}
      </td>
      <td>
        {slots[0]?.team && <b>{slots[0].team}</b>}
        <ul className="team">
          {slots.map(({ n, role, name, certificate }) => (
            <li key={n}>
              <span className="role">{t(`plans.role.${role}`)}</span>
              <b>{name}</b> <code>{certificate}</code>
            </li>
          ))}
        </ul>
      </td>
      <td>{row.visitedOn ?? ''}</td>
    </tr>
  );
};

const Table = ({ draw, rows }: { draw: DrawView; rows: readonly DrawnView[] }) => {
  const { t } = useText();
  return (
    <TableFrame title={t('draws.page.visits')}>
      <table className="result">
        <thead>
          <tr>
            <th scope="col" className="end">
              {t('draws.page.visits.n')}
            </th>
            <th scope="col">{t('draws.page.object')}</th>
            <th scope="col">{t('draws.page.team')}</th>
            <th scope="col">{t('draws.page.visits.done')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <Row key={row.subjectId} draw={draw} row={row} place={i + 1} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};

/** Those who have a place in the draw. */
const officersIn = ({ slots }: DrawView): readonly { value: string; label: string }[] =>
  [...new Map(slots.map(({ officer, name, certificate }) => [officer, `${name} ${certificate}`]))].map(
    ([value, label]) => ({ value, label }),
  );

const Visits = () => {
  const { t } = useText();
  const { drawId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const { answer, draw } = useDraw(drawId);
  if (draw === undefined) return <AnswerPanel answer={answer} what={t('draws.page.cannot-open')} />;
  const officer = params.get('officer') ?? '';
  const rows = visitsOf(draw, officer);
  return (
    <DetailPage
      crumb={[
        { label: t('draws.page.list'), to: '/draws' },
        { label: draw.drawId, to: `/draws/${draw.drawId}` },
        { label: t('draws.page.visits') },
      ]}
      title={t('draws.page.visits')}
      facts={[draw.title, t('draws.page.visits.count', { n: formatNumber(rows.length) })]}
      more={
        <Button className="on-desk" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('web.list.print')}
        </Button>
      }
    >
      <Card title={t('draws.page.visits.of')} note={t('draws.page.visits.note')}>
        {draw.state === 'resulted' ? (
          <Field name="officer" label={t('draws.page.visits.of')}>
            {(control) => (
              <Select
                {...control}
                className="wide"
                value={officer}
                showSearch={{ optionFilterProp: 'label' }}
                options={[{ value: '', label: t('draws.page.visits.all') }, ...officersIn(draw)]}
                onChange={(value: string) => setParams(value === '' ? {} : { officer: value }, { replace: true })}
              />
            )}
          </Field>
        ) : (
          <p>{t('draws.page.visits.none')}</p>
        )}
      </Card>
      {rows.length > 0 && (
        <Card title={t('draws.page.visits')} flush>
          <Table draw={draw} rows={rows} />
        </Card>
      )}
    </DetailPage>
  );
};

export default Visits;
