// How an import judges a row of carriers (R22), and how a good one is staged.
import { hash } from 'node:crypto';
import { findOffice } from '../../organisation/store.ts';
import type { Actor } from '../../platform/access.ts';
import type { Tx } from '../../platform/db/database.ts';
import { type Carrier, type CarrierContext, carrierHash, checkCarrier } from '../rules/carrier-row.ts';
import type { Cell } from '../rules/row.ts';
import { loadRegions } from '../store/codes.ts';
import { loadOverrides } from '../store/overrides.ts';
import { copyArray, copyText } from '../store/staging.ts';
import { carrierWords } from '../texts/words.ts';
import type { Judged } from './judge.ts';

export const carrierContext = async (tx: Tx, actor: Actor, source: string): Promise<CarrierContext> => ({
  regions: await loadRegions(tx),
  words: carrierWords,
  source,
  home: (await findOffice(tx, actor.officeId))?.region ?? '',
  overridden: (await loadOverrides(tx)).ever,
});

export const judgeCarrier =
  (context: CarrierContext) =>
  (cell: Cell<string>): Judged => {
    const { row, faults, notes, tidied } = checkCarrier(cell, context);
    if (row === null) return { id: null, hash: null, staged: null, faults, notes };
    const content = carrierHash((text) => hash('sha256', text, 'buffer'), row);
    return { id: row.carrierId, hash: content, staged: stagedCarrier(row, content), faults, notes, tidied };
  };

/** In the order of `openStaging`: id, hash, content. */
const stagedCarrier = (row: Carrier, content: Uint8Array): string =>
  [
    row.carrierId,
    `\\\\x${Buffer.from(content).toString('hex')}`,
    row.kind,
    row.number,
    copyText(row.name),
    copyArray(row.subjectIds),
    row.region ?? '\\N',
    row.street ?? '\\N',
    copyText(row.address),
    row.position?.longitude ?? '\\N',
    row.position?.latitude ?? '\\N',
    row.position?.datum ?? '\\N',
    row.status,
    copyText(row.source),
  ].join('\t');
