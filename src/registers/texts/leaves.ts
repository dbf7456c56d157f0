// What is said of leave and of certificates that end (R23, P2).
import type { Texts } from '../../platform/domain.ts';

export const leaves = {
  'registers.leave-missing': { zh: '没有这条休假记录。请刷新后查看。', en: 'There is no such leave. Reload the page.' },
  'registers.leave-own': {
    zh: '只能登记本人的休假；他人的由其单位登记。请联系该单位计划员。',
    en: 'You record your own leave only; that of others is recorded by their office. Ask its planner.',
  },
  'registers.leave-term': {
    zh: '结束日早于开始日，或早于今天（{today}）。请改正日期。',
    en: 'The leave ends before it begins, or before today ({today}). Correct the days.',
  },
  'registers.leave-known': {
    zh: '{from} 至 {until} 已登记休假。请先销假，或改日期。',
    en: 'From {from} to {until} leave is recorded already. End it first, or change the days.',
  },
  'registers.leave-over': {
    zh: '这条休假已经销假，不必再办。',
    en: 'This leave has ended already; nothing is left to do.',
  },
  'registers.certificates-warned': {
    zh: '没有新的到期证件，不必再提醒。',
    en: 'No certificate is newly near its end; nobody needs to be told.',
  },
  'registers.certificate.told': {
    zh: '您的执法证 {certificate} 将于 {until} 到期。没有有效证件不参加抽取，请及时换证。',
    en: 'Your certificate {certificate} ends on {until}. Without a valid one you are not drawn: renew it in time.',
  },
  'registers.certificates.told': {
    zh: '本单位有 {count} 个执法证即将到期，最早 {until}。到期后不参加抽取，请督促换证并更新名录。',
    en: '{count} {count:certificate of your office ends|certificates of your office end} soon, the first on {until}. Whoever has none that is valid is not drawn: have them renewed and update the library.',
  },
  'registers.certificate-twice': { zh: '与第一个执法证号相同', en: 'The same as the first certificate' },
  'registers.certificate-twice.fix': {
    zh: '填写另一个证件，或留空',
    en: 'Give the other certificate, or leave it empty',
  },
  'registers.field.secondCertificate': { zh: '第二执法证号', en: 'Second certificate' },
  'registers.field.secondFrom': { zh: '第二执法证有效期起', en: 'Second valid from' },
  'registers.field.secondUntil': { zh: '第二执法证有效期止', en: 'Second valid until' },
  'registers.field.second': { zh: '第二执法证', en: 'Second certificate' },
  'entry.leave.recorded': { zh: '登记休假', en: 'Leave recorded' },
  'entry.leave.ended': { zh: '销假', en: 'Leave ended' },
  'entry.certificates.warned': { zh: '提醒证件到期', en: 'Certificates warned of' },
} as const satisfies Texts;
