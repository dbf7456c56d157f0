// COMMIT, as its last reading copy: everything that is fixed by it and cannot change afterwards, then the time to reveal (spec/draw.md section 3).
import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { at } from '../../../web/addresses.ts';
import { ActButton } from '../../../web/components/act-button.tsx';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { Card } from '../../../web/components/card.tsx';
import { FactList } from '../../../web/components/fact-list.tsx';
import { HashText } from '../../../web/components/hash-text.tsx';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { formatNumber } from '../../../web/format.ts';
import { useAct } from '../../../web/queries.ts';
import { useMay } from '../../../web/session.tsx';
import { type Translate, useText } from '../../../web/text.tsx';
import { type DrawView, sumOf } from '../view.ts';
import { RunningNow } from './parallel.tsx';
import { usePartyName } from './parties.tsx';

const WINDOWS = [60, 120, 300, 600, 1800, 3600, 86_400] as const;
const USUAL_SECONDS = 300;

const windowWords = (t: Translate, seconds: number) =>
  seconds < 3600
    ? t('draws.page.commit.minutes', { n: seconds / 60 })
    : t('draws.page.commit.hours', { n: seconds / 3600 });

const ReadingCopy = ({ draw }: { draw: DrawView }) => {
  const { t } = useText();
  const nameOf = usePartyName();
  const { list } = draw;
  if (list === null) return null;
  const sum = sumOf(list.strata);
  const facts = [
    {
      label: t('draws.page.commit.list'),
      value: (
        <>
          {t('draws.page.commit.list.value', { n: formatNumber(list.listed), excluded: formatNumber(list.excluded) })}{' '}
          {list.objectsRoot && <HashText value={list.objectsRoot} />}
        </>
      ),
    },
    {
      label: t('draws.page.commit.quota'),
      value: t('draws.page.commit.quota.value', {
        strata: list.strata.length,
        n: formatNumber(sum.wanted),
        reserve: formatNumber(sum.reserve),
      }),
    },
    { label: t('draws.page.commit.people'), value: t('draws.page.commit.people.value') },
    {
      label: t('draws.page.commit.parties'),
      value: (
        <ul className="plain">
          {draw.parties.map((party) => (
            <li key={party.party}>
              {nameOf(party)} {party.commitment ? <HashText value={party.commitment} /> : t('draws.party.invited')}
            </li>
          ))}
        </ul>
      ),
    },
    { label: t('draws.page.commit.beacon'), value: t(`draws.page.commit.beacon.${draw.kind}`) },
    { label: t('draws.page.commit.replacement'), value: t('draws.page.commit.replacement.value') },
    {
      label: t('draws.page.commit.extension'),
      value:
        list.extensionLimit > 0
          ? t('draws.page.commit.extension.value', { n: formatNumber(list.extensionLimit) })
          : t('draws.page.commit.extension.none'),
    },
  ];
  return <FactList facts={facts} />;
};

export const CommitCard = ({ draw, again }: { draw: DrawView; again: () => void }) => {
  const { t } = useText();
  const may = useMay();
  const [seconds, setSeconds] = useState<number>(draw.demo ? WINDOWS[0] : USUAL_SECONDS);
  const [read, setRead] = useState(false);
  const commit = useAct(at('/api/draws/{drawId}/commit', { drawId: draw.drawId }), {
    stale: ['/api/draws', '/api/tasks'],
  });
  const waiting = draw.parties.filter((party) => party.state === 'invited').map((party) => party.label);
  if (!may('draw.committed')) return null;
  const reason =
    waiting.length > 0
      ? t('draws.page.commit.waiting', { who: waiting.join(t('plans.comma')) })
      : read
        ? ''
        : t('draws.page.commit.unread');
  const submit = async () => {
    await commit.run({ revealSeconds: seconds });
    again();
  };
  return (
    <Card title={t('draws.page.commit')} note={t('draws.page.commit.note')}>
      <RunningNow draw={draw} />
      <ReadingCopy draw={draw} />
      <div className="field window">
        <label htmlFor="reveal-window">{t('draws.page.commit.window')}</label>
        <p className="hint">{t('draws.page.commit.window.hint')}</p>
        <Select
          id="reveal-window"
          value={seconds}
          options={WINDOWS.map((value) => ({ value, label: windowWords(t, value) }))}
          onChange={(value: number) => setSeconds(value)}
        />
      </div>
      <Checkbox checked={read} onChange={(event) => setRead(event.target.checked)}>
        {t('draws.page.commit.read')}
      </Checkbox>
      <AnswerPanel answer={commit.answer} what={t('draws.page.commit.refused')} />
      <p className="card-acts">
        <ActButton type="primary" reason={reason} loading={commit.running} onClick={() => void submit()}>
          {t('draws.page.commit.act')}
        </ActButton>
        <LinkButton to={`/tasks/${draw.taskId}/draw`}>{t('draws.page.commit.change')}</LinkButton>
        {reason !== '' && <span className="muted small">{reason}</span>}
      </p>
    </Card>
  );
};
