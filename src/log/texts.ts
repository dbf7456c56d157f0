// What the log says about itself, in Chinese and English.
import type { Texts } from '../platform/domain.ts';

export const texts = {
  'log.missing': {
    zh: '日志中没有这一部分，或它还未封存。请核对编号，或稍后再看。',
    en: 'The log has no such part, or it is not sealed yet. Check the number or look again in a moment.',
  },
  'log.no-consistency': {
    zh: '无法证明从 {from} 条到 {to} 条的一致性：起点须至少为 1，且不大于终点。',
    en: 'No consistency proof from {from} to {to}: begin at 1 or more, and not after the end.',
  },
  'log.not-in-tree': {
    zh: '第 {index} 条不在 {size} 条的日志中。请改用较新的检查点。',
    en: 'Entry {index} is not in the tree of {size}. Use a later checkpoint.',
  },
  'log.below-last-checkpoint': {
    zh: '数据库只有 {size} 条日志，而曾对外签署过 {recorded} 条：可能恢复了旧备份。系统拒绝继续签署；请按运维手册「日志回退」一节处理。',
    en: 'The database holds {size} {size:entry|entries}, but {recorded} were signed before: an old backup may have been restored. Nothing is signed; see "log rollback" in docs/operating.md.',
  },
  'log.busy': {
    zh: '另一台服务器正在封存日志。请稍候再试。',
    en: 'Another server is sealing the log. Try again in a moment.',
  },
  'log.no-key': {
    zh: '本服务器没有日志签名密钥。请在持有密钥的服务器上操作。',
    en: 'This server has no log key. Do this on the server that holds it.',
  },
  'log.nothing-lost': {
    zh: '日志没有缺失，不需要开启新的起点。',
    en: 'Nothing of the log is missing; there is no need to open a new origin.',
  },
  'log.term-runs': {
    zh: '保存期限未满：这类个人信息保存 {months} 个月，{due} 期满。期满后再删除。',
    en: 'The term is not over: documents of this kind are kept {months} {months:month|months}, until {due}. Erase it then.',
  },
  'log.nothing-due': {
    zh: '没有超过保存期限（{months} 个月）的观察记录。',
    en: 'No observation is older than its term of {months} {months:month|months}.',
  },
  'log.no-document': {
    zh: '该条日志没有可删除的个人信息，或已删除。请核对编号。',
    en: 'This entry has no personal document, or it was erased already. Check the number.',
  },
  'log.cosignature-form': {
    zh: '这不是带签注的检查点。请提交检查点原文和签注行。',
    en: 'This is no checkpoint with a cosignature. Send the body of the checkpoint and the line.',
  },
  'log.cosignature-checkpoint': {
    zh: '本日志没有签署过这个 {size} 条的检查点。请重新取得检查点；若它确由本日志公钥签署，请公开：日志分叉了。',
    en: 'This log shows no such checkpoint of {size} {size:entry|entries}. Fetch it anew; if it bears the signature of this log, make it public: the log has forked.',
  },
  'log.cosignature-key': {
    zh: '签注公钥未登记为见证人，或已终止。请先请平台登记。',
    en: 'The key is not that of an accepted witness, or its term has ended. Have the platform accept it first.',
  },
  'log.cosignature-false': {
    zh: '签注与检查点或时间不符。请检查见证人密钥后重新签注。',
    en: 'The cosignature does not fit the checkpoint and its time. Check the key of the witness and sign again.',
  },
  'log.cosignature-clock': {
    zh: '签注时间 {at} 与本机时间 {now} 相差过大。请校准见证人的时钟。',
    en: 'The time of the cosignature, {at}, is too far from the time here, {now}. Set the clock of the witness.',
  },
  'entry.log.erased': { zh: '删除个人信息', en: 'Personal document erased' },
  'entry.log.trimmed': { zh: '清除过期观察记录', en: 'Old observations let go' },
  'permission.log.trimmed': { zh: '清除过期观察记录', en: 'Let go of old observations' },
  'entry.log.observed': { zh: '观察记录汇总', en: 'Observations sealed' },
  'entry.log.key-rotated': { zh: '更换日志密钥', en: 'Log key changed' },
  'entry.log.reopened': { zh: '日志重新开启', en: 'Log reopened' },
} as const satisfies Texts;
