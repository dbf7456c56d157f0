// Saved views of lists: a person's own conditions under a name. A preference, not an act: it decides nothing and nobody else sees it (decision 25),
// so it is kept under row level security and leaves no entry in the log.
import type { Tx } from '../../platform/db/database.ts';

export const viewsOf = (tx: Tx, userId: string, list: string) =>
  tx
    .selectFrom('organisation.list_view')
    .select(['view_id', 'name', 'query'])
    .where('user_id', '=', userId)
    .where('list', '=', list)
    .orderBy('saved_at')
    .orderBy('view_id')
    .execute();

export const addView = (
  tx: Tx,
  view: { viewId: string; userId: string; list: string; name: string; query: string; at: Date },
) =>
  tx
    .insertInto('organisation.list_view')
    .values({
      view_id: view.viewId,
      user_id: view.userId,
      list: view.list,
      name: view.name,
      query: view.query,
      saved_at: view.at,
    })
    .execute();

export const removeView = (tx: Tx, userId: string, list: string, viewId: string) =>
  tx
    .deleteFrom('organisation.list_view')
    .where('user_id', '=', userId)
    .where('list', '=', list)
    .where('view_id', '=', viewId)
    .execute();
