// One request to record codes although their check digit fails (R18, R19): its codes and evidence, the decision, and ending one by one.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DangerousAct } from '../../web/components/dangerous-act.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { MissingPage } from '../../web/components/missing-page.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { entryHref, useEntryNumbers } from '../../web/entry-numbers.ts';
import { formatInstant, formatNumber } from '../../web/format.ts';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import type { OverrideCodeView, OverrideView } from '../routes/overrides.ts';
import { useCodes } from './codes.ts';
import { Decision } from './decision.tsx';
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

const Course = ({ one }: { one: OverrideView }) => {
  const { t, lang } = useText();
  const codes = useCodes();
  const number = useEntryNumbers([one.entryId]).get(one.entryId);
  return (
    <Card title={t('registers.versions')}>
      <FactList
        facts={[
          {
            label: t('registers.overrides.asked'),
            value: `${one.askedBy} ${codes.office(one.officeId)} ${formatInstant(one.askedAt, lang)}`,
          },
          { label: t('registers.exclusions.decider'), value: codes.office(one.deciderId) },
          ...(one.decidedBy === null || one.decidedAt === null
            ? []
            : [
                {
                  label: t('registers.exclusions.decided'),
                  value: `${one.decidedBy} ${formatInstant(one.decidedAt, lang)}`,
                },
              ]),
          ...(one.decision === null || one.decision === ''
            ? []
            : [{ label: t('registers.exclusions.opinion'), value: one.decision }]),
          ...(number === undefined || number === null
            ? []
            : [
                {
                  label: t('registers.exclusions.entry'),
                  value: (
                    <a href={entryHref(one.entryId)}>{t('web.provenance.entry', { entry: formatNumber(number) })}</a>
                  ),
                },
              ]),
        ]}
      />
    </Card>
  );
};

const End = ({ overrideId, code, onClose }: { overrideId: string; code: string; onClose: () => void }) => {
  const { t } = useText();
  const end = useAct(at('/api/overrides/{overrideId}/end', { overrideId }), { stale: STALE });
  const confirm = async (reason: string) => {
    if ((await end.run({ code, reason })).ok) onClose();
  };
  return (
    <DangerousAct
      open
      title={t('registers.overrides.end.title', { code })}
      verb={t('registers.overrides.end')}
      consequences={[t('registers.overrides.end.1'), t('registers.overrides.end.2')]}
      running={end.running}
      refusal={<AnswerPanel answer={end.answer} what={t('registers.exclusions.decide.cannot')} />}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
};

const Opened = ({ one }: { one: OverrideView }) => {
  const { t } = useText();
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
          officeId={one.deciderId}
          stale={STALE}
        />
      )}
      {ending !== null && <End overrideId={one.overrideId} code={ending} onClose={() => setEnding(null)} />}
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
