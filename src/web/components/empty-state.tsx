// An empty place says why it is empty and what to do, with at most one button. No picture.
import type { ReactNode } from 'react';

export type Empty = { why: string; next: string; act?: ReactNode };

export const EmptyState = ({ why, next, act }: Empty) => (
  <div className="empty" role="status">
    <p>{why}</p>
    <p className="muted">{next}</p>
    {act}
  </div>
);
