// Who may be drawn and who may lead. Only who holds a certificate valid on the day inspects (P2; Administrative Penalty Law
// articles 42 and 55); staff of daily supervision only assist (R23). A leader is head of an internal unit or senior (R34).
import type { Inspector } from './inspector-row.ts';

/** In the order in which they are found; each has its wording in texts.ts. */
export const BARS = [
  'left',
  'suspended',
  'daily_staff',
  'no_certificate',
  'certificate_early',
  'certificate_expired',
] as const;
export type Bar = (typeof BARS)[number];

export type Certified = Pick<Inspector, 'category' | 'certificate' | 'validFrom' | 'validUntil' | 'status'>;

/** Why the inspector may not be drawn for the day (YYYY-MM-DD), or null when he may. A certificate without an end never held. */
export function barOf(inspector: Certified, day: string): Bar | null {
  if (inspector.status !== 'active') return inspector.status;
  if (inspector.category === 'daily_staff') return 'daily_staff';
  if (inspector.certificate === null || inspector.validUntil === null) return 'no_certificate';
  if (inspector.validFrom !== null && inspector.validFrom > day) return 'certificate_early';
  return inspector.validUntil < day ? 'certificate_expired' : null;
}

/** Whether the inspector may lead a team on the day (R34). */
export const canLead = (inspector: Certified & Pick<Inspector, 'mayLead'>, day: string): boolean =>
  inspector.mayLead && barOf(inspector, day) === null;
