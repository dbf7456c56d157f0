// The place where a browser recomputes a draw (spec/evidence-bundle.md section 5): the fourteen steps by name, each "not done" until the
// island has done it. Without script the page says what the reader can do instead, and claims nothing.
import { STEPS, type Status } from '../../verifier/report.ts';
import { statusMeanings, statusTexts, stepTitles } from '../../verifier/texts.ts';
import { Glyph, type GlyphName } from '../components/glyph.tsx';
import { useText } from '../text.tsx';

export const statusGlyphs: Readonly<Record<Status, GlyphName>> = {
  pass: 'done',
  false: 'failed',
  untrusted: 'doubt',
  undone: 'waiting',
};
const statuses = Object.keys(statusGlyphs) as readonly Status[];

/** Where the island takes its pictures from: it may not depend on this client. */
const Pictures = () => (
  <div hidden>
    {statuses.map((status) => (
      <span key={status} data-glyph={status}>
        <Glyph name={statusGlyphs[status]} />
      </span>
    ))}
  </div>
);

/** `bundle`: the address of the evidence to fetch and check at once; absent where the reader brings a file. `keys`: those of the log that
 *  the document holds itself. */
export const Verification = ({ bundle, keys = [] }: { bundle?: string; keys?: readonly string[] }) => {
  const { t, lang } = useText();
  return (
    <div className="verification" data-verify="" data-lang={lang} data-bundle={bundle} data-keys={keys.join('\n')}>
      <div className="verdict none" role="status" data-verdict="">
        <Glyph name="waiting" />
        <div>
          <b>{t('web.verify.waiting')}</b>
          <div>{t('web.verify.waiting.why')}</div>
        </div>
      </div>
      <dl className="counts" data-counts="">
        {statuses.map((status) => (
          <div key={status}>
            <dt>
              <Glyph name={statusGlyphs[status]} />
              {statusTexts[status][lang]}
            </dt>
            <dd data-count={status}>{status === 'undone' ? STEPS.length : 0}</dd>
            <dd className="muted small" data-which={status} />
          </div>
        ))}
      </dl>
      <ol className="checks" data-steps="">
        {STEPS.map((name, place) => (
          <li key={name} className="undone" data-step={name}>
            <Glyph name="waiting" />
            <span className="n">{place + 1}</span>
            <b>{stepTitles[name][lang]}</b>
            <div>{statusTexts.undone[lang]}</div>
          </li>
        ))}
      </ol>
      <div data-log="" hidden />
      <Pictures />
    </div>
  );
};

/** What the four answers mean. */
export const Meanings = () => {
  const { lang } = useText();
  return (
    <dl className="meanings">
      {statuses.map((status) => (
        <div key={status}>
          <dt className={status}>
            <Glyph name={statusGlyphs[status]} />
            {statusTexts[status][lang]}
          </dt>
          <dd>{statusMeanings[status][lang]}</dd>
        </div>
      ))}
    </dl>
  );
};
