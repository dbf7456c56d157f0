// One file as the rules of tidiness see it, and what a rule answers.
import ts from 'typescript';

export type Source = { readonly path: string; readonly text: string };
export type Finding = { readonly path: string; readonly line: number; readonly message: string };
export type Rule = (source: Source) => readonly Finding[];

export const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path);
export const isTest = (path: string): boolean =>
  /\.test\.tsx?$|(^|\/)testing\.ts$/.test(path) || path.startsWith('e2e/') || path.startsWith('src/platform/testing/');
export const isGenerated = (path: string): boolean =>
  ['src/platform/db/schema.ts', 'src/web/openapi.d.ts', 'db/schema.sql', 'package-lock.json'].includes(path);

const trees = new WeakMap<Source, ts.SourceFile>();

/** The syntax tree, parsed once per source. */
export function treeOf(source: Source): ts.SourceFile {
  const known = trees.get(source);
  if (known !== undefined) return known;
  const kind = source.path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2024, true, kind);
  trees.set(source, tree);
  return tree;
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

export const lineOf = (source: Source, offset: number): number => source.text.slice(0, offset).split('\n').length;

/** Every node of the file for which `test` answers a message. */
export function findNodes(source: Source, test: (node: ts.Node) => string | null): Finding[] {
  const found: Finding[] = [];
  walk(treeOf(source), (node) => {
    const message = test(node);
    if (message !== null) found.push({ path: source.path, line: lineOf(source, node.getStart()), message });
  });
  return found;
}

/** Every match of a pattern (global flag) in the text. */
export function findText(
  source: Source,
  pattern: RegExp,
  message: (match: RegExpExecArray) => string | null,
): Finding[] {
  const found: Finding[] = [];
  for (const match of source.text.matchAll(pattern)) {
    const said = message(match as RegExpExecArray);
    if (said !== null) found.push({ path: source.path, line: lineOf(source, match.index), message: said });
  }
  return found;
}
