// What the machines lack, told from what is wrong with the program: a full disk, a database that is away or has no connection left. Whoever asked is
// told so (503) and may ask again; the transaction was rolled back, so nothing half done stands. PostgreSQL's appendix A names the classes.
import { type Refused, refuse } from '../kit/result.ts';

const FULL: ReadonlySet<string> = new Set(['53100', 'ENOSPC', 'EDQUOT']);
const AWAY: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']);
/** Of the classes: connection exception, insufficient resources. */
const CLASSES = /^(08|53)\w{3}$/;
/** The driver gives these no code. */
const ENDED = /^(Connection terminated|timeout exceeded when trying to connect)/;

/** `server.disk-full`, `server.database-away`, or null where it is a fault of our own. */
export function shortageOf(error: unknown): Refused | null {
  if (!(error instanceof Error)) return null;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && FULL.has(code)) return refuse('server.disk-full', 'unmet');
  const away = typeof code === 'string' ? AWAY.has(code) || CLASSES.test(code) : ENDED.test(error.message);
  if (away) return refuse('server.database-away', 'unmet');
  return error.cause === undefined ? null : shortageOf(error.cause);
}
