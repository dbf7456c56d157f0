// The detail archetype with a sample task that cannot be submitted yet.

import { Button } from 'antd';
import { ActButton } from '../components/act-button.tsx';
import { Card } from '../components/card.tsx';
import { DeadlineChip } from '../components/deadline-chip.tsx';
import { DetailPage } from '../components/detail-page.tsx';
import { FactList } from '../components/fact-list.tsx';
import { Glyph } from '../components/glyph.tsx';
import { History } from '../components/history.tsx';
import { Probability } from '../components/probability.tsx';
import { RefusalPanel } from '../components/refusal-panel.tsx';
import { StatusTag } from '../components/status-tag.tsx';
import { TableFrame } from '../components/table-frame.tsx';
import { EllipsisOutlined } from '../icons.tsx';
import { addTexts, useText } from '../text.tsx';
import { events, stepsOf } from './samples.ts';
import { texts } from './texts.ts';

addTexts(texts);

const strata = [
  { district: 'a', risk: 'A', size: 31, quota: 4 },
  { district: 'a', risk: 'C', size: 9, quota: 3 },
  { district: 'b', risk: 'A', size: 22, quota: 3 },
  { district: 'b', risk: 'C', size: 5, quota: 2 },
] as const;

const Strata = () => {
  const { t } = useText();
  return (
    <Card title={t('gallery.strata')} note={t('gallery.strata.note')} flush>
      <TableFrame title={t('gallery.strata')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('gallery.district')}</th>
              <th scope="col">
                {t('gallery.risk')}
                <span className="internal" title={t('web.internal')}>
                  <Glyph name="lock" />
                  <span className="sr">{t('web.internal')}</span>
                </span>
              </th>
              <th scope="col" className="end">
                {t('gallery.count')}
              </th>
              <th scope="col" className="end">
                {t('gallery.drawn')}
              </th>
              <th scope="col" className="end">
                {t('gallery.chance')}
              </th>
            </tr>
          </thead>
          <tbody>
            {strata.map((one) => (
              <tr key={`${one.district}${one.risk}`} className={one.size === 5 ? 'bad' : undefined}>
                <td>{t(`gallery.district.${one.district}`)}</td>
                <td>{one.risk}</td>
                <td className="end">{one.size}</td>
                <td className="end">{one.quota}</td>
                <td className="end">
                  <Probability numerator={one.quota} denominator={one.size} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="total">
              <td colSpan={2}>{t('gallery.sum')}</td>
              <td className="end">67</td>
              <td className="end">12</td>
              <td className="end">12/67</td>
            </tr>
          </tfoot>
        </table>
      </TableFrame>
    </Card>
  );
};

const Refused = () => {
  const { t } = useText();
  const acts = (...keys: string[]) =>
    keys.map((key) => (
      <a key={key} href="#main">
        {t(key)}
      </a>
    ));
  return (
    <RefusalPanel
      what={t('gallery.refuse')}
      reasons={[
        {
          code: 'draws.infeasible',
          title: t('gallery.refuse.a'),
          text: t('gallery.refuse.a.text'),
          acts: acts('gallery.refuse.a.1', 'gallery.refuse.a.2'),
        },
        {
          code: 'catalogue.basis-lapsed',
          title: t('gallery.refuse.b'),
          text: t('gallery.refuse.b.text'),
          acts: acts('gallery.refuse.b.1', 'gallery.refuse.b.2'),
        },
      ]}
    />
  );
};

const Rail = () => {
  const { t } = useText();
  return (
    <>
      <Card title={t('gallery.facts')}>
        <FactList
          facts={[
            { label: t('gallery.period'), value: t('gallery.period.value') },
            { label: t('gallery.field.c'), value: t('gallery.value.c') },
            { label: t('gallery.beacon'), value: 'drand' },
          ]}
        />
      </Card>
      <Card title={t('web.history')}>
        <History events={events(t)} thisYear={2026} />
      </Card>
    </>
  );
};

const SampleDetail = () => {
  const { t } = useText();
  return (
    <DetailPage
      crumb={[{ label: t('gallery.title'), to: '/gallery' }, { label: t('gallery.detail') }]}
      title={t('gallery.task')}
      state={<StatusTag look="waiting">{t('gallery.task.state')}</StatusTag>}
      more={<Button icon={<EllipsisOutlined />} aria-label={t('web.more')} title={t('web.more')} />}
      facts={[
        <code key="id">000000-2026-T0000</code>,
        t('gallery.task.offices'),
        <DeadlineChip key="due" what={t('gallery.task.start')} dueOn="2026-11-27" workingDays={3} today="2026-11-24" />,
      ]}
      steps={stepsOf(t)}
      blocking={<Refused />}
      rail={<Rail />}
      bar={{
        reason: t('gallery.submit.reason'),
        secondary: (
          <>
            <Button>{t('gallery.discard')}</Button>
            <Button>{t('gallery.recheck')}</Button>
          </>
        ),
        primary: (
          <ActButton type="primary" reason={t('gallery.submit.reason')}>
            {t('gallery.submit')}
          </ActButton>
        ),
      }}
    >
      <Strata />
    </DetailPage>
  );
};

export default SampleDetail;
