// The parts of a public record (LOOK 5): what it is, its state, its figures, the answer in one sentence, the detail. A
// void or a replacement stands in the same place and size as a success.
import { type ReactNode, useId } from 'react';
import { Glyph, type GlyphName } from '../components/glyph.tsx';
import { formatNumber } from '../format.ts';
import { useText } from '../text.tsx';

export type PublicCrumb = { label: string; href?: string };

/** `state`: StatusTag, AssuranceBadge, DeadlineChip, in that order. `code`: the record's number. */
export const RecordTitle = ({
  crumb = [],
  title,
  lead,
  state,
  code,
}: {
  crumb?: readonly PublicCrumb[];
  title: string;
  lead?: ReactNode;
  state?: ReactNode;
  code?: string;
}) => {
  const { t } = useText();
  return (
    <div className="record-title">
      {crumb.length > 0 && (
        <nav className="crumb" aria-label={t('web.crumb')}>
          {crumb.map((part, place) => (
            <span key={part.label}>
              {place > 0 && <span aria-hidden="true"> {'\uff0f'} </span>}
              {part.href === undefined ? part.label : <a href={part.href}>{part.label}</a>}
            </span>
          ))}
        </nav>
      )}
      <h1>{title}</h1>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {(state !== undefined || code !== undefined) && (
        <div className="state">
          {state}
          {code !== undefined && <code>{code}</code>}
        </div>
      )}
    </div>
  );
};

/** `flush` lets a table reach the edges. `acts` are links in the head (print hides them). */
export const Section = ({
  title,
  note,
  acts,
  flush = false,
  id,
  children,
}: {
  title: string;
  note?: ReactNode;
  acts?: ReactNode;
  flush?: boolean;
  id?: string;
  children: ReactNode;
}) => {
  const heading = useId();
  return (
    <section className={flush ? 'card flush' : 'card'} aria-labelledby={heading} id={id}>
      <header>
        <h2 id={heading}>{title}</h2>
        {note !== undefined && <span className="muted small">{note}</span>}
        {acts !== undefined && <span className="more">{acts}</span>}
      </header>
      <div className="body">{children}</div>
    </section>
  );
};

export const Columns = ({ main, side }: { main: ReactNode; side: ReactNode }) => (
  <div className="columns">
    <div>{main}</div>
    <aside>{side}</aside>
  </div>
);

/** Figures that follow from each other: directory − excluded = list → drawn. `sign` stands before its figure. */
export type Figure = { value: number; label: ReactNode; sign?: '\u2212' | '=' | '\u2192' };

export const Flow = ({ figures }: { figures: readonly Figure[] }) => (
  <dl className="card flow">
    {figures.map((figure, place) => {
      const id = `figure ${place}`;
      return (
        <div key={id} data-sign={figure.sign}>
          <dt>{figure.label}</dt>
          <dd>{formatNumber(figure.value)}</dd>
        </div>
      );
    })}
  </dl>
);

export type VerdictLook = 'pass' | 'warn' | 'bad' | 'none';
const verdictGlyphs: Readonly<Record<VerdictLook, GlyphName>> = {
  pass: 'done',
  warn: 'doubt',
  bad: 'failed',
  none: 'waiting',
};

/** One sentence that concludes, then why. */
export const Verdict = ({ look, title, children }: { look: VerdictLook; title: string; children?: ReactNode }) => (
  <div className={`verdict ${look}`} role="status">
    <Glyph name={verdictGlyphs[look]} />
    <div>
      <b>{title}</b>
      {children !== undefined && <div>{children}</div>}
    </div>
  </div>
);

/** The record's own table of contents. */
export const Contents = ({ title, links }: { title: string; links: readonly { label: string; href: string }[] }) => (
  <nav className="contents" aria-label={title}>
    <b>{title}</b>
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.label}</a>
        </li>
      ))}
    </ul>
  </nav>
);

/** A question in one field, sent by GET, so that the answer has an address. */
export const AskForm = ({
  action,
  name,
  label,
  hint,
  help,
  button,
  value = '',
}: {
  action: string;
  name: string;
  label: string;
  hint: string;
  help?: ReactNode;
  button: string;
  value?: string;
}) => {
  const id = useId();
  return (
    <search>
      <form className="ask" action={action} method="get">
        <label htmlFor={id}>{label}</label>
        <div>
          <input id={id} name={name} defaultValue={value} placeholder={hint} autoComplete="off" />
          <button className="btn primary" type="submit">
            <Glyph name="search" />
            {button}
          </button>
        </div>
        {help !== undefined && <p className="muted small">{help}</p>}
      </form>
    </search>
  );
};
