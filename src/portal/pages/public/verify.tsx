// The verifier's page (R7): a published draw or a file, fourteen steps, one sentence. The same board also goes into the offline file, which
// carries style, script and the keys of the log in itself and is forbidden by its own policy to speak to anybody.
import { renderToStaticMarkup } from 'react-dom/server';
import type { Frame } from '../../../draws/pages/public/list.tsx';
import { Glyph } from '../../../web/components/glyph.tsx';
import { escapeHtml } from '../../../web/document.ts';
import { AskForm, RecordTitle, Section } from '../../../web/public/record.tsx';
import { renderPublic } from '../../../web/public/render.tsx';
import { Meanings, Verification } from '../../../web/public/verification.tsx';
import { type Lang, LangProvider, textIn, useText } from '../../../web/text.tsx';

export type VerifyState = {
  /** The address of the evidence of a published draw, to be checked at once. */
  readonly bundle: string | null;
  readonly typed: string;
  /** Asked for and not published. */
  readonly missing: boolean;
  readonly latest: readonly { readonly drawId: string; readonly title: string }[];
};

const File = () => {
  const { t } = useText();
  return (
    <div data-scripted="" hidden>
      <label className="drop" data-drop="">
        <Glyph name="document" />
        <span>{t('portal.verify.drop')}</span>
        <input type="file" accept=".json,.ndjson,.sunlot,application/json" multiple data-file="" />
      </label>
      <p className="small muted" data-source="" role="status" />
    </div>
  );
};

const Memory = () => {
  const { t } = useText();
  return (
    <div data-scripted="" hidden>
      <Section title={t('portal.verify.memory')}>
        <p className="small" data-memory="" />
        <p className="small muted">{t('portal.verify.memory.why')}</p>
        <p className="small" data-memory-said="" role="status" />
        <a className="btn small" data-keep="" hidden href="#keep">
          {t('portal.verify.keep')}
        </a>{' '}
        <button className="btn small" type="button" data-forget="" hidden>
          {t('portal.verify.forget')}
        </button>
      </Section>
    </div>
  );
};

const Witnesses = () => {
  const { t } = useText();
  return (
    <div data-scripted="" hidden>
      <Section title={t('portal.verify.witnesses')}>
        <p className="small muted">{t('portal.verify.witnesses.why')}</p>
        <label className="pinned">
          <span>{t('portal.verify.witnesses.keys')}</span>
          <textarea rows={3} spellCheck={false} data-witnesses="" />
        </label>
        <label className="pinned">
          <span>{t('portal.verify.witnesses.least')}</span>
          <input type="number" min={1} max={20} defaultValue={1} data-least="" />
        </label>
      </Section>
    </div>
  );
};

const Board = ({ bundle, keys = [] }: { bundle: string | null; keys?: readonly string[] }) => {
  const { t } = useText();
  return (
    <Section
      title={t('portal.verify.steps')}
      acts={
        <a data-report="" hidden href="#report">
          {t('portal.verify.report')}
        </a>
      }
      flush
    >
      <Verification keys={keys} {...(bundle === null ? {} : { bundle })} />
    </Section>
  );
};

const Material = ({ state }: { state: VerifyState }) => {
  const { t } = useText();
  return (
    <Section title={t('portal.verify.material')}>
      <File />
      <AskForm
        action="/verify"
        name="draw"
        label={t('portal.verify.number')}
        hint={t('portal.true.hint')}
        button={t('portal.verify.number.do')}
        value={state.typed}
      />
      {state.missing && <p role="status">{t('portal.verify.missing', { draw: state.typed })}</p>}
      {state.latest.length > 0 && (
        <>
          <h3>{t('portal.verify.choose')}</h3>
          <ul className="links">
            {state.latest.map(({ drawId, title }) => (
              <li key={drawId}>
                <a href={`/verify?draw=${encodeURIComponent(drawId)}`}>{title}</a> <code>{drawId}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a className="btn small" href="/verify/offline.html" download>
          <Glyph name="download" />
          {t('portal.verify.offline')}
        </a>
      </p>
    </Section>
  );
};

const Verify = ({ state }: { state: VerifyState }) => {
  const { t } = useText();
  return (
    <>
      <RecordTitle title={t('portal.verify')} lead={t('portal.verify.lead')} />
      <div className="columns reversed">
        <aside>
          <Material state={state} />
          <Memory />
          <Witnesses />
          <Section title={t('portal.verify.meanings')}>
            <Meanings />
          </Section>
        </aside>
        <div>
          <Board bundle={state.bundle} />
        </div>
      </div>
    </>
  );
};

export const verifyPage = (state: VerifyState, frame: Frame, island: string | null): string =>
  renderPublic(<Verify state={state} />, {
    ...frame,
    title: textIn(frame.lang)('portal.verify'),
    description: textIn(frame.lang)('portal.verify.lead'),
    islands: island === null ? [] : [island],
  });

const Offline = ({ keys }: { keys: readonly string[] }) => {
  const { t } = useText();
  return (
    <main className="wide">
      <RecordTitle title={t('portal.offline')} lead={t('portal.offline.lead')} />
      <div className="columns reversed">
        <aside>
          <Section title={t('portal.verify.material')}>
            <File />
          </Section>
          <Memory />
          <Witnesses />
          <Section title={t('portal.verify.meanings')}>
            <Meanings />
          </Section>
        </aside>
        <div>
          <Board bundle={null} keys={keys} />
        </div>
      </div>
    </main>
  );
};

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

/** One file: `style` and `script` are our own build, `keys` those of the log on the day of the download. */
export function offlineDocument(parts: { lang: Lang; style: string; script: string; keys: readonly string[] }): string {
  const body = renderToStaticMarkup(
    <LangProvider lang={parts.lang}>
      <Offline keys={parts.keys} />
    </LangProvider>,
  );
  return `<!doctype html>
<html lang="${parts.lang === 'zh' ? 'zh-CN' : 'en'}" data-type="16">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(textIn(parts.lang)('portal.offline'))}</title>
<style>${parts.style.replaceAll('</style', '<\\/style')}</style>
</head>
<body class="portal">${body}
<script>${parts.script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}
