// Status tag: glyph, word and colour together, one per object. The look comes from the state machine's own table.
import type { ReactNode } from 'react';
import { Glyph, type GlyphName } from './glyph.tsx';

/** Looks a state can have. `failed` is solid, `void` outlined; `secret` is the seal colour: not public, embargoed. */
export type StatusLook =
  | 'waiting'
  | 'scheduled'
  | 'running'
  | 'done'
  | 'due'
  | 'doubt'
  | 'failed'
  | 'void'
  | 'secret'
  | 'replaced'
  | 'capped';

const looks: Readonly<Record<StatusLook, { glyph: GlyphName; tone: string }>> = {
  waiting: { glyph: 'waiting', tone: 'plain' },
  scheduled: { glyph: 'clock', tone: 'plain' },
  running: { glyph: 'half', tone: 'info' },
  done: { glyph: 'done', tone: 'pass' },
  due: { glyph: 'warn', tone: 'warn' },
  doubt: { glyph: 'doubt', tone: 'warn' },
  failed: { glyph: 'failed', tone: 'bad' },
  void: { glyph: 'void', tone: 'line' },
  secret: { glyph: 'lock', tone: 'seal' },
  replaced: { glyph: 'swap', tone: 'warn' },
  capped: { glyph: 'lock', tone: 'plain' },
};

export const StatusTag = ({ look, children }: { look: StatusLook; children: ReactNode }) => (
  <span className={`tag ${looks[look].tone}`}>
    <Glyph name={looks[look].glyph} />
    {children}
  </span>
);
