// One request about caps (R52, R53, P1): what is asked and on which source; who decides, under another head.
import { useParams } from 'react-router';
import { Decision } from '../../organisation/pages/decision.tsx';
import { at } from '../../web/addresses.ts';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { type Fact, FactList } from '../../web/components/fact-list.tsx';
import { MissingPage } from '../../web/components/missing-page.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { useGet } from '../../web/queries.ts';
import { type Translate, useText } from '../../web/text.tsx';
import type { CapChangeView } from '../routes/caps.ts';
import { CHANGE_LOOKS } from './cap-looks.ts';
import { capWords, kindWords, whoWords } from './cap-words.ts';
import { changeWords } from './caps.tsx';
import { type Codes, useCodes } from './codes.ts';
import { Course } from './course.tsx';
import { SubjectLink } from './subject-link.tsx';

const CRUMB = { label: 'registers.caps', to: '/caps' };

const aboutCap = (t: Translate, codes: Codes, one: CapChangeView): readonly Fact[] => {
  const { cap } = one;
  if (cap === null) return [];
  const office = cap.officeId === null ? null : codes.office(cap.officeId);
  return [
    { label: t('registers.cap'), value: capWords(t, { ...cap, office }) },
    { label: t('registers.cap.who'), value: whoWords(t, cap) },
    { label: t('registers.cap.kinds'), value: kindWords(t, cap.kinds) },
  ];
};

const Asked = ({ one }: { one: CapChangeView }) => {
  const { t } = useText();
  const codes = useCodes();
  const subject =
    one.subjectId === null
      ? []
      : [
          {
            label: t('registers.subject'),
            value: <SubjectLink subjectId={one.subjectId} name={one.subjectName} />,
          },
        ];
  return (
    <Card title={t('registers.exclusions.asked')} note={t(`registers.caps.effect.${one.kind}`)}>
      <FactList
        facts={[
          { label: t('registers.caps.kind'), value: t(`registers.capKind.${one.kind}`) },
          ...subject,
          ...(one.ground === null
            ? []
            : [{ label: t('registers.caps.ground'), value: t(`registers.lift.${one.ground}`) }]),
          ...aboutCap(t, codes, one),
          { label: t('registers.exclusions.basis'), value: one.basis },
          {
            label: t('registers.cap.valid'),
            value:
              one.until === null
                ? t('registers.cap.since', { from: one.from })
                : one.kind === 'end'
                  ? t('registers.cap.last', { until: one.until })
                  : t('registers.exclusions.term.is', { from: one.from, until: one.until }),
          },
          { label: t('registers.exclusions.evidence'), value: one.evidence },
        ]}
      />
    </Card>
  );
};

const CapPage = () => {
  const { t } = useText();
  const codes = useCodes();
  const { changeId = '' } = useParams();
  const { answer } = useGet(at('/api/caps/changes/{changeId}', { changeId }), {}, { keep: true });
  if (answer === undefined) return null;
  const crumb = [{ ...CRUMB, label: t(CRUMB.label) }];
  if (!answer.ok) return <MissingPage list={{ ...CRUMB, label: t(CRUMB.label) }} answer={answer} />;
  const one = answer.value;
  const title = changeWords(t, codes, one);
  return (
    <DetailPage
      crumb={[...crumb, { label: t(`registers.capKind.${one.kind}`) }]}
      title={title}
      state={<StatusTag look={CHANGE_LOOKS[one.state]}>{t(`registers.capState.${one.state}`)}</StatusTag>}
      rail={<Course one={one} />}
    >
      <Asked one={one} />
      {one.state === 'asked' && (
        <Decision
          grant={at('/api/caps/changes/{changeId}/grant', { changeId: one.changeId })}
          giveBack={at('/api/caps/changes/{changeId}/return', { changeId: one.changeId })}
          permission="cap.granted"
          forbidden={t('registers.exclusions.decide.forbidden', { office: codes.office(one.deciderId) })}
          stale={['/api/caps', '/api/public/caps', '/api/inbox']}
        />
      )}
    </DetailPage>
  );
};

export default CapPage;
