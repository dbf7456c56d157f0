// Words of the pages of exclusions, in Chinese and English.
import type { Texts } from '../../../platform/domain.ts';

export const exclusions = {
  'registers.exclusions': { zh: '排除', en: 'Exclusions' },
  'registers.exclusions.note': {
    zh: '经批准在一段时间内不参加抽取的对象；公开的只有名单中的排除理由',
    en: 'Subjects left out of draws for a term; only the reason in a list becomes public',
  },
  'registers.exclusions.unit': { zh: '条', en: '{n:exclusion|exclusions}' },
  'registers.exclusions.search': { zh: '对象名称、代码', en: 'Name or code of the subject' },
  'registers.comma': { zh: '、', en: ', ' },
  'registers.exclusion-runs': { zh: '连续排除', en: 'Excluded in a row' },
  'registers.exclusion-runs.note': {
    zh: '同一对象连续两次以上被排除，间隔不超过 {days} 天：每次各有理由，合起来就总也抽不到',
    en: 'Left out twice or more with at most {days} {days:day|days} between: each time for a reason, and together out of every draw',
  },
  'registers.exclusion-runs.times': { zh: '次数', en: 'Times' },
  'registers.exclusion-runs.days': { zh: '共计天数', en: 'Days in all' },
  'registers.exclusion-runs.unit': { zh: '户', en: '{n:subject|subjects}' },
  'registers.exclusion-runs.none': {
    zh: '没有对象被连续排除。',
    en: 'No subject was left out several times in a row.',
  },
  'registers.exclusion-runs.none.next': {
    zh: '一户在期满或解除后再次被排除时，会列在这里。',
    en: 'A subject stands here once it is excluded again after a term ended.',
  },
  'registers.exclusions.none': { zh: '没有排除任何对象。', en: 'No subject is excluded.' },
  'registers.exclusions.none.next': {
    zh: '停业、立案调查、近期已检查或不可抗力的，可以申请排除，由其他负责人审批。',
    en: 'Closed business, an open case, a recent inspection or force majeure: ask, and another head decides.',
  },
  'registers.exclusions.new': { zh: '申请排除', en: 'Ask for an exclusion' },
  'registers.exclusions.cannot': { zh: '没有提交', en: 'Not submitted' },
  'registers.exclusions.one': { zh: '排除「{name}」', en: 'Exclusion of "{name}"' },
  'registers.exclusions.reason': { zh: '理由', en: 'Reason' },
  'registers.exclusions.reason.most': {
    zh: '最长 {days} 天（{basis}）',
    en: '{days} {days:day|days} at most ({basis})',
  },
  'registers.exclusions.reason.open': {
    zh: '法律未定最长期限（{basis}）',
    en: 'The law sets no longest term ({basis})',
  },
  'registers.exclusions.basis': { zh: '法律依据', en: 'Legal source' },
  'registers.exclusions.evidence': { zh: '事实与证据', en: 'Facts and evidence' },
  'registers.exclusions.evidence.hint': {
    zh: '名单只公开它的摘要值，全文留在本系统',
    en: 'A list shows its hash only; the text stays here',
  },
  'registers.exclusions.from': { zh: '起始日', en: 'From' },
  'registers.exclusions.until': { zh: '截止日', en: 'Until' },
  'registers.exclusions.term': { zh: '期限', en: 'Term' },
  'registers.exclusions.term.is': { zh: '{from} 至 {until}', en: '{from} to {until}' },
  'registers.exclusions.decider': { zh: '审批单位', en: 'Who decides' },
  'registers.exclusions.decider.hint': {
    zh: '须属其他负责人，本人和本单位负责人不能审批',
    en: 'An office under another head; neither you nor your own head decides',
  },
  'registers.exclusions.asked': { zh: '申请', en: 'Asked' },
  'registers.exclusions.decided': { zh: '审批', en: 'Decided' },
  'registers.exclusions.opinion': { zh: '审批意见', en: 'Opinion' },
  'registers.exclusions.ended': { zh: '解除', en: 'Ended' },
  'registers.exclusions.entry': { zh: '日志', en: 'Log' },
  'registers.exclusions.state': { zh: '状态', en: 'State' },
  'registers.exclusions.submit': { zh: '提交审批', en: 'Submit' },
  'registers.exclusions.empty': { zh: '请填写此项', en: 'Fill this in' },
  'registers.exclusions.decide.forbidden': {
    zh: '由「{office}」的负责人审批',
    en: 'The head of {office} decides',
  },
  'registers.exclusions.effect': {
    zh: '批准后，期限内冻结的名单不含该对象，名单公开其数量与理由。',
    en: 'Once granted, lists frozen within the term leave the subject out and publish how many and why.',
  },
  'registers.exclusions.end': { zh: '提前解除', en: 'End it now' },
  'registers.exclusions.end.title': { zh: '解除对「{name}」的排除', en: 'End the exclusion of "{name}"' },
  'registers.exclusions.end.1': {
    zh: '今后冻结的名单重新包含该对象。',
    en: 'Lists frozen from now on hold the subject again.',
  },
  'registers.exclusions.end.2': {
    zh: '已经冻结的名单和抽取结果不变；记录保留。',
    en: 'Lists already frozen and their results stay; the record stays.',
  },
} as const satisfies Texts;
