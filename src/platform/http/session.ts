// Who stands behind a request: the session of its cookie, and what it still owes before anything else opens (P11).
import type { Actor } from '../access.ts';

/** A second factor, a new password, the enrolment of a second factor. */
export type Owes = 'factor' | 'password' | 'enrolment';

export type Session = {
  readonly actor: Actor;
  readonly csrf: string;
  readonly sessionId: string;
  readonly owes: Owes | null;
};

/** Whose turns a request takes. */
export type TurnKind = 'public' | 'sign-in' | 'session' | 'key';

/** What a key of another system opens: as whom, and whether it may write. */
export type KeyEntry = { readonly actor: Actor; readonly writes: boolean };

export const SESSION_COOKIE = 'sunlot';
export const nobody: Actor = { userId: 'public', name: '', officeId: '', head: '', grants: [] };
