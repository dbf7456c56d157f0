// How code is written here: sizes, first comment, no clock or chance in rules, our words, no classes, no leftovers.
import ts from 'typescript';
import { placeOf } from './places.ts';
import { type Finding, findNodes, findText, isCode, isGenerated, isTest, lineOf, type Rule } from './source.ts';

const FILE_LINES = 400;
const FUNCTION_LINES = 70;

export const fileSize: Rule = ({ path, text }) => {
  const lines = text.split('\n').length - 1;
  if (!isCode(path) || isGenerated(path) || lines <= FILE_LINES) return [];
  const message = `${lines} lines, at most ${FILE_LINES}: make it a folder of the same name, split by act`;
  return [{ path, line: FILE_LINES, message }];
};

export const functionSize: Rule = (source) => {
  if (!isCode(source.path) || isTest(source.path) || isGenerated(source.path)) return [];
  return findNodes(source, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return null;
    const lines = lineOf(source, node.end) - lineOf(source, node.getStart()) + 1;
    return lines > FUNCTION_LINES ? `a function of ${lines} lines, at most ${FUNCTION_LINES}: name its parts` : null;
  });
};

export const firstComment: Rule = ({ path, text }) => {
  if (!isCode(path) || /^(#!.*\n)?\s*(\/\/|\/\*)/.test(text)) return [];
  return [
    {
      path,
      line: 1,
      message: 'begin with a comment that says what the file decides, and under which clause or spec section',
    },
  ];
};

/** What reads a clock, chance or the machine's language: a rule must give every verifier the same answer. */
const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/^(Date\.now|performance\.now)$/, 'take the instant as an argument (platform/clock tells it)'],
  [/^Math\.random$/, 'take the seed as an argument: chance comes only from the draw protocol'],
  [
    /\.localeCompare$|^Intl\b|\.toLocale\w+$/,
    'the machine\u2019s language must not matter: compareText of kit/bytes.ts',
  ],
  [
    /^Math\.(sin|cos|tan|exp|log|log2|log10|pow|sqrt|cbrt|hypot)$/,
    'engines differ in the last digit: count in integers',
  ],
  [
    /^(globalThis|process|setTimeout|setInterval|fetch|crypto)\b/,
    'rules see no environment: let the caller hand in the value',
  ],
];

/** new Date(seconds).toISOString(): an explicit instant, read back in UTC, is the same on every machine. */
function explicitInstant(node: ts.NewExpression): boolean {
  const [argument] = node.arguments ?? [];
  if (argument === undefined || ts.isStringLiteralLike(argument)) return false;
  return ts.isPropertyAccessExpression(node.parent) && /^(toISOString|getUTC\w+)$/.test(node.parent.name.text);
}

export const purity: Rule = (source) => {
  if (placeOf(source.path)?.role !== 'rules' || isTest(source.path)) return [];
  return findNodes(source, (node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !explicitInstant(node)) {
      return `new Date: ${IMPURE[0]?.[1]}, and read it back with toISOString or getUTC…`;
    }
    const named = ts.isPropertyAccessExpression(node) || (ts.isIdentifier(node) && ts.isCallExpression(node.parent));
    if (!named) return null;
    const text = node.getText();
    const found = IMPURE.find(([pattern]) => pattern.test(text));
    return found === undefined ? null : `${text}: ${found[1]}`;
  });
};

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/compan(y|ies)|enterprise|inspectee/i, 'subject'],
  [/raffle/i, 'draw'],
  [/spotCheck|spot_check/i, 'inspection'],
  [/blacklist|whitelist/i, 'directory or the name of the list in law'],
  [/penali[sz]ed?Units?/i, 'joint punishment'],
];

export const words: Rule = (source) => {
  if (placeOf(source.path)?.area === 'demo') return [];
  if (!isCode(source.path) || !source.path.startsWith('src/') || isTest(source.path) || isGenerated(source.path))
    return [];
  return findNodes(source, (node) => {
    if (!ts.isIdentifier(node)) return null;
    const found = WORDS.find(([pattern]) => pattern.test(node.text));
    return found === undefined ? null : `${node.text}: the word of GLOSSARY.md is ${found[1]}`;
  });
};

export const classes: Rule = (source) => {
  if (!isCode(source.path) || isTest(source.path)) return [];
  return findNodes(source, (node) => {
    if (!ts.isClassDeclaration(node)) return null;
    if (node.heritageClauses?.some((clause) => /\bextends\s+(\w*Error|Component)\b/.test(clause.getText())))
      return null;
    return `class ${node.name?.text ?? ''}: functions over plain data do here (an Error or a React boundary may be a class)`;
  });
};

export const leftovers: Rule = (source) => {
  if (isGenerated(source.path) || source.path.startsWith('tools/tidy')) return [];
  return findText(source, /\b(TODO|FIXME|XXX|HACK)\b/g, ([word]) => `${word}: do it now, or write an issue`);
};

const HAN = /\p{Script=Han}+/u;
const HAN_PLACES =
  /(^|\/)texts(\.tsx?$|\/)|^db\/(seed|codes)\/|^docs\/|^spec\/|^(src\/demo|tools\/vectors)|\.md$|\.json$|^db\/schema\.sql$/;

/** Line by line: a comment may quote the law's own word. */
const COMMENT = /^\s*(\/\/|\/?\*|--).*|\s\/\/ .*$/;

/** Chinese stands where a reader of Chinese can mend it. One finding per file, or a page would drown in them. */
export const han: Rule = ({ path, text }): readonly Finding[] => {
  if (isTest(path) || HAN_PLACES.test(path)) return [];
  const line = text.split('\n').findIndex((one) => HAN.test(one.replace(COMMENT, '')));
  if (line < 0) return [];
  return [
    {
      path,
      line: line + 1,
      message: 'Chinese characters: words for users go to the domain\u2019s texts.ts, codes to db/codes or db/seed',
    },
  ];
};
