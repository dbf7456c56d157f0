// The log for people (R11): what it is, the checkpoint in force, keys, and where machines read it. And one entry: recorded and being
// sealed, or sealed as number N with its proof; its facts where publication has opened them.
import { FactList } from '../../../web/components/fact-list.tsx';
import { HashText } from '../../../web/components/hash-text.tsx';
import { formatInstant, formatNumber } from '../../../web/format.ts';
import type { PortalPage } from '../../../web/public/layout.tsx';
import { AskForm, Columns, RecordTitle, Section, Verdict } from '../../../web/public/record.tsx';
import { renderPublic } from '../../../web/public/render.tsx';
import { PublicTable } from '../../../web/public/table.tsx';
import { hasText, type Lang, textIn, useText } from '../../../web/text.tsx';

export type Frame = PortalPage & { lang: Lang };

export type LogState = {
  readonly origin: string;
  /** `from`, `until`: sizes of the tree between which the key signed; null: from the beginning, and still. */
  readonly keys: readonly { readonly text: string; readonly from: number | null; readonly until: number | null }[];
  readonly head: {
    readonly size: number;
    readonly root: string;
    readonly signedAt: string;
    readonly note: string;
  } | null;
  /** What was asked for and not found. */
  readonly unknown: string | null;
};

const ADDRESSES = {
  checkpoint: '/log/checkpoint',
  keys: '/log/keys',
  rotations: '/log/rotations',
  tile: '/log/tile/<L>/<N>[.p/<W>]',
  entries: '/log/tile/entries/<N>[.p/<W>]',
  inclusion: '/log/proof/inclusion?entry=',
  consistency: '/log/proof/consistency?from=&to=',
} as const;
const PLAIN: readonly string[] = ['checkpoint', 'keys', 'rotations'];

const Head = ({ log }: { log: LogState }) => {
  const { t, lang } = useText();
  const { head } = log;
  if (head === null) return <p>{t('log.page.none')}</p>;
  return (
    <>
      <FactList
        facts={[
          { label: t('log.page.origin'), value: <code>{log.origin}</code> },
          { label: t('log.page.size'), value: <b>{formatNumber(head.size)}</b> },
          { label: t('log.page.root'), value: <HashText value={head.root} full copy={false} /> },
          { label: t('log.page.signed'), value: formatInstant(head.signedAt, lang, { seconds: true }) },
        ]}
      />
      <details className="fold">
        <summary>{t('log.page.note')}</summary>
        <pre>{head.note}</pre>
      </details>
    </>
  );
};

const Addresses = () => {
  const { t } = useText();
  return (
    <PublicTable
      caption={t('log.page.addresses')}
      rows={Object.entries(ADDRESSES)}
      idOf={([key]) => key}
      columns={[
        {
          key: 'address',
          title: t('log.page.address'),
          cell: ([key, address]) =>
            PLAIN.includes(key) ? (
              <a href={address}>
                <code>{address}</code>
              </a>
            ) : (
              <code>{address}</code>
            ),
          place: 'lead',
        },
        { key: 'what', title: t('log.page.what'), cell: ([key]) => t(`log.page.at.${key}`) },
      ]}
    />
  );
};

const Log = ({ log }: { log: LogState }) => {
  const { t } = useText();
  return (
    <>
      <RecordTitle title={t('log.page.title')} lead={t('log.page.lead')} />
      <Columns
        main={
          <>
            <Section title={t('log.page.checkpoint')} id="checkpoint">
              <Head log={log} />
            </Section>
            <Section title={t('log.page.addresses')} note={t('log.page.addresses.note')} flush>
              <Addresses />
            </Section>
          </>
        }
        side={
          <>
            <section className="card">
              <div className="body first">
                <AskForm
                  action="/log"
                  name="entry"
                  label={t('log.page.find')}
                  hint={t('log.page.find.hint')}
                  button={t('log.page.find.do')}
                  value={log.unknown ?? ''}
                />
                {log.unknown !== null && (
                  <p role="status">
                    {t('log.page.find.none', {
                      entry: log.unknown,
                      last: formatNumber(Math.max(0, (log.head?.size ?? 0) - 1)),
                    })}
                  </p>
                )}
              </div>
            </section>
            <Section title={t('log.page.keys')}>
              {log.keys.map(({ text, from, until }) => (
                <p key={text}>
                  <code className="wrap">{text}</code>
                  {(from !== null || until !== null) && (
                    <span className="small muted">
                      <br />
                      {t(until === null ? 'log.page.keys.since' : 'log.page.keys.between', {
                        from: formatNumber(from ?? 0),
                        until: formatNumber(until ?? 0),
                      })}
                    </span>
                  )}
                </p>
              ))}
              <p className="small muted">{t('log.page.keys.note')}</p>
            </Section>
            <p className="small muted">{t('log.page.watch')}</p>
            <p className="small">
              <a href="/registers">{t('log.page.registers')}</a>
            </p>
          </>
        }
      />
    </>
  );
};

export type EntryState = {
  readonly entryId: string;
  /** Leaves of protocol steps show it; other entries tell it once they are opened. */
  readonly type: string | null;
  readonly leaf: string;
  readonly sealed: {
    readonly index: number;
    readonly size: number;
    readonly leafHash: string;
    readonly proof: readonly string[];
    readonly root: string;
    readonly note: string;
  } | null;
  /** Opened by publication; null while opaque. `record` is where it is published. */
  readonly opened: {
    readonly type: string | null;
    readonly at: string;
    readonly facts: readonly (readonly [name: string, value: string])[];
    readonly salt: string;
    readonly record: string | null;
  } | null;
};

const HASH = /^[0-9a-f]{64}$/;
const Value = ({ of }: { of: string }) =>
  HASH.test(of) ? <HashText value={of} full copy={false} /> : <code className="wrap">{of}</code>;

const Facts = ({ entry }: { entry: EntryState }) => {
  const { t } = useText();
  if (entry.opened === null) {
    return (
      <Section title={t('log.entry.facts')}>
        <p>{t('log.entry.opaque')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('log.entry.facts')} note={t('log.entry.facts.note')}>
      <FactList
        facts={[
          ...entry.opened.facts.map(([name, value]) => ({ label: name, value: <Value of={value} /> })),
          { label: t('log.entry.salt'), value: <Value of={entry.opened.salt} /> },
        ]}
      />
    </Section>
  );
};

const Proof = ({ sealed }: { sealed: NonNullable<EntryState['sealed']> }) => {
  const { t } = useText();
  return (
    <Section title={t('log.entry.proof')} note={t('log.entry.proof.note', { n: sealed.proof.length })}>
      <FactList
        facts={[
          { label: t('log.entry.leaf-hash'), value: <HashText value={sealed.leafHash} full copy={false} /> },
          {
            label: t('log.entry.path'),
            value: (
              <ol className="hashes">
                {sealed.proof.map((hash) => (
                  <li key={hash}>
                    <HashText value={hash} full copy={false} />
                  </li>
                ))}
              </ol>
            ),
          },
          { label: t('log.page.root'), value: <HashText value={sealed.root} full copy={false} /> },
        ]}
      />
      <details className="fold">
        <summary>{t('log.page.note')}</summary>
        <pre>{sealed.note}</pre>
      </details>
    </Section>
  );
};

const Entry = ({ entry }: { entry: EntryState }) => {
  const { t, lang } = useText();
  const { sealed, opened } = entry;
  const named = hasText(`entry.${entry.type}`) ? t(`entry.${entry.type}`) : (entry.type ?? t('log.entry.untyped'));
  const state = sealed === null ? 'recorded' : 'sealed';
  const fill = { index: formatNumber(sealed?.index ?? 0), size: formatNumber(sealed?.size ?? 0) };
  return (
    <>
      <RecordTitle crumb={[{ label: t('log.page.title'), href: '/log' }]} title={named} code={entry.entryId} />
      <section className="card">
        <div className="body first">
          <Verdict look={sealed === null ? 'none' : 'pass'} title={t(`log.entry.${state}`, fill)}>
            {t(`log.entry.${state}.why`, fill)}
          </Verdict>
        </div>
      </section>
      <Section title={t('log.entry.is')}>
        <FactList
          facts={[
            {
              label: t('log.entry.type'),
              value: entry.type === null ? t('log.entry.closed') : <code>{entry.type}</code>,
            },
            ...(opened === null
              ? []
              : [{ label: t('log.entry.at'), value: formatInstant(opened.at, lang, { seconds: true }) }]),
            ...(opened === null || opened.record === null
              ? []
              : [{ label: t('log.entry.record'), value: <a href={opened.record}>{opened.record}</a> }]),
            { label: t('log.entry.leaf'), value: <code className="wrap">{entry.leaf}</code> },
          ]}
        />
      </Section>
      <Facts entry={entry} />
      {sealed !== null && <Proof sealed={sealed} />}
    </>
  );
};

const Missing = () => {
  const { t } = useText();
  return (
    <>
      <RecordTitle crumb={[{ label: t('log.page.title'), href: '/log' }]} title={t('log.entry.missing')} />
      <p>{t('log.entry.missing.why')}</p>
    </>
  );
};

export const logPage = (log: LogState, frame: Frame): string =>
  renderPublic(<Log log={log} />, {
    ...frame,
    title: textIn(frame.lang)('log.page.title'),
    description: textIn(frame.lang)('log.page.lead'),
  });

export const entryPage = (entry: EntryState, frame: Frame): string =>
  renderPublic(<Entry entry={entry} />, {
    ...frame,
    title: `${textIn(frame.lang)('log.page.title')} ${entry.type ?? entry.entryId}`,
  });

export const missingEntryPage = (frame: Frame): string =>
  renderPublic(<Missing />, { ...frame, title: textIn(frame.lang)('log.entry.missing'), robots: 'noindex' });
