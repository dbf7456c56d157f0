// A hash for reading: short form 8…6, copied whole, never compared by eye. Paper always carries it whole.
import { useState } from 'react';
import { groupHash, shortHash } from '../format.ts';
import { useText } from '../text.tsx';
import { Glyph } from './glyph.tsx';

const CopyButton = ({ value }: { value: string }) => {
  const { t } = useText();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  const name = t(copied ? 'web.hash.copied' : 'web.hash.copy');
  return (
    <button type="button" className="copy" title={name} aria-label={name} onClick={() => void copy()}>
      <Glyph name={copied ? 'done' : 'copy'} />
    </button>
  );
};

/** `full` writes all of it in groups of 8. `copy={false}` where the page carries no script (the portal). */
export const HashText = ({ value, full = false, copy = true }: { value: string; full?: boolean; copy?: boolean }) => (
  <span className={full ? 'hash full' : 'hash'}>
    {full ? (
      <span>{groupHash(value)}</span>
    ) : (
      <>
        <span className="on-screen" title={value}>
          {shortHash(value)}
        </span>
        <span className="on-paper">{groupHash(value)}</span>
      </>
    )}
    {copy && <CopyButton value={value} />}
  </span>
);
