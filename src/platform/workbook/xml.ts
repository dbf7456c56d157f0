// XML of a workbook as a stream: elements go to a reader as they close, what it emits comes out in batches. No document type is followed and no
// entity but the five is known (saxes); what grows without an end is stopped.
import { SaxesParser } from 'saxes';
import { FileProblem } from '../files.ts';
import { damaged } from './archive.ts';

/** Called with local names: prefixes differ from program to program. */
export type Reader = {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** True when the rest need not be read. */
  readonly done?: () => boolean;
};

const MOST_DEPTH = 64;
/** Characters between two things that are emitted: a cell holds 32,767, a row 16,384 cells. */
const MOST_BETWEEN = 16 * 1024 * 1024;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Batches of what `make` emits. Throws FileProblem when the XML is damaged or hostile. */
export async function* readXml<T>(
  bytes: AsyncIterable<Buffer>,
  make: (emit: (one: T) => void) => Reader,
): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  let between = 0;
  const reader = make((one) => {
    batch.push(one);
    between = 0;
  });
  const parser = parserOf(reader);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const feed = (part: Buffer | null): void => {
    try {
      const text = part === null ? decoder.decode() : decoder.decode(part, { stream: true });
      between += text.length;
      parser.write(text);
      if (part === null) parser.close();
    } catch (error) {
      throw error instanceof FileProblem ? error : damaged();
    }
    if (between > MOST_BETWEEN) throw damaged();
  };
  for await (const part of bytes) {
    feed(part);
    if (batch.length > 0) yield batch;
    batch = [];
    if (reader.done?.()) return;
  }
  feed(null);
  if (batch.length > 0) yield batch;
}

function parserOf(reader: Reader): SaxesParser<{ position: false; xmlns: false }> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MOST_DEPTH) throw damaged();
    reader.open(local(name), (wanted) => attributes[wanted] ?? attributes[`r:${wanted}`]);
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close?.(local(name));
  });
  return parser;
}
