// A frame in which a wide table scrolls sideways, so that the page never does: reachable by keyboard and named.
import type { ReactNode } from 'react';
import { useText } from '../text.tsx';

export const TableFrame = ({ title, children }: { title: string; children: ReactNode }) => {
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-frame" tabIndex={0} aria-label={t('web.list.frame', { title })}>
      {children}
    </section>
  );
};
