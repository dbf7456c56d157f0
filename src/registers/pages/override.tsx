// One request to record codes although their check digit fails (R18, R19): its codes and evidence, the decision, and ending one by one.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Reasoned } from '../../organisation/pages/asking.tsx';
import { Decision } from '../../organisation/pages/decision.tsx';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { MissingPage } from '../../web/components/missing-page.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { formatNumber } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import type { OverrideCodeView, OverrideView } from '../routes/overrides.ts';
import { useCodes } from './codes.ts';
import { Course } from './course.tsx';
import { OverrideState } from './overrides.tsx';
import './registers.css';

const STALE = ['/api/overrides', '/api/inbox', '/api/subjects'] as const;

const CodeRow = ({ one, onEnd }: { one: OverrideCodeView; onEnd?: () => void }) => {
  const { t } = useText();
  return (
    <tr>
      <td>
        {one.subjectId === null ? (
          <code>{one.code}</code>
        ) : (
          <Link to={`/subjects/${encodeURIComponent(one.subjectId)}`}>
            <code>{one.code}</code>
          </Link>
        )}
      </td>
      <td>{one.name}</td>
      <td>
        <OverrideState of={one.standing} /> <span className="muted">{one.endReason ?? ''}</span>
      </td>
      <td>{onEnd !== undefined && <ActButton onClick={onEnd}>{t('registers.overrides.end')}</ActButton>}</td>
    </tr>
  );
};

const CodesCard = ({ one, onEnd }: { one: OverrideView; onEnd: (code: string) => void }) => {
  const { t } = useText();
  const may = useMay();
  return (
    <Card title={t('registers.overrides.codes')} note={t('registers.overrides.effect')} flush>
      <TableFrame title={t('registers.overrides.codes')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('registers.code')}</th>
              <th scope="col">{t('registers.name')}</th>
              <th scope="col">{t('registers.overrides.standing')}</th>
              <th scope="col">
                <span className="sr-only">{t('registers.overrides.end')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {one.codes.map((code) => (
              <CodeRow
                key={code.lineId}
                one={code}
                {...(code.standing === 'force' && may('override.ended') ? { onEnd: () => onEnd(code.code) } : {})}
              />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Card>
  );
};

const Opened = ({ one }: { one: OverrideView }) => {
  const { t } = useText();
  const codes = useCodes();
  const [ending, setEnding] = useState<string | null>(null);
  const [first] = one.codes;
  const title =
    one.codes.length === 1
      ? t('registers.overrides.single', { code: first?.code ?? '' })
      : t('registers.overrides.one', { n: formatNumber(one.codes.length) });
  return (
    <DetailPage
      crumb={[{ label: t('registers.overrides'), to: '/overrides' }, { label: title }]}
      title={title}
      state={<OverrideState of={one.state === 'granted' ? 'force' : one.state} />}
      rail={<Course one={one} />}
    >
      <Card title={t('registers.overrides.asked')}>
        <FactList
          facts={[
            { label: t('registers.overrides.reason'), value: one.reason },
            { label: t('registers.overrides.evidence'), value: one.evidence },
          ]}
        />
      </Card>
      <CodesCard one={one} onEnd={setEnding} />
      {one.state === 'asked' && (
        <Decision
          grant={at('/api/overrides/{overrideId}/grant', { overrideId: one.overrideId })}
          giveBack={at('/api/overrides/{overrideId}/return', { overrideId: one.overrideId })}
          permission="override.granted"
          forbidden={t('registers.exclusions.decide.forbidden', { office: codes.office(one.deciderId) })}
          stale={STALE}
        />
      )}
      {ending !== null && (
        <Reasoned
          title={t('registers.overrides.end.title', { code: ending })}
          verb={t('registers.overrides.end')}
          consequences={[t('registers.overrides.end.1'), t('registers.overrides.end.2')]}
          cannot={t('organisation.decide.cannot')}
          address={at('/api/overrides/{overrideId}/end', { overrideId: one.overrideId })}
          body={{ code: ending }}
          stale={STALE}
          onClose={() => setEnding(null)}
        />
      )}
    </DetailPage>
  );
};

const OverridePage = () => {
  const { t } = useText();
  const { overrideId = '' } = useParams();
  const { answer } = useGet(at('/api/overrides/{overrideId}', { overrideId }), {}, { keep: true });
  if (answer === undefined) return null;
  if (answer.ok) return <Opened one={answer.value} />;
  return <MissingPage list={{ label: t('registers.overrides'), to: '/overrides' }} answer={answer} />;
};

export default OverridePage;
