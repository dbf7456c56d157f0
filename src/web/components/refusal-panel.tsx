// A refusal on the page: what cannot be done and how many reasons; for each, what is wrong and what would resolve it.
// Never a toast: it stays until the reason is gone. Announced at once (role=alert).
import type { ReactNode } from 'react';
import { useText } from '../text.tsx';
import { Glyph } from './glyph.tsx';

/** `title` names the wrong; `text` gives numbers and names; `acts` are links or buttons that would resolve it. */
export type RefusalReason = { code: string; title: string; text?: string; acts?: readonly ReactNode[] };

export const RefusalPanel = ({ what, reasons }: { what: string; reasons: readonly RefusalReason[] }) => {
  const { t } = useText();
  return (
    <section className="refusal" role="alert">
      <h2>
        <Glyph name="failed" />
        {reasons.length > 1 ? t('web.refusal.count', { what, n: reasons.length }) : what}
      </h2>
      <ol>
        {reasons.map((reason, place) => (
          <li key={`${reason.code} ${reason.title}`}>
            {reasons.length > 1 && <span className="no">{place + 1}</span>}
            <div>
              <p className="head">
                <b>{reason.title}</b>
                <code>{reason.code}</code>
              </p>
              {reason.text !== undefined && <p>{reason.text}</p>}
              {reason.acts !== undefined && reason.acts.length > 0 && (
                <p className="acts">
                  <span>{t('web.refusal.can')}</span>
                  {reason.acts}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};
