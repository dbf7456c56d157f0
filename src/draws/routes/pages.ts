// The public pages of draws (R7, R45, R46): the list, the record of one, and its drawn list as a spreadsheet. Published draws only; any other
// address answers as if there were nothing.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { toHex } from '../../kit/bytes.ts';
import { texts as planPageTexts } from '../../plans/pages/texts.ts';
import { texts as planTexts } from '../../plans/texts.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/db/database.ts';
import { publicNear } from '../../platform/http/near.ts';
import { attachment, page, type Route, route } from '../../platform/http/route.ts';
import { publicFrame } from '../../publication/frame.ts';
import { normaliseCode } from '../../registers/rules/identity.ts';
import { scriptOf } from '../../web/built.ts';
import { formatInstant } from '../../web/format.ts';
import { addTexts, type Lang, textIn } from '../../web/text.tsx';
import { publicStands } from '../hat.ts';
import type { HatAnswer } from '../pages/public/hat.tsx';
import { type DrawRow, drawsPage, type FirmAnswer, missingDrawPage } from '../pages/public/list.tsx';
import { recordPage } from '../pages/public/record.tsx';
import { texts as pageTexts } from '../pages/public/texts.ts';
import {
  type PublicDraw,
  printable,
  publicDraw,
  publicDrawn,
  publicDraws,
  publicPlaces,
  publicSealed,
} from '../store/public.ts';
import { strataIn } from '../strata.ts';
import { texts } from '../texts.ts';
import { xlsxOf } from '../xlsx.ts';
import { drawRecord, headOf, type Offices, officesOf, PLACES_PER_PAGE, placesOf } from './record.ts';

for (const words of [planTexts, planPageTexts, texts, pageTexts]) addTexts(words);

const VERIFIER = 'src/verifier/page/main.ts';
const ROWS = 30;
/** In how many of the newest draws a code is looked for at once. */
const FIRM_DRAWS = 20;

type ListedDraw = Awaited<ReturnType<typeof publicDraws>>[number];
const rowOf =
  (offices: Offices) =>
  (draw: ListedDraw): DrawRow => ({
    ...headOf(draw, offices),
    listed: draw.listed_count,
    wanted: Number(draw.wanted ?? 0),
  });

/** The newest published draws as rows of a list. */
export const newestDraws = async (tx: Tx, limit: number): Promise<readonly DrawRow[]> => {
  const offices = await officesOf(tx);
  return (await publicDraws(tx, {}, limit)).map(rowOf(offices));
};

async function hatAnswer(tx: Tx, draw: PublicDraw, code: string, lang: Lang): Promise<HatAnswer> {
  const { leaf, root, proof, ...stands } = await publicStands(tx, draw, code, lang);
  const drawn = stands.drawn === null ? [] : await publicDrawn(tx, draw.draw_id);
  return {
    ...stands,
    code,
    name: drawn.find((row) => row.subject_id === code)?.name ?? null,
    leaf: leaf === null ? null : toHex(leaf),
    root: root === null ? null : toHex(root),
    proof: proof.map(toHex),
  };
}

async function firmAnswer(tx: Tx, typed: string, offices: Offices, lang: Lang): Promise<FirmAnswer | null> {
  const { code } = normaliseCode(printable(typed));
  if (code === '') return null;
  const draws = await publicDraws(tx, {}, FIRM_DRAWS);
  const rows = [];
  for (const draw of draws) {
    const answer = await hatAnswer(tx, draw, code, lang);
    // Of a sealed list nothing is told here: a row for every code would only say that it is sealed.
    if (answer.stood !== 'absent' && answer.stood !== 'sealed') rows.push({ ...headOf(draw, offices), answer });
  }
  return { code, of: draws.length, rows };
}

const listRoute = route({
  method: 'GET',
  url: '/draws',
  access: 'public',
  summary: 'All published draws as a page; with ?code= where one code stood in the newest',
  query: z.object({
    q: z.string().trim().max(100).optional(),
    code: z.string().trim().max(64).optional(),
    after: z.string().max(200).optional(),
  }),
  handle: ({ app, query, request }) =>
    publicNear({ app, request }, async (tx) => {
      const q = printable(query.q ?? '');
      const after = query.after === undefined ? undefined : printable(query.after);
      const offices = await officesOf(tx);
      const rows = await publicDraws(tx, { text: q, after }, ROWS + 1);
      const last = rows[ROWS - 1];
      const next = rows.length > ROWS && last ? `${last.published_at.toISOString()}|${last.draw_id}` : null;
      const frame = await publicFrame(app, tx, request);
      const firm = await firmAnswer(tx, query.code ?? '', offices, frame.lang);
      const list = { rows: rows.slice(0, ROWS).map(rowOf(offices)), next, sealed: await publicSealed(tx) };
      return page(drawsPage(list, { q, after }, firm, frame));
    }),
});

const addressOf = (app: App, request: FastifyRequest, drawId: string): string =>
  `${app.config.siteUrl ?? `${request.protocol}://${request.host}`}/draws/${drawId}`;

/** 0 shows all. */
const pageNumber = z.coerce.number().int().min(0).max(100_000).default(1);

const recordRoute = route({
  method: 'GET',
  url: '/draws/:drawId',
  access: 'public',
  summary: 'The public record of a published draw as a page; with ?code= whether a firm was in the hat',
  params: z.object({ drawId: z.string().max(128) }),
  query: z.object({
    code: z.string().max(64).optional(),
    page: pageNumber,
    reserve: pageNumber,
  }),
  handle: ({ app, params, query, request }) =>
    publicNear({ app, request }, async (tx) => {
      const frame = await publicFrame(app, tx, request);
      const draw = await publicDraw(tx, params.drawId);
      if (!draw) return page(missingDrawPage(params.drawId, frame), 404);
      const typed = printable(query.code ?? '');
      const { code } = normaliseCode(typed);
      const answer = code === '' ? null : await hatAnswer(tx, draw, code, frame.lang);
      const record = await drawRecord(tx, draw, query, frame.lang);
      const address = addressOf(app, request, draw.draw_id);
      const shown = { record, asked: { typed, answer }, address, perPage: PLACES_PER_PAGE };
      return page(recordPage(shown, frame, scriptOf(VERIFIER)));
    }),
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const sheetRoute = route({
  method: 'GET',
  url: '/draws/:drawId/list.xlsx',
  access: 'public',
  summary: 'The drawn list of a published draw as a spreadsheet',
  params: z.object({ drawId: z.string().max(128) }),
  handle: ({ app, params, request }) =>
    publicNear({ app, request }, async (tx) => {
      const frame = await publicFrame(app, tx, request);
      const draw = await publicDraw(tx, params.drawId);
      if (!draw || draw.result === null) return page(missingDrawPage(params.drawId, frame), 404);
      return attachment(
        await sheetOf(tx, draw, frame.lang, addressOf(app, request, draw.draw_id)),
        XLSX,
        `${draw.draw_id}.xlsx`,
      );
    }),
});

async function sheetOf(tx: Tx, draw: PublicDraw, lang: Lang, address: string): Promise<Buffer> {
  const t = textIn(lang);
  const offices = await officesOf(tx);
  const labels = new Map((await strataIn(tx, draw.list_id, lang)).map(({ code, label }) => [code, label]));
  const places = await placesOf(
    tx,
    draw.draw_id,
    await publicPlaces(tx, draw.draw_id, null),
    labels,
    offices,
    draw.resulted_at ?? draw.published_at,
  );
  const keys = ['stratum', 'place', 'firm', 'code', 'position', 'state', 'team'];
  return xlsxOf({
    title: t('draws.record.list'),
    source: `${draw.title} ${draw.draw_id} ${formatInstant(draw.published_at.toISOString(), lang)} ${address}`,
    heads: keys.map((key) => t(`draws.record.${key}`)),
    rows: places.map((row) => [
      row.label,
      row.rank + 1,
      row.name ?? t('draws.record.closed'),
      row.code ?? row.leafHash ?? '',
      row.position,
      t(`draws.record.${row.state}`),
      row.team
        .filter(({ certificate }) => certificate !== '')
        .map(({ name, certificate }) => t('draws.record.member', { name, certificate }))
        .join(' '),
    ]),
  });
}

export const pageRoutes: readonly Route[] = [listRoute, recordRoute, sheetRoute];
