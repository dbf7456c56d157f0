// Erasing before the term in words (R11, P11).
import type { Texts } from '../../platform/domain.ts';

export const texts = {
  'organisation.erasures': { zh: '提前删除个人信息', en: 'Erasure before its term' },
  'organisation.erasures.note': {
    zh: '期限未满的个人信息，由审计管理员申请、安全管理员同意后才能删除；日志的事实、哈希和证明不变',
    en: 'A personal document whose term runs goes only when the audit administrator asks and the security administrator grants; facts, hashes and proofs of the log stay',
  },
  'organisation.erasures.empty': {
    zh: '还没有提前删除的申请。',
    en: 'Nobody has asked for an erasure before its term.',
  },
  'organisation.erasures.empty.next': {
    zh: '审计管理员在日志条目页申请：本人请求、记录有误，或没有保存依据。',
    en: 'The audit administrator asks on the page of a log entry: a person asks, the entry is wrong, or there was no ground to keep it.',
  },
  'organisation.erasure.unit': { zh: '项', en: '{n:question|questions}' },
  'organisation.erasure.search': { zh: '理由', en: 'Reason' },
  'organisation.erasure.ground': { zh: '依据', en: 'Ground' },
  'organisation.erasure.ground.request': { zh: '本人请求', en: 'The person asks' },
  'organisation.erasure.ground.wrong-entry': { zh: '记录有误', en: 'The entry is wrong' },
  'organisation.erasure.ground.unlawful': { zh: '没有保存依据', en: 'No ground to keep it' },
  'organisation.erasure.why': { zh: '理由', en: 'Reason' },
  'organisation.erasure.state': { zh: '状态', en: 'State' },
  'organisation.erasure.state.asked': { zh: '待同意', en: 'Asked' },
  'organisation.erasure.state.granted': { zh: '已同意，待删除', en: 'Granted, to be erased' },
  'organisation.erasure.state.returned': { zh: '不同意', en: 'Not granted' },
  'organisation.erasure.state.done': { zh: '已删除', en: 'Erased' },
  'organisation.erasure.asked': { zh: '申请', en: 'Asked' },
  'organisation.erasure.decided': { zh: '决定', en: 'Decided' },
  'organisation.erasure.ask': { zh: '申请提前删除', en: 'Ask to erase before its term' },
  'organisation.erasure.cannot': { zh: '没有办成', en: 'It was not done' },
  'organisation.erasure.grant': { zh: '同意删除', en: 'Grant' },
  'organisation.erasure.grant.will': {
    zh: '同意后，审计管理员可以删除这条日志背后的个人信息，删除后不能恢复。',
    en: 'The audit administrator may then erase the personal document behind this entry. It cannot be brought back.',
  },
  'organisation.erasure.grant.stays': {
    zh: '事实、哈希和全部证明保留，任何人仍能核对日志。',
    en: 'Facts, hashes and every proof stay: anybody can still check the log.',
  },
  'organisation.erasure.return': { zh: '不同意', en: 'Do not grant' },
  'organisation.erasure.return.will': { zh: '个人信息继续保存到期满。', en: 'The document is kept for its term.' },
  'organisation.erasure-due': {
    zh: '期限已于 {due} 届满，不必申请，请直接删除。',
    en: 'Its term was over on {due}: no question is needed, erase it.',
  },
  'organisation.erasure-open': {
    zh: '这条日志已有提前删除的申请。请在「提前删除个人信息」页查看。',
    en: 'Its erasure is asked for already. See the page "Erasure before its term".',
  },
  'organisation.erasure-missing': {
    zh: '没有这项申请。请从「提前删除个人信息」页进入。',
    en: 'There is no such question. Enter from the page "Erasure before its term".',
  },
  'entry.erasure.asked': { zh: '申请提前删除', en: 'Erasure before its term asked' },
  'entry.erasure.granted': { zh: '同意提前删除', en: 'Erasure before its term granted' },
  'entry.erasure.returned': { zh: '不同意提前删除', en: 'Erasure before its term not granted' },
} as const satisfies Texts;
