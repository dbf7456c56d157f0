// The portal's first page: two questions that people come with, figures that add up from published draws, the newest draws, and how it
// works in three sentences (R46).
import { type DrawRow, DrawsTable, type Frame } from '../../../draws/pages/public/list.tsx';
import { formatNumber } from '../../../web/format.ts';
import { AskForm, Columns, Section } from '../../../web/public/record.tsx';
import { renderPublic } from '../../../web/public/render.tsx';
import { textIn, useText } from '../../../web/text.tsx';

export type HomeState = {
  readonly figures: Readonly<
    Record<'draws' | 'listed' | 'drawn' | 'sealed' | 'voids' | 'replacements' | 'directed', number>
  >;
  readonly latest: readonly DrawRow[];
};

const FIGURES = ['draws', 'listed', 'drawn', 'sealed', 'voids', 'replacements', 'directed'] as const;

const Questions = () => {
  const { t } = useText();
  return (
    <section className="card questions">
      <AskForm
        action="/draws"
        name="code"
        label={t('portal.firm')}
        hint={t('portal.firm.hint')}
        help={t('portal.firm.help')}
        button={t('portal.firm.do')}
      />
      <AskForm
        action="/verify"
        name="draw"
        label={t('portal.true')}
        hint={t('portal.true.hint')}
        help={t('portal.true.help')}
        button={t('portal.true.do')}
      />
    </section>
  );
};

const Figures = ({ figures }: { figures: HomeState['figures'] }) => {
  const { t } = useText();
  return (
    <dl className="card figures">
      {FIGURES.map((name) => (
        <div key={name}>
          <dt>{t(`portal.figures.${name}`)}</dt>
          <dd>{formatNumber(figures[name])}</dd>
        </div>
      ))}
    </dl>
  );
};

const Latest = ({ rows }: { rows: readonly DrawRow[] }) => {
  const { t } = useText();
  return (
    <Section
      title={t('portal.latest')}
      note={t('portal.latest.note')}
      acts={<a href="/draws">{t('portal.all')}</a>}
      flush
    >
      {rows.length === 0 ? (
        <div className="empty">
          <p>{t('portal.none')}</p>
          <p className="muted">{t('portal.none.next')}</p>
          <a href="/items">{t('portal.useful.items')}</a>
        </div>
      ) : (
        <DrawsTable rows={rows} />
      )}
    </Section>
  );
};

const Side = () => {
  const { t } = useText();
  return (
    <>
      <Section title={t('portal.how')}>
        <ol className="how">
          {['commit', 'beacon', 'verify'].map((name) => (
            <li key={name}>{t(`portal.how.${name}`)}</li>
          ))}
        </ol>
      </Section>
      <Section title={t('portal.useful')}>
        <ul className="links">
          {[
            ['items', '/items'],
            ['caps', '/caps'],
            ['verify', '/verify'],
            ['offline', '/verify/offline.html'],
            ['log', '/log'],
            ['registers', '/registers'],
            ['api', '/developers'],
          ].map(([name, href]) => (
            <li key={name}>
              <a href={href} download={name === 'offline' ? '' : undefined}>
                {t(`portal.useful.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
};

const Home = ({ state }: { state: HomeState }) => {
  const { t } = useText();
  return (
    <>
      <h1 className="sr">{t('web.portal.name')}</h1>
      <Questions />
      <Figures figures={state.figures} />
      <Columns main={<Latest rows={state.latest} />} side={<Side />} />
    </>
  );
};

export const homePage = (state: HomeState, frame: Frame): string =>
  renderPublic(<Home state={state} />, {
    ...frame,
    title: textIn(frame.lang)('web.portal.name'),
    description: textIn(frame.lang)('portal.home.about'),
  });
