// Who is signed in, what they may do, and how they sign in again when a session ends in the middle of work.
import { createContext, type ReactNode, useContext } from 'react';
import type { Session } from './api.ts';

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = ({ session, children }: { session: Session; children: ReactNode }) => (
  <SessionContext value={session}>{children}</SessionContext>
);

/** Inside the workbench there is always a session; its absence is a bug of the shell. */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('a workbench page was rendered without a session');
  return session;
};

/** Whether the signed-in person holds a permission; for showing a reason early. The server decides. */
export const useMay = (): ((permission: string) => boolean) => {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
};
