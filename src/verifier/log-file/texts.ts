// What a check of a log file says, in plain Chinese and English.
import { fillWording } from '../../kit/wording.ts';
import type { Fill } from '../report.ts';
import type { Text } from '../texts/findings.ts';
import type { LogReport } from './check.ts';

/** Findings by their reason; `{line}` counts from 1, the head of the file being line 1; indexes are those of the log. */
export const lineFindings: Readonly<Record<string, Text>> = {
  'head-form': {
    zh: '第 1 行（文件头）不是日志文件头的标准写法。',
    en: 'Line 1, the head of the file, is not the canonical head of a log file.',
  },
  'signature-unknown': {
    zh: '第 1 行（文件头）的检查点有文件所列公钥解释不了的签名行。',
    en: 'Line 1, the head of the file: the checkpoint has a signature line that no key in the file explains.',
  },
  count: {
    zh: '第 1 行（文件头）称有 {found} 条，检查点签署的是 {expected} 条。',
    en: 'Line 1, the head of the file, speaks of {found} {found:entry|entries}; the checkpoint signs {expected}.',
  },
  'line-form': {
    zh: '第 {line} 行（日志第 {after} 条之后的一行）不是标准写法，或有未知、缺少的名目。',
    en: 'Line {line}, the one after entry {after} of the log, is not canonical, or has an unknown or a missing name.',
  },
  order: {
    zh: '第 {line} 行：日志第 {index} 条的次序不对或重复。',
    en: 'Line {line}: entry {index} is out of order or stands twice.',
  },
  missing: {
    zh: '第 {line} 行之前缺少日志第 {from} 至 {until} 条。',
    en: 'Entries {from} to {until} of the log are missing before line {line}.',
  },
  'beyond-checkpoint': {
    zh: '第 {line} 行：日志第 {index} 条不在检查点签署的 {size} 条之内。',
    en: 'Line {line}: entry {index} lies beyond the {size} {size:entry|entries} that the checkpoint signs.',
  },
  hash: {
    zh: '第 {line} 行：日志第 {index} 条的叶与其散列不符。',
    en: 'Line {line}: the leaf of entry {index} does not have the hash that stands beside it.',
  },
  proof: {
    zh: '第 {line} 行：日志第 {index} 条的叶不在签署的日志中。',
    en: 'Line {line}: the leaf of entry {index} does not stand in the signed log.',
  },
  'leaf-form': {
    zh: '第 {line} 行：日志第 {index} 条的叶写法不对。',
    en: 'Line {line}: the leaf of entry {index} has no known form.',
  },
  nonce: {
    zh: '第 {line} 行：日志第 {index} 条的随机数缺少，或不该有。',
    en: 'Line {line}: the nonce of entry {index} is missing, or stands where the leaf says there is none.',
  },
  head: {
    zh: '第 {line} 行：日志第 {index} 条的人、时间、对象或单位与封存的不符。',
    en: 'Line {line}: who, when, about what or for whom of entry {index} is not what was sealed.',
  },
  facts: {
    zh: '第 {line} 行：日志第 {index} 条所记的内容与封存的不符。',
    en: 'Line {line}: what entry {index} says was done is not what was sealed.',
  },
  type: {
    zh: '第 {line} 行：日志第 {index} 条的办理种类与叶上写的不符。',
    en: 'Line {line}: the kind of entry {index} is not the one that its leaf shows.',
  },
  document: {
    zh: '第 {line} 行：日志第 {index} 条的个人信息与封存的不符。',
    en: 'Line {line}: the personal document of entry {index} is not the one that was sealed.',
  },
  'cut-line': { zh: '第 {line} 行没有写完：文件被截断。', en: 'Line {line} does not end: the file was cut.' },
  cut: {
    zh: '文件在日志第 {after} 条之后结束：应有 {expected} 条，只有 {found} 条。',
    en: 'The file ends after entry {after} of the log: {expected} {expected:entry was|entries were} to come, {found} did.',
  },
  root: {
    zh: '全部叶合成的根与检查点签署的不同：有叶与其散列被一起换过。',
    en: 'The leaves together do not give the signed root: a leaf was exchanged together with its hash.',
  },
  'head-not-sealed': {
    zh: '{n} 条早于「人、时间、对象」的封存：这些只能相信，不能证明。',
    en: '{n} {n:entry is|entries are} from before who, when and about what were sealed: these are believed, not proven.',
  },
};

const verdicts: Readonly<Record<LogReport['verdict'], Text>> = {
  true: { zh: '属实', en: 'True' },
  false: { zh: '不实', en: 'False' },
  untrusted: { zh: '没有矛盾，尚缺佐证', en: 'Nothing contradicts; something is not vouched for' },
  undone: { zh: '没有核对', en: 'Not checked' },
};

const summary: Readonly<Record<'whole' | 'selection', Text>> = {
  whole: {
    zh: '整本日志 {entries} 条，可见内容 {opened} 条，个人信息 {documents} 条。',
    en: 'The whole log of {entries} {entries:entry|entries}, {opened} opened, {documents} with their personal documents.',
  },
  selection: {
    zh: '日志 {size} 条中的 {entries} 条，可见内容 {opened} 条，个人信息 {documents} 条；是否选全，文件不能证明。',
    en: '{entries} {entries:entry|entries} of a log of {size}, {opened} opened, {documents} with their personal documents; that nothing was left out of the selection is not proven.',
  },
};

export function logVerdict(report: LogReport, lang: 'zh' | 'en'): { readonly title: string; readonly text: string } {
  const { scope, checkpoint, entries, opened, documents } = report;
  const text =
    scope === null
      ? ''
      : fillWording(summary[scope][lang], { entries, opened, documents, size: checkpoint?.size ?? 0 });
  return { title: verdicts[report.verdict][lang], text };
}

/** The wording of `log-file.…`, or null where it is a finding of the checkpoint. */
export function lineFindingText(code: string, values: Fill, lang: 'zh' | 'en'): string | null {
  const text = code.startsWith('log-file.') ? lineFindings[code.slice('log-file.'.length)] : undefined;
  return text === undefined ? null : fillWording(text[lang], values);
}
