// Sealing a list: the words of the task form (R49, P8), in Chinese and English.
import type { Texts } from '../../../platform/domain.ts';

export const sealedTexts = {
  'plans.sealed': { zh: '名单是否封存', en: 'Open or sealed list' },
  'plans.sealed.list': { zh: '名单', en: 'List' },
  'plans.sealed.open': { zh: '公开名单', en: 'Open list' },
  'plans.sealed.surprise': { zh: '突击检查：封存名单', en: 'Surprise inspection: sealed list' },
  'plans.sealed.classes': { zh: '分层涉及信用风险等级：封存名单', en: 'Strata tell a risk class: sealed list' },
  'plans.sealed.both': { zh: '突击检查，且分层涉及等级：封存名单', en: 'Surprise inspection, and strata tell a class' },
  'plans.sealed.open.hint': {
    zh: '抽取公示后任何人都能查到哪些户参加了抽取。',
    en: 'Once published, anybody can look up who was in the draw.',
  },
  'plans.sealed.surprise.hint': {
    zh: '检查之前对外没有任何消息，只计次数；每户检查后开启，期限前全部开启。',
    en: 'Nothing is public before the visits but a number; each unit is opened after its visit, all of them by the day below.',
  },
  'plans.sealed.classes.hint': {
    zh: '公示一份合并名单，不列层级和概率；整份名单只交审计人员和保管副本的负责人。',
    en: 'One merged list is public, without stratum or probability; the whole list is for auditors and the holder of the copy.',
  },
  'plans.sealed.both.hint': {
    zh: '全部检查之后才公示合并名单，不列层级和概率。',
    en: 'The merged list is public after the last visit, without stratum or probability.',
  },
  'plans.sealed.by': { zh: '开启期限', en: 'Opened by' },
  'plans.sealed.by.hint': {
    zh: '不早于任务期结束；到期未开启会被核验程序指出。',
    en: 'Not before the period ends; a list that is never opened is named by the verifier.',
  },
  'plans.sealed.by.missing': { zh: '请填写开启期限。', en: 'Give the day by which the list is opened.' },
  'plans.sealed.holder': { zh: '保管副本的机构', en: 'Holder of the copy' },
  'plans.sealed.holder.hint': {
    zh: '须属另一个负责人；其负责人在开启之前持有一份完整副本。',
    en: 'Under another head, who holds a complete copy until the list is opened.',
  },
  'plans.sealed.holder.missing': { zh: '请选择保管副本的机构。', en: 'Choose who holds the copy.' },
  'plans.sealed.reason': { zh: '封存理由', en: 'Reason' },
  'plans.sealed.reason.hint': {
    zh: '随任务一并审批，不公示。',
    en: 'Approved with the task; it is not published.',
  },
  'plans.sealed.reason.missing': { zh: '请写明理由，至少 4 个字。', en: 'Give a reason of at least 4 characters.' },
  'plans.sealed.words': {
    zh: '{ground}；{by}前全部开启；副本由{holder}保管；理由：{reason}',
    en: '{ground}; opened by {by}; copy held by {holder}; reason: {reason}',
  },
} as const satisfies Texts;
