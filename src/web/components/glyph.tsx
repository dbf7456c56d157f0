// Status glyphs, our own: shape first, so that a status never rests on colour (WCAG 1.4.1), plus the few control
// icons the portal needs without a library. 16 px, stroke 1.6. Decorative: the word beside each carries the meaning.
import type { ReactNode } from 'react';

const shapes = {
  waiting: <circle cx="8" cy="8" r="6" strokeDasharray="2.2 2.5" />,
  half: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path className="f" d="M8 2a6 6 0 0 1 0 12z" />
    </>
  ),
  done: (
    <>
      <circle className="f" cx="8" cy="8" r="7" />
      <path className="k" d="m4.8 8.2 2.2 2.2 4.2-4.6" />
    </>
  ),
  warn: (
    <>
      <path d="M8 2.2 14.6 13.6H1.4z" />
      <path d="M8 6.6v3" />
      <circle className="f" cx="8" cy="11.6" r=".9" />
    </>
  ),
  doubt: (
    <>
      <path d="M8 1.6 14.4 8 8 14.4 1.6 8z" />
      <path d="M8 5v3.6" />
      <circle className="f" cx="8" cy="10.9" r=".9" />
    </>
  ),
  failed: (
    <>
      <path className="f" d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />
      <path className="k" d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" />
    </>
  ),
  void: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m3.8 12.2 8.4-8.4" />
    </>
  ),
  lock: (
    <>
      <rect x="3" y="7" width="10" height="7" rx="1" />
      <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.6V8l2.4 1.6" />
    </>
  ),
  swap: <path d="M13 6.4A5.4 5.4 0 0 0 3.4 5M3 2.2V5h2.8M3 9.6A5.4 5.4 0 0 0 12.6 11M13 13.8V11h-2.8" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.6" />
      <path d="m10.4 10.4 3.4 3.4" />
    </>
  ),
  user: (
    <>
      <circle cx="8" cy="5.2" r="2.7" />
      <path d="M3 13.8c0-2.7 2.2-4.3 5-4.3s5 1.6 5 4.3" />
    </>
  ),
  type: <path d="M1.6 12.6 5.4 3.4l3.8 9.2M2.9 9.6h5M12 5v5M9.5 7.5h5" />,
  menu: <path d="M2 4h12M2 8h12M2 12h12" />,
  copy: (
    <>
      <rect x="5.4" y="5.4" width="8" height="8" rx="1" />
      <path d="M10.6 5.4V3a.6.6 0 0 0-.6-.6H3a.6.6 0 0 0-.6.6v7c0 .3.3.6.6.6h2.4" />
    </>
  ),
  download: <path d="M8 2.4v8m-3.2-3L8 10.6l3.2-3.2M2.6 13.4h10.8" />,
  document: (
    <>
      <path d="M4 1.8h5.4L12.4 5v9.2H4z" />
      <path d="M9.2 1.8V5h3.2" />
    </>
  ),
  print: <path d="M4.6 5.4V2.2h6.8v3.2M4.6 11.4H2.4v-6h11.2v6h-2.2M4.6 9h6.8v4.8H4.6z" />,
  close: <path d="m3.6 3.6 8.8 8.8m0-8.8-8.8 8.8" />,
} satisfies Record<string, ReactNode>;

export type GlyphName = keyof typeof shapes;

export const Glyph = ({ name }: { name: GlyphName }) => (
  <svg className="i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {shapes[name]}
  </svg>
);
