// The provenance line, our seal: who, when, which log entry. Public pages name the office, not the clerk.
import { formatInstant, formatNumber } from '../format.ts';
import { useText } from '../text.tsx';
import { rich } from './rich.tsx';

/** `who` is the office, or office and person in the workbench; `at` an ISO instant; `href` leads to the entry's proof. */
export type ProvenanceOf = { who: string; at: string; entry?: number; href?: string };

export const Provenance = ({ who, at, entry, href }: ProvenanceOf) => {
  const { t, lang } = useText();
  const number = entry === undefined ? null : formatNumber(entry);
  return (
    <p className="prov">
      <span>{rich(t, 'web.provenance.by', { who: <b>{who}</b> })}</span>
      <time dateTime={at}>{formatInstant(at, lang)}</time>
      {number !== null && (
        <span>
          {rich(t, 'web.provenance.entry', { entry: href === undefined ? number : <a href={href}>{number}</a> })}
        </span>
      )}
    </p>
  );
};
