// The versions of a directory: what each holds, who agreed, and how one differs from another.
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { HashText } from '../../web/components/hash-text.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { entryHref, useEntryNumbers } from '../../web/entry-numbers.ts';
import { formatInstant, formatNumber } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { DirectoryDetail, DirectoryMember } from '../routes/directories.ts';
import { useCodes } from './codes.ts';
import { DirectoryState } from './directories.tsx';
import { SubjectCode } from './subject-code.tsx';
import './registers.css';

export const VersionsCard = ({ one }: { one: DirectoryDetail }) => {
  const { t, lang } = useText();
  const codes = useCodes();
  const numbers = useEntryNumbers(one.versions.map(({ entryId }) => entryId));
  return (
    <Card title={t('registers.directory.versions')}>
      {one.versions.length === 0 && <p className="muted">{t('registers.directory.versions.none')}</p>}
      {one.versions.map((version) => (
        <section key={version.version} className="version">
          <h3>
            {t('registers.directory.version.n', { version: version.version })} <DirectoryState of={version.state} />
          </h3>
          <FactList
            facts={[
              {
                label: t('registers.directory.members'),
                value: `${formatNumber(version.members)} (+${formatNumber(version.added)} −${formatNumber(version.dropped)})`,
              },
              { label: t('registers.directory.by'), value: `${version.by} ${formatInstant(version.at, lang)}` },
              ...version.consents.map((consent) => ({
                label: codes.office(consent.officeId),
                value: (
                  <>
                    {t(`registers.directory.consent.${consent.decision ?? 'open'}`)}
                    {consent.by !== null && ` ${consent.by}`}
                    {consent.reason !== null && consent.reason !== '' && (
                      <span className="muted"> {consent.reason}</span>
                    )}
                  </>
                ),
              })),
              { label: 'Merkle', value: <HashText value={version.root} /> },
              ...[numbers.get(version.entryId)].flatMap((number) =>
                number === undefined || number === null
                  ? []
                  : [
                      {
                        label: t('registers.exclusions.entry'),
                        value: (
                          <a href={entryHref(version.entryId)}>
                            {t('web.provenance.entry', { entry: formatNumber(number) })}
                          </a>
                        ),
                      },
                    ],
              ),
            ]}
          />
        </section>
      ))}
    </Card>
  );
};

const Members = ({ title, rows }: { title: string; rows: readonly DirectoryMember[] }) => {
  const { t } = useText();
  const codes = useCodes();
  return (
    <TableFrame title={title}>
      <table>
        <thead>
          <tr>
            {['name', 'code', 'region', 'industry', 'status'].map((key) => (
              <th scope="col" key={key}>
                {t(`registers.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.subjectId}>
              <td>
                <Link to={`/subjects/${encodeURIComponent(row.subjectId)}`}>{row.name}</Link>{' '}
                {row.byHand && <StatusTag look="scheduled">{t('registers.directory.byHand')}</StatusTag>}
              </td>
              <td>
                <SubjectCode code={row.code} />
              </td>
              <td>{codes.region(row.region) ?? t('web.unknown')}</td>
              <td>{codes.industry(row.industry) ?? t('web.unknown')}</td>
              <td>{t(`registers.status.${row.status}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};

const Difference = ({ one, from, to }: { one: DirectoryDetail; from: number; to: number }) => {
  const { t } = useText();
  const { answer } = useGet(at('/api/directories/{directoryId}/difference', { directoryId: one.directoryId }), {
    from,
    to,
  });
  if (answer === undefined) return null;
  if (!answer.ok) return <AnswerPanel answer={answer} />;
  const { added, dropped } = answer.value;
  return (
    <>
      <p>
        {t('registers.directory.compare.is', {
          ...{ from, to, added: formatNumber(added.length), dropped: formatNumber(dropped.length) },
        })}
      </p>
      {added.length > 0 && <h3>{t('registers.directory.added')}</h3>}
      {added.length > 0 && <Members title={t('registers.directory.added')} rows={added} />}
      {dropped.length > 0 && <h3>{t('registers.directory.dropped')}</h3>}
      {dropped.length > 0 && <Members title={t('registers.directory.dropped')} rows={dropped} />}
    </>
  );
};

/** Members of the version before `after`, page by page. */
const Page = ({ one, version, after }: { one: DirectoryDetail; version: number; after: string }) => {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const { answer } = useGet(at('/api/directories/{directoryId}/members', { directoryId: one.directoryId }), {
    version,
    after,
  });
  if (answer?.ok !== true) return <AnswerPanel answer={answer} />;
  const { rows, next } = answer.value;
  return (
    <>
      <Members title={t('registers.directory.members.of', { version })} rows={rows} />
      {next !== null && !open && <Button onClick={() => setOpen(true)}>{t('registers.directory.members.more')}</Button>}
      {next !== null && open && <Page one={one} version={version} after={next} />}
    </>
  );
};

/** Members of a chosen version, or how it differs from another one. */
export const MembersCard = ({ one }: { one: DirectoryDetail }) => {
  const { t } = useText();
  const [version, setVersion] = useState(one.version);
  const [other, setOther] = useState(0);
  const options = one.versions.map(({ version: n }) => ({
    value: n,
    label: t('registers.directory.version.n', { version: n }),
  }));
  return (
    <Card title={t('registers.directory.members.of', { version })}>
      <p className="choice-acts spaced">
        <Select
          aria-label={t('registers.directory.version')}
          value={version}
          options={options}
          onChange={(n: number) => setVersion(n)}
        />
        {options.length > 1 && (
          <Select
            aria-label={t('registers.directory.compare')}
            value={other}
            options={[
              { value: 0, label: t('registers.directory.compare.none') },
              ...options
                .filter(({ value }) => value !== version)
                .map(({ value, label }) => ({ value, label: `${t('registers.directory.compare')} ${label}` })),
            ]}
            onChange={(n: number) => setOther(n)}
          />
        )}
      </p>
      {other !== 0 && other !== version ? (
        <Difference one={one} from={Math.min(version, other)} to={Math.max(version, other)} />
      ) : (
        <Page key={version} one={one} version={version} after="" />
      )}
    </Card>
  );
};
