// Who may be drawn and who may lead. Only who holds a certificate valid on the day inspects (P2; Administrative Penalty Law
// articles 42 and 55); staff of daily supervision only assist (R23). A leader is head of an internal unit or senior (R34). Some hold
// two certificates, of the province and of their ministry: one that is valid suffices.
import type { Inspector } from './inspector-row.ts';

/** In the order in which they are found; each has its wording in texts.ts. */
export const BARS = [
  'left',
  'suspended',
  'daily_staff',
  'no_certificate',
  'certificate_early',
  'certificate_expired',
  'on_leave',
] as const;
export type Bar = (typeof BARS)[number];

export type Certified = Pick<Inspector, 'category' | 'certificate' | 'validFrom' | 'validUntil' | 'second' | 'status'>;
export type Certificate = { readonly number: string; readonly from: string | null; readonly until: string };

/** Certificates that have an end; one without never held. */
export const certificatesOf = ({ certificate, validFrom, validUntil, second }: Certified): readonly Certificate[] => [
  ...(certificate === null || validUntil === null ? [] : [{ number: certificate, from: validFrom, until: validUntil }]),
  ...(second === null ? [] : [second]),
];

const holds = ({ from, until }: Certificate, day: string): boolean => (from === null || from <= day) && day <= until;

/** The certificate that is shown on the day: the first that is valid, or null. */
export const certificateOn = (inspector: Certified, day: string): string | null =>
  certificatesOf(inspector).find((one) => holds(one, day))?.number ?? null;

/** Why the inspector may not be drawn for the day (YYYY-MM-DD), or null when he may. `away`: leave on that day. */
export function barOf(inspector: Certified, day: string, away = false): Bar | null {
  if (inspector.status !== 'active') return inspector.status;
  if (inspector.category === 'daily_staff') return 'daily_staff';
  const held = certificatesOf(inspector);
  if (held.length === 0) return 'no_certificate';
  if (!held.some((one) => holds(one, day)))
    return held.some(({ until }) => day <= until) ? 'certificate_early' : 'certificate_expired';
  return away ? 'on_leave' : null;
}

/** Whether the inspector may lead a team on the day (R34). */
export const canLead = (inspector: Certified & Pick<Inspector, 'mayLead'>, day: string): boolean =>
  inspector.mayLead && barOf(inspector, day) === null;
