// Every shared component with clearly invented values: for the people who build pages, and for the eye and axe.
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { AssuranceBadge } from '../components/assurance-badge.tsx';
import { Card } from '../components/card.tsx';
import { DangerousAct } from '../components/dangerous-act.tsx';
import { DeadlineChip } from '../components/deadline-chip.tsx';
import { Diff } from '../components/diff.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { HashText } from '../components/hash-text.tsx';
import { History } from '../components/history.tsx';
import { type Job, JobView } from '../components/job-panel.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Probability } from '../components/probability.tsx';
import { Provenance } from '../components/provenance.tsx';
import { RefusalPanel } from '../components/refusal-panel.tsx';
import { type StatusLook, StatusTag } from '../components/status-tag.tsx';
import { Steps } from '../components/steps.tsx';
import { addTexts, useText } from '../text.tsx';
import { Answers, Around, LongWords } from './around.tsx';
import { events, sampleHash, stepsOf } from './samples.ts';
import { texts } from './texts.ts';

addTexts(texts);

const looks: readonly StatusLook[] = [
  'waiting',
  'scheduled',
  'running',
  'done',
  'due',
  'doubt',
  'failed',
  'void',
  'secret',
  'replaced',
  'capped',
];

const Evidence = () => {
  const { t } = useText();
  return (
    <Card title={t('gallery.evidence')}>
      <div className="samples down">
        <HashText value={sampleHash} />
        <HashText value={sampleHash} full />
        <Provenance who={t('gallery.office')} at="2026-11-19T02:02:00Z" entry={183980} href="/log/183980" />
        <AssuranceBadge level="full" bits={64} parties={4} witnesses={1} />
        <AssuranceBadge level="time-unproven" bits={64} parties={4} witnesses={0} missing={[t('gallery.missing')]} />
        <div className="samples">
          <AssuranceBadge level="staged" />
          <AssuranceBadge level="demo-beacon" />
        </div>
        <Probability numerator={35} denominator={689} />
        <Probability numerator={2} denominator={5} random={false} />
      </div>
    </Card>
  );
};

const Deadlines = () => {
  const { t } = useText();
  const shared = { what: t('gallery.publish'), today: '2026-11-24', rule: t('gallery.rule') };
  return (
    <Card title={t('gallery.deadlines')}>
      <div className="samples down">
        <DeadlineChip {...shared} dueOn="2026-12-01" workingDays={5} />
        <DeadlineChip {...shared} dueOn="2026-11-26" workingDays={2} />
        <DeadlineChip {...shared} dueOn="2026-11-24" workingDays={0} />
        <DeadlineChip {...shared} dueOn="2026-11-20" workingDays={-2} />
        <DeadlineChip {...shared} dueOn="2026-12-01" workingDays={5} doneOn="2026-11-19" nth={2} />
        <DeadlineChip {...shared} dueOn="2027-01-15" workingDays={null} />
      </div>
    </Card>
  );
};

const Refusals = () => {
  const { t } = useText();
  const link = (key: string) => (
    <a key={key} href="#gallery">
      {t(key)}
    </a>
  );
  return (
    <Card title={t('gallery.refusals')}>
      <RefusalPanel
        what={t('gallery.refuse')}
        reasons={[
          {
            code: 'draws.infeasible',
            title: t('gallery.refuse.a'),
            text: t('gallery.refuse.a.text'),
            acts: [link('gallery.refuse.a.1'), link('gallery.refuse.a.2')],
          },
          {
            code: 'catalogue.basis-lapsed',
            title: t('gallery.refuse.b'),
            text: t('gallery.refuse.b.text'),
            acts: [link('gallery.refuse.b.1'), link('gallery.refuse.b.2')],
          },
        ]}
      />
    </Card>
  );
};

const Jobs = () => {
  const { t } = useText();
  const job: Job = {
    state: 'running',
    done: 12485,
    total: 20137,
    result: null,
  };
  const nothing = () => undefined;
  return (
    <Card title={t('gallery.jobs')}>
      <div className="samples">
        <JobView job={job} title={t('gallery.job')} left={6} onCancel={nothing} onClose={nothing} />
        <JobView
          job={{ ...job, state: 'done', done: 20137, result: { href: '#gallery' } }}
          title={t('gallery.job.done')}
          left={null}
          onCancel={nothing}
          onClose={nothing}
        />
      </div>
    </Card>
  );
};

const Danger = () => {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <Card title={t('gallery.danger')}>
      <Button danger onClick={() => setOpen(true)}>
        {t('gallery.void.verb')}
      </Button>
      <DangerousAct
        open={open}
        title={t('gallery.void.title')}
        verb={t('gallery.void.verb')}
        consequences={[t('gallery.void.1'), t('gallery.void.2')]}
        approver={t('gallery.void.who')}
        onConfirm={() => setOpen(false)}
        onClose={() => setOpen(false)}
      />
    </Card>
  );
};

const Differences = () => {
  const { t } = useText();
  return (
    <Card title={t('gallery.diff')} flush>
      <Diff
        rows={[
          { label: t('gallery.field.a'), before: t('gallery.value.a1'), after: t('gallery.value.a2') },
          { label: t('gallery.field.b'), before: null, after: t('gallery.value.b2') },
          { label: t('gallery.field.c'), before: t('gallery.value.c'), after: t('gallery.value.c') },
        ]}
      />
    </Card>
  );
};

const Gallery = () => {
  const { t } = useText();
  return (
    <div className="page" id="gallery">
      <PageTitle title={t('gallery.title')} note={t('gallery.note')} />
      <div className="gallery">
        <Card title={t('gallery.archetypes')}>
          <div className="samples">
            {['list', 'detail', 'form', 'missing', 'fault'].map((name) => (
              <Link key={name} to={`/gallery/${name}`}>
                {t(name === 'missing' ? 'gallery.missing.page' : `gallery.${name}`)}
              </Link>
            ))}
          </div>
        </Card>
        <Card title={t('gallery.states')}>
          <div className="samples">
            {looks.map((look) => (
              <StatusTag key={look} look={look}>
                {t(`gallery.${look}`)}
              </StatusTag>
            ))}
          </div>
        </Card>
        <Around />
        <Answers />
        <LongWords />
        <Deadlines />
        <Evidence />
        <Refusals />
        <Differences />
        <Card title={t('gallery.history')}>
          <Steps steps={stepsOf(t)} />
          <History events={events(t)} thisYear={2026} />
        </Card>
        <Jobs />
        <Danger />
        <Card title={t('gallery.empties')}>
          <EmptyState
            why={t('gallery.empty')}
            next={t('gallery.empty.next')}
            act={<Button type="primary">{t('gallery.import')}</Button>}
          />
        </Card>
      </div>
    </div>
  );
};

export default Gallery;
