// The decision on a departure (R5, R33): left what is asked, in full, as the public will see it; right what it departs from. Approve, or
// return with a reason; the one who asked, and whoever stands under the same head, cannot decide.
import { Link, useParams } from 'react-router';
import { Decision } from '../../organisation/pages/decision.tsx';
import { useNames } from '../../plans/pages/names.ts';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { type Fact, FactList } from '../../web/components/fact-list.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { formatInstant } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { type Lang, type Translate, useText } from '../../web/text.tsx';
import { aboutOf, EXCEPTION_LOOKS, groundWords, nameIn } from './detail/exceptions.tsx';
import { Candidates } from './detail/result.tsx';
import './draws.css';
import { addedTo, type DrawView, drawSource, type ExceptionView, nextReserveOf } from './view.ts';

const askedFacts = (t: Translate, lang: Lang, draw: DrawView, one: ExceptionView, office: string): readonly Fact[] => [
  ...(one.subjectId === null
    ? []
    : [{ label: t('draws.page.object'), value: `${nameIn(draw, one.subjectId)} ${one.subjectId}` }]),
  { label: t('draws.page.exception.ground'), value: groundWords(one, t) },
  { label: t('draws.page.exception.reason'), value: one.reason },
  { label: t('draws.page.exception.evidence'), value: one.evidence },
  { label: t('draws.page.exception.asked'), value: `${one.askedBy} ${formatInstant(one.askedAt, lang)}` },
  { label: t('draws.page.exception.decider'), value: office },
  ...(one.decidedBy === null || one.decidedAt === null
    ? []
    : [{ label: t('draws.page.exception.decided'), value: `${one.decidedBy} ${formatInstant(one.decidedAt, lang)}` }]),
];

function withdrawalFacts(t: Translate, draw: DrawView, one: ExceptionView): readonly Fact[] {
  const officer = draw.officers.find(({ id }) => id === one.officer);
  const held = draw.slots.filter(
    (slot) =>
      slot.officer === one.officer && !slot.open && (one.subjectId === null || slot.subjectId === one.subjectId),
  );
  return [
    { label: t('draws.page.withdraw.officer'), value: `${officer?.name ?? ''} ${one.officer ?? ''}` },
    ...(one.state === 'granted'
      ? []
      : [
          {
            label: t('draws.page.withdraw.places'),
            value: t('draws.page.withdraw.places.n', { n: held.length }),
          },
        ]),
    { label: t('draws.page.withdraw.follows'), value: t('draws.page.withdraw.public') },
  ];
}

function extensionFacts(t: Translate, draw: DrawView, one: ExceptionView): readonly Fact[] {
  const stratum = one.stratum ?? '';
  const ranks = draw.drawn.filter((row) => row.stratum === stratum).length;
  return [
    { label: t('draws.page.extend.units'), value: t('draws.page.extend.units.value', { n: one.units ?? 0 }) },
    {
      label: t('draws.page.extend.limit'),
      value: t('draws.page.extend.limit.value', {
        limit: draw.list?.extensionLimit ?? 0,
        already: addedTo(draw, stratum),
      }),
    },
    ...(one.state === 'granted'
      ? []
      : [{ label: t('draws.page.extend.next'), value: t('draws.page.extend.next.value', { rank: ranks + 1 }) }]),
    { label: t('draws.page.extend.people'), value: t('draws.page.extend.people.value') },
  ];
}

/** What changes if it is granted: the next reserve, or the inspector instead of the one who was drawn. */
function changeFacts(
  t: Translate,
  draw: DrawView,
  one: ExceptionView,
  office: (id: string) => string,
): readonly Fact[] {
  if (one.kind === 'replacement') {
    const called = draw.drawn.find((row) => row.stratum === one.stratum && row.rank === one.replacedByRank);
    const next = called ?? (one.state === 'asked' ? nextReserveOf(draw, one.stratum ?? '') : undefined);
    return [
      { label: t('draws.page.rank'), value: (one.rank ?? 0) + 1 },
      {
        label: t('draws.page.replace.next'),
        value: next
          ? t('draws.page.replace.next.value', { name: next.name, rank: next.rank + 1 })
          : t('draws.page.reserves.none'),
      },
    ];
  }
  if (one.kind === 'omission')
    return [
      { label: t('draws.page.rank'), value: (one.rank ?? 0) + 1 },
      { label: t('draws.page.exception.change'), value: t('draws.page.omit.note') },
    ];
  if (one.kind === 'withdrawal') return withdrawalFacts(t, draw, one);
  if (one.kind === 'extension') return extensionFacts(t, draw, one);
  if (one.kind === 'amendment')
    return [{ label: t('draws.page.amend.offices'), value: one.offices.map(office).join(t('plans.comma')) }];
  const slot = draw.slots.find((known) => known.subjectId === one.subjectId && known.n === one.slot);
  const instead = draw.officers.find(({ id }) => id === one.officer);
  return [
    { label: t('draws.page.assign.place'), value: slot ? t(`plans.role.${slot.role}`) : '\u2013' },
    ...(one.state === 'granted' || !slot
      ? []
      : [
          {
            label: t('draws.page.assign.drawn'),
            value: (
              <>
                {slot.name} {slot.certificate} <Candidates n={slot.candidates} />
              </>
            ),
          },
        ]),
    { label: t('draws.page.assign.officer'), value: instead ? `${instead.name} ${instead.id}` : one.officer },
  ];
}

const GRANTS = {
  replacement: { verb: 'replace', permission: 'draw.replaced' },
  omission: { verb: 'omit', permission: 'draw.omitted' },
  direct_assignment: { verb: 'direct', permission: 'draw.directed' },
  withdrawal: { verb: 'withdraw', permission: 'draw.withdrawn' },
  amendment: { verb: 'amend', permission: 'draw.amended' },
  extension: { verb: 'extend', permission: 'draw.extended' },
} as const satisfies Record<ExceptionView['kind'], { verb: string; permission: string }>;

const ExceptionPage = () => {
  const { t, lang } = useText();
  const { exceptionId = '' } = useParams();
  const names = useNames();
  const lead = useGet(at('/api/exceptions/{exceptionId}', { exceptionId })).answer;
  const drawId = lead?.ok === true ? lead.value.drawId : '';
  const { answer } = useGet(drawSource(drawId), {}, { enabled: drawId !== '', keep: true });
  const draw = answer?.ok === true ? answer.value : undefined;
  const one = draw?.exceptions.find((known) => known.exceptionId === exceptionId);
  if (draw === undefined || one === undefined) {
    return <AnswerPanel answer={lead?.ok === false ? lead : answer} what={t('draws.page.cannot-open')} />;
  }
  return (
    <DetailPage
      crumb={[{ label: t('draws.page.exceptions'), to: '/exceptions' }, { label: t(`draws.exception.${one.kind}`) }]}
      title={t('draws.page.exception.title', {
        kind: t(`draws.exception.${one.kind}`),
        name: aboutOf(draw, one, lang),
      })}
      state={<StatusTag look={EXCEPTION_LOOKS[one.state]}>{t(`draws.exceptionState.${one.state}`)}</StatusTag>}
      facts={[
        <Link key="draw" to={`/draws/${draw.drawId}`}>
          {draw.title}
        </Link>,
        <code key="id">{draw.drawId}</code>,
      ]}
      rail={
        <Card title={t('draws.page.exception.change')}>
          <FactList facts={changeFacts(t, draw, one, names.office)} />
        </Card>
      }
    >
      <Card title={t('draws.page.exception.what')} note={t('draws.page.exception.public')}>
        <FactList facts={askedFacts(t, lang, draw, one, names.office(one.officeId))} />
      </Card>
      {one.state === 'asked' && (
        <Decision
          grant={at(`/api/exceptions/{exceptionId}/${GRANTS[one.kind].verb}`, one)}
          giveBack={at('/api/exceptions/{exceptionId}/return', one)}
          permission={GRANTS[one.kind].permission}
          forbidden={t('draws.page.decide.forbidden')}
          stale={['/api/draws', '/api/exceptions', '/api/inbox']}
        />
      )}
    </DetailPage>
  );
};

export default ExceptionPage;
