// What is said of exclusions: refusals, entries, states, told outcomes (R20, R53, P1).
import type { Texts } from '../../platform/domain.ts';

export const exclusions = {
  'registers.exclusion-missing': {
    zh: '没有这条排除记录。请刷新后查看。',
    en: 'There is no such exclusion. Reload the page.',
  },
  'registers.exclusion-term': {
    zh: '截止日早于起始日，或早于今天（{today}）。请改正期限。',
    en: 'The term ends before it begins, or before today ({today}). Correct it.',
  },
  'registers.exclusion-long': {
    zh: '期限 {days} 天，超过该理由的最长期限 {most} 天。请缩短；期满仍需排除的，重新申请。',
    en: 'The term has {days} {days:day|days}, more than the {most} that this reason allows. Shorten it and ask again when it ends.',
  },
  'registers.exclusion-known': {
    zh: '该对象在 {from} 至 {until} 已有申请或已排除。请先办结或解除那一条，或改期限。',
    en: 'From {from} to {until} the subject is already excluded, or it was asked for. Settle that one first, or change the term.',
  },
  'registers.exclusion-same-head': {
    zh: '「{office}」与您属同一负责人，不能由它审批。请选择其他负责人的单位。',
    en: '{office} stands under your own head and cannot decide this. Choose an office under another head.',
  },
  'registers.exclusion-over': {
    zh: '这条排除不在有效期内，无须解除。',
    en: 'This exclusion is not in force, so there is nothing to end.',
  },
  'registers.told.approved': {
    zh: '对 {subject} 的排除申请已批准。{reason}',
    en: 'The exclusion of {subject} was granted. {reason}',
  },
  'registers.told.returned': {
    zh: '对 {subject} 的排除申请已退回：{reason}',
    en: 'The exclusion of {subject} was returned: {reason}',
  },
  'registers.concern.exclusions': { zh: '待决定的排除申请', en: 'Exclusions that wait for a decision' },
  'entry.exclusion.asked': { zh: '申请排除', en: 'Exclusion asked for' },
  'entry.exclusion.granted': { zh: '批准排除', en: 'Exclusion granted' },
  'entry.exclusion.returned': { zh: '退回排除申请', en: 'Exclusion returned' },
  'entry.exclusion.ended': { zh: '解除排除', en: 'Exclusion ended' },
  'registers.standing.asked': { zh: '待审批', en: 'To be decided' },
  'registers.standing.granted': { zh: '已批准', en: 'Granted' },
  'registers.standing.force': { zh: '排除中', en: 'In force' },
  'registers.standing.coming': { zh: '未到起始日', en: 'To come' },
  'registers.standing.over': { zh: '已期满', en: 'Over' },
  'registers.standing.ended': { zh: '已解除', en: 'Ended' },
  'registers.standing.returned': { zh: '已退回', en: 'Returned' },
} as const satisfies Texts;
