// A workbook (.xlsx, ECMA-376) that nobody vouches for, read as a stream: its sheets by name, their rows as texts. docs/decisions/0011.
import { FileProblem } from '../files.ts';
import { type Archive, damaged, openArchive, type Pieces } from './archive.ts';
import { type Shown, shownBy } from './cells.ts';
import { readSheet, type SheetRow, type Styles } from './sheet.ts';
import { readStrings, type Strings } from './strings.ts';
import { type Reader, readXml } from './xml.ts';

export type Workbook = {
  /** Names of the sheets that a person sees, in their order. */
  readonly sheets: readonly string[];
  /** Rows of a sheet; `seen` is told the plain bytes as they are taken. Throws FileProblem. */
  readonly rows: (sheet: string, seen?: (bytes: number) => void) => AsyncGenerator<readonly SheetRow[]>;
  /** Plain bytes of a sheet. */
  readonly sizeOf: (sheet: string) => number;
};

export type Kind = 'workbook' | 'old-workbook' | 'other';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** By its first bytes, whatever its name: a workbook, an old or protected one (both lie in a compound file), or something else. */
export function kindOf(first: Buffer): Kind {
  if (first.subarray(0, ZIP.length).equals(ZIP)) return 'workbook';
  return first.subarray(0, COMPOUND.length).equals(COMPOUND) ? 'old-workbook' : 'other';
}

const MOST_SMALL = 64 * 1024 * 1024;

/** A part that is read whole. */
async function partOf<T>(archive: Archive, name: string, make: (emit: (one: T) => void) => Reader): Promise<T[]> {
  if (archive.sizeOf(name) > MOST_SMALL) throw damaged();
  const all: T[] = [];
  for await (const batch of readXml(archive.open(name), make)) all.push(...batch);
  return all;
}

type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** Where the relations of a part point, as names of members. */
async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!archive.has(name)) return [];
  return partOf<Relation>(archive, name, (emit) => ({
    open(element, attribute) {
      if (element !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const target = attribute('Target') ?? '';
      emit({
        id: attribute('Id') ?? '',
        type: (attribute('Type') ?? '').replace(/^.*\//, ''),
        target: target.startsWith('/') ? target.slice(1) : new URL(target, `x:/${folder}`).pathname.slice(1),
      });
    },
  }));
}

type Sheet = { readonly name: string; readonly id: string; readonly hidden: boolean };
type Told = { readonly sheet: Sheet } | { readonly from1904: true };

const sheetsOf = (archive: Archive, part: string): Promise<readonly Told[]> =>
  partOf<Told>(archive, part, (emit) => ({
    open(name, attribute) {
      const yes = attribute('date1904');
      if (name === 'workbookPr' && (yes === '1' || yes === 'true')) emit({ from1904: true });
      if (name !== 'sheet') return;
      const state = attribute('state');
      emit({
        sheet: {
          name: attribute('name') ?? '',
          id: attribute('id') ?? '',
          hidden: state === 'hidden' || state === 'veryHidden',
        },
      });
    },
  }));

/** How each style of a cell shows numbers. */
async function stylesOf(archive: Archive, part: string | undefined): Promise<readonly Shown[]> {
  if (part === undefined || !archive.has(part)) return [];
  const patterns = new Map<number, string>();
  let among = false;
  const ids = await partOf<number>(archive, part, (emit) => ({
    open(name, attribute) {
      if (name === 'numFmt') patterns.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') among = true;
      if (name === 'xf' && among) emit(Number(attribute('numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') among = false;
    },
  }));
  return ids.map((id) => shownBy(id, patterns.get(id)));
}

const NONE: Strings = { at: () => undefined };

/** Throws FileProblem for what is no workbook. Texts and styles are read when the first rows are asked for. */
export async function openWorkbook(pieces: Pieces): Promise<Workbook> {
  const archive = await openArchive(pieces);
  const main = (await relationsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !main.endsWith('.xml') || !archive.has(main)) throw new FileProblem('file.workbook-none');
  const relations = await relationsOf(archive, main);
  const told = await sheetsOf(archive, main);
  const from1904 = told.some((one) => 'from1904' in one);
  const all = told.flatMap((one) => ('sheet' in one ? [one.sheet] : []));
  const parts = new Map(relations.map(({ id, target }) => [id, target]));
  const readable = all.filter(({ id }) => archive.has(parts.get(id) ?? ''));
  const seenSheets = readable.some(({ hidden }) => !hidden) ? readable.filter(({ hidden }) => !hidden) : readable;
  if (seenSheets.length === 0) throw new FileProblem('file.workbook-none');
  const partOfType = (type: string) => relations.find((one) => one.type === type)?.target;
  const partOfSheet = (sheet: string) => parts.get(seenSheets.find(({ name }) => name === sheet)?.id ?? '') ?? '';
  let loaded: Promise<{ strings: Strings; styles: Styles }> | null = null;
  const load = async () => {
    const texts = partOfType('sharedStrings');
    const strings = texts !== undefined && archive.has(texts) ? await readStrings(archive.open(texts)) : NONE;
    return { strings, styles: { shown: await stylesOf(archive, partOfType('styles')), from1904 } };
  };
  return {
    sheets: seenSheets.map(({ name }) => name),
    sizeOf: (sheet) => archive.sizeOf(partOfSheet(sheet)),
    async *rows(sheet, seen = () => {}) {
      loaded ??= load();
      const { strings, styles } = await loaded;
      yield* readSheet(counted(archive.open(partOfSheet(sheet)), seen), strings, styles);
    },
  };
}

async function* counted(bytes: AsyncIterable<Buffer>, seen: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const part of bytes) {
    seen(part.length);
    yield part;
  }
}
