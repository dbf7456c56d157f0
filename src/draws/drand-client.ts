// Fetches a drand round where there is a network (spec/draw.md section 3). What comes is only a text: it is verified by BLS before it is used,
// so any relay may be asked. Without a network the value is entered by hand, under the same check.
import { z } from 'zod';
import type { App } from '../platform/app.ts';

const RELAYS = ['https://api.drand.sh', 'https://drand.cloudflare.com'];
const TIMEOUT_MS = 4_000;
const PATIENCE_MS = 10_000;
const answer = z.object({ round: z.int(), signature: z.string(), previous_signature: z.string().optional() });

let notBefore = 0;

/** The beacon text of a round, or null when no relay answered; asks at most every ten seconds. */
export async function fetchRound(
  app: App,
  chain: string,
  round: number,
): Promise<{ text: string; previous: string } | null> {
  const now = app.clock.now().getTime();
  if (!app.config.network || now < notBefore) return null;
  notBefore = now + PATIENCE_MS;
  for (const relay of RELAYS) {
    try {
      const response = await fetch(`${relay}/${chain}/public/${round}`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      const parsed = answer.safeParse(await response.json());
      if (parsed.success && parsed.data.round === round) {
        const { signature, previous_signature: previous = '' } = parsed.data;
        return { text: `drand/${chain}/${round}/${signature}`, previous };
      }
    } catch {
      // No network, or a relay that is down: the next one, or by hand.
    }
  }
  return null;
}
