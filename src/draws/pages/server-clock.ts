// The server's clock in the browser: deadlines of a draw are the server's, whatever the reader's own clock says.
import { useEffect, useState } from 'react';

const TICK_MS = 250;

/** Server time in ms; `said` is the newest `now` of an answer (ISO). Ticks while `running`. */
export function useServerClock(said: string | undefined, running: boolean): number {
  const [ahead, setAhead] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (said !== undefined) setAhead(new Date(said).getTime() - Date.now());
  }, [said]);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [running]);
  return Math.max(now, 0) + ahead;
}
