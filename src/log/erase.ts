// Erasing what is personal (spec/log.md section 2; LOG 23). The erasure is an act of its own; the document goes in a second
// step, by the one login that may delete documents and nothing else. The leaf keeps its hash, so every proof still holds.
import { z } from 'zod';
import { ok, refuse } from '../kit/result.ts';
import type { App } from '../platform/app.ts';
import { writeAs } from '../platform/db/database.ts';
import { entryType } from '../platform/domain.ts';
import { act } from './act.ts';
import { deleteErased, documentOffice } from './store.ts';

export const erased = entryType('log.erased', z.object({ entry: z.uuid(), reason: z.string().min(1) }));

/** Orders the erasure of the personal document of `entry`. Refuses with `log.no-document` when there is none (any more). */
export const eraseDocument = act(erased, {
  input: z.strictObject({ entry: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  target: async (tx, { entry }) => {
    const found = await documentOffice(tx, entry);
    if (found === null) return refuse('log.no-document', 'missing');
    return ok({ officePath: found.officeId === null ? [] : [found.officeId], thing: `entry:${entry}` });
  },
  run: async (_tx, { entry, reason }) => ok({ facts: { entry, reason }, answer: { entry } }),
});

/** Deletes the documents whose erasure was ordered; returns how many. */
export const carryOutErasures = (app: App): Promise<number> =>
  writeAs(app.db, 'retention', (tx) => deleteErased(tx, erased.type));
