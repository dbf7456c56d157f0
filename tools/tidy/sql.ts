// Who may touch which table, and the rules for migrations that let the same schema be distributed later (SQL.md, in
// docs/decisions): every check here is one of its numbered rules.
import ts from 'typescript';
import { DOMAINS, type Place, placeOf } from './places.ts';
import { type Finding, findNodes, findText, isCode, isTest, lineOf, type Rule, type Source } from './source.ts';

const WRITES = /\b(?:insert\s+into|update|delete\s+from|truncate(?:\s+table)?|copy)\s+([a-z_]+)\.[a-z_]+/gi;
const READS = /\b(?:from|join)\s+([a-z_]+)\.[a-z_]+/gi;
const WRITERS = new Set(['insertInto', 'updateTable', 'deleteFrom']);
const READERS = new Set(['selectFrom', 'innerJoin', 'leftJoin']);

/** These are mechanisms for all others, one file each (approval, message, job …): such a file is its own store. */
const MECHANISMS: readonly string[] = ['platform', 'log', 'organisation', 'calendar', 'publication'];

const isStore = (place: Place): boolean =>
  place.role === 'store' || (place.role === 'other' && MECHANISMS.includes(place.area));

function wrongWrite(schema: string, place: Place): string | null {
  if (!(DOMAINS as readonly string[]).includes(schema)) return null;
  if (schema === place.area && isStore(place)) return null;
  return `writes ${schema}.*: only src/${schema}/store may; offer a step there that takes the transaction`;
}

function wrongRead(schema: string, place: Place): string | null {
  const order = (DOMAINS as readonly string[]).indexOf(schema);
  if (order > place.order)
    return `reads ${schema}.*, which stands to the right of ${place.area}: let ${schema} react and record it here`;
  if (order >= 0 && !isStore(place)) return `SQL outside a store: move it to src/${place.area}/store`;
  return null;
}

function inText(text: string, place: Place): string | null {
  for (const [, schema] of text.matchAll(WRITES)) {
    const said = wrongWrite((schema ?? '').toLowerCase(), place);
    if (said !== null) return said;
  }
  for (const [, schema] of text.matchAll(READS)) {
    const said = wrongRead((schema ?? '').toLowerCase(), place);
    if (said !== null) return said;
  }
  return /\boffset\s+(\$|\d)/i.test(text) ? 'OFFSET: page by key (keyset)' : null;
}

function inCall(node: ts.CallExpression, place: Place): string | null {
  if (!ts.isPropertyAccessExpression(node.expression)) return null;
  const method = node.expression.name.text;
  if (method === 'mergeInto') return 'MERGE does not run distributed: insert … on conflict';
  const first = node.arguments[0];
  if (first === undefined || !ts.isStringLiteralLike(first)) return null;
  const schema = /^([a-z_]+)\.[a-z_]+/.exec(first.text)?.[1];
  if (schema === undefined) return null;
  if (WRITERS.has(method)) return wrongWrite(schema, place);
  return READERS.has(method) ? wrongRead(schema, place) : null;
}

export const tables: Rule = (source: Source): readonly Finding[] => {
  const place = placeOf(source.path);
  if (place === null || !isCode(source.path) || isTest(source.path) || place.area === 'web' || place.area === 'demo')
    return [];
  if (place.role === 'texts' || place.role === 'pages') return [];
  return findNodes(source, (node) => {
    if (ts.isCallExpression(node)) return inCall(node, place);
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return inText(node.getText(), place);
    return null;
  });
};

const MIGRATION: readonly (readonly [RegExp, string])[] = [
  [/\bcreate\s+(or\s+replace\s+)?(constraint\s+)?trigger\b/gi, 'no triggers: append-only by grants (rule 4)'],
  [/\bcreate\s+(or\s+replace\s+)?(function|procedure)\b/gi, 'no stored procedures: rules live in src/*/rules (rule 4)'],
  [
    /\b(small|big)?serial\b|\bgenerated\s+\w+(\s+default)?\s+as\s+identity\b/gi,
    'no serial: a business key or a uuid made by the application (rule 4)',
  ],
  [/\bcreate\s+sequence\s+(?!log\.arrival\b)\S+/gi, 'no sequence but log.arrival (rule 4)'],
  [/\b(var)?char(acter)?(\s+varying)?\s*\(/gi, 'text with a check instead of char(n) (last rule)'],
  [/\bon\s+delete\s+(cascade|set\s+null)\b/gi, 'nothing is deleted behind an act: remove "on delete"'],
  [/\badd\s+column\b[^;]*,\s*add\s+column\b/gi, 'one add column per statement (rule 3)'],
  [/\bupdate\b[^;]*\b(random|clock_timestamp|gen_random_uuid)\s*\(/gi, 'no volatile function in an update (rule 7)'],
  [/\bmerge\s+into\b/gi, 'no MERGE: insert … on conflict (rule 12)'],
  [/\bset_config\s*\(/gi, 'settings are set with set local (rule 9)'],
  [/\btimestamp\s+without\b|\btimestamp\b(?!tz|\s+with\b|\w)/gi, 'instants are timestamptz'],
  [/\bsubject_id\s+text\b(?!\s+collate\s+"C")/gi, 'subject_id text collate "C" (rule 1)'],
];

const uncommented = (text: string): string => text.replace(/--[^\n]*/g, (comment) => ' '.repeat(comment.length));

/** Foreign keys stand in a named alter table, after all tables exist (rule 3). */
function inlineKeys(source: Source, text: string): Finding[] {
  return [...text.matchAll(/\breferences\s+[a-z_]+\.[a-z_]+/gi)].flatMap((match) => {
    const statement = text.slice(text.lastIndexOf(';', match.index) + 1, match.index);
    if (/^\s*alter\s+table\b/i.test(statement)) return [];
    const message = 'a foreign key inside create table: alter table … add constraint name (rule 3)';
    return [{ path: source.path, line: lineOf(source, match.index), message }];
  });
}

export const migrations: Rule = (source) => {
  if (!/^db\/migrations\/.*\.sql$/.test(source.path)) return [];
  const plain = { path: source.path, text: uncommented(source.text) };
  const found = MIGRATION.flatMap(([pattern, message]) => findText(plain, pattern, () => message));
  found.push(...inlineKeys(source, plain.text));
  if (!/^\s*set local citus\.multi_shard_modify_mode = 'sequential';/.test(plain.text)) {
    found.push({
      path: source.path,
      line: 1,
      message: "start with set local citus.multi_shard_modify_mode = 'sequential'; (rule 3)",
    });
  }
  return found;
};
