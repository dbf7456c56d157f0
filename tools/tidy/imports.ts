// Who may import whom: domains only leftwards, roles only downwards, rules only rules, kit and the curve library.
import { posix } from 'node:path';
import ts from 'typescript';
import { MAY_IMPORT, type Place, placeOf, WHY } from './places.ts';
import { type Finding, findNodes, isCode, isTest, type Rule, type Source } from './source.ts';

const PURE_PACKAGES = /^@noble\//;
const VERIFIER_PACKAGES = /^@noble\//;
const HEAVY_PACKAGES = /^(antd|@ant-design\/|echarts)/;
/** What pages and the client may use of the server's folders: plain data and types. */
const SHARED_PLATFORM = /^src\/platform\/(access|domain|i18n|texts|suite)(\.ts|\/)/;

function specifier(node: ts.Node): string | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
    return (node.moduleSpecifier as ts.StringLiteral).text;
  }
  const called =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : null;
  return called && ts.isStringLiteral(called) ? called.text : null;
}

function wrongPackage(path: string, from: Place, name: string): string | null {
  if (from.role === 'rules' && !PURE_PACKAGES.test(name)) return `rules may not use ${name}: ${WHY.rules}`;
  if (from.area === 'verifier' && path !== 'src/verifier/main.ts' && !VERIFIER_PACKAGES.test(name)) {
    return `the verifier may not use ${name}: it must run anywhere, so only rules, kit, the hash and the curve libraries`;
  }
  if (/\/public\//.test(path) && HEAVY_PACKAGES.test(name)) {
    return `public pages may not use ${name}: citizens get plain markup (src/web/public)`;
  }
  return null;
}

function fromVerifier(target: string, to: Place): string | null {
  if (to.role === 'rules' || to.area === 'verifier') return null;
  return `the verifier may not use ${target}: only rules, kit and its own files (it must not depend on the government)`;
}

function fromWeb(target: string, to: Place): string | null {
  const free = to.area === 'web' || to.area === 'verifier' || to.role === 'rules' || SHARED_PLATFORM.test(target);
  if (free || to.role === 'pages' || to.role === 'texts') return null;
  return `the client may not use ${target}: ${WHY.pages}`;
}

/** Targets beside the domains: the client from what renders, the verifier from pages, demo from nobody. */
function toBeside(target: string, from: Place, to: Place): string | null {
  if (to.area === 'web') {
    if (from.role === 'pages' || from.role === 'routes' || from.role === 'other') return null;
    return `${from.role} may not use the client (${target}): let a page or a route render`;
  }
  if (to.area === 'verifier' && from.role !== 'pages' && from.role !== 'routes') {
    return `only pages use the verifier (${target}): move what both need into rules/`;
  }
  if (to.area === 'demo')
    return `the server may not depend on invented data (${target}): import it in src/main.ts only`;
  return null;
}

function wrongTarget(target: string, from: Place): string | null {
  const to = placeOf(target);
  if (to === null || from.area === 'demo') return null;
  if (isTest(target)) return `${target} is for tests only: move what both need out of src/platform/testing`;
  if (from.area === 'verifier') return fromVerifier(target, to);
  if (from.area === 'web') return fromWeb(target, to);
  if (to.order < 0) return toBeside(target, from, to);
  if (to.order > from.order) {
    return `${from.area} may not import ${to.area}, which stands to its right: offer a step there, or react to an entry (ARCHITECTURE.md)`;
  }
  if (from.role === 'pages' && SHARED_PLATFORM.test(target)) return null;
  if (MAY_IMPORT[from.role].includes(to.role)) return null;
  return `${from.role} may not import ${to.role} (${target}): ${WHY[from.role]}`;
}

/** `import type` leaves nothing behind: a page may name the shape that its own server answers. */
const onlyTypes = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

export const imports: Rule = (source: Source): readonly Finding[] => {
  const from = placeOf(source.path);
  if (from === null || !isCode(source.path) || isTest(source.path)) return [];
  return findNodes(source, (node) => {
    const name = specifier(node);
    if (name === null) return null;
    if (from.role === 'pages' && onlyTypes(node)) return null;
    if (!name.startsWith('.')) return wrongPackage(source.path, from, name);
    return wrongTarget(posix.join(posix.dirname(source.path), name), from);
  });
};
