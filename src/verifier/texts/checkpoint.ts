// What is found about the checkpoint and its keys, of a bundle or of a log that was taken away (spec/evidence-bundle.md section 5, step 1).
import type { Text } from './findings.ts';

export const checkpointFindings: Readonly<Record<string, Text>> = {
  'checkpoint.bundle-form': {
    zh: '文件不是证据包，或已残缺（{field}）。请重新下载。',
    en: 'The file is no evidence bundle, or it is damaged ({field}). Download it again.',
  },
  'checkpoint.key-form': { zh: '日志公钥写法不对。', en: 'A key of the log is malformed.' },
  'checkpoint.key-from-bundle': {
    zh: '日志公钥只来自这份文件，没有另一来源对照。',
    en: 'The key of the log comes from this file alone; nothing else vouches for it.',
  },
  'checkpoint.key-unknown': {
    zh: '日志公钥与您持有的不同，可能是另一个日志。',
    en: 'The key of the log is not the one you hold; it may be another log.',
  },
  'checkpoint.signature': { zh: '检查点签名无效。', en: 'The signature of a checkpoint is invalid.' },
  'checkpoint.key-given-up': {
    zh: '{size} 条的检查点由已停用的日志公钥签署。',
    en: 'The checkpoint of {size} {size:entry|entries} is signed by a key that the log had given up.',
  },
  'checkpoint.origin': { zh: '检查点属于另一个日志。', en: 'The checkpoint belongs to another log.' },
  'checkpoint.time-not-proven': {
    zh: '时间未证实：没有外部见证人为检查点签注时间。',
    en: 'Time not proven: no outside witness has dated a checkpoint.',
  },
  'checkpoint.no-sm2': {
    zh: '检查点没有国密（SM2）签名行。',
    en: 'The checkpoint has no line of national cryptography (SM2).',
  },
  'checkpoint.witness-from-bundle': {
    zh: '见证人公钥只来自这份文件，您没有指定信任的见证人。',
    en: 'The witnesses are named by this file alone; you have not said which you trust.',
  },
  'checkpoint.rolled-back': {
    zh: '回退：您曾见过 {size} 条，平台现在只出示 {now} 条，也没有证明是同一段历史。',
    en: 'Rollback: you have seen {size} {size:entry|entries}, now the platform shows {now}, and nothing proves that it is the same history.',
  },
  'checkpoint.truncated': {
    zh: '截断：平台出示的是您见过的日志的前 {now} 条，其后 {n} 条不见了。',
    en: 'Truncation: the platform shows the first {now} {now:entry|entries} of the log that you have seen; its last {n} {n:entry is|entries are} withheld.',
  },
  'checkpoint.inconsistent': {
    zh: '第 {size} 条处的检查点不是现在日志的前身：日志被分叉或改写。',
    en: 'The checkpoint at {size} is not the beginning of the present log: it was forked or rewritten.',
  },
  'checkpoint.forked': {
    zh: '分叉：与您记住的检查点（{size} 条）不一致，平台给不同的人看了不同的日志。',
    en: 'Split view: it contradicts the checkpoint that you remember ({size} {size:entry|entries}); different people were shown different logs.',
  },
  'checkpoint.last-seen-not-compared': {
    zh: '没有与您记住的检查点（{size} 条，此处 {now} 条）对照：缺少一致性证明，可从平台的 /log/proof/consistency 取得。',
    en: 'Not compared with the checkpoint that you remember ({size} {size:entry|entries}, here {now}): the consistency proof is missing; /log/proof/consistency of the platform gives it.',
  },
  'checkpoint.last-seen-other-log': {
    zh: '没有与您记住的检查点对照：它属于另一个日志（{log}）。',
    en: 'Not compared with the checkpoint that you remember: it is of another log ({log}).',
  },
};
