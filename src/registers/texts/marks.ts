// What is said of marks of subjects: words of files, refusals, entries, kinds (R53, P8).
import type { Texts } from '../../platform/domain.ts';
import type { CreditClass } from '../rules/mark.ts';
import type { MarkField } from '../rules/mark-row.ts';

export const markHeaders: Readonly<Record<MarkField, readonly string[]>> = {
  subjectCode: ['统一社会信用代码', '社会信用代码', '检查对象代码', '代码'],
  class: ['信用风险等级', '风险等级', '信用类别', '等级', '类别'],
  from: ['起始日', '生效日期', '评定日期'],
  until: ['截止日', '有效期至'],
  evidence: ['依据', '评定依据', '说明'],
};

export const markWords: Readonly<Record<string, CreditClass>> = {
  ...{ A: 'A', a: 'A', A类: 'A', 低: 'A', 风险低: 'A' },
  ...{ B: 'B', b: 'B', B类: 'B', 一般: 'B', 中: 'B', 风险一般: 'B' },
  ...{ C: 'C', c: 'C', C类: 'C', 较高: 'C', 风险较高: 'C' },
  ...{ D: 'D', d: 'D', D类: 'D', 高: 'D', 风险高: 'D' },
};

export const marks = {
  'registers.mark-missing': {
    zh: '没有这条标注。请刷新后查看。',
    en: 'There is no such mark. Reload the page.',
  },
  'registers.mark-known': {
    zh: '该对象在 {from} 至 {until} 已有同一理由的标注或申请。请先办结或结束那一条，或改期限。',
    en: 'From {from} to {until} the subject already has a mark of this ground, or it was asked for. Settle or end that one first, or change the term.',
  },
  'registers.mark-over': {
    zh: '这条标注不在有效期内，无须结束。',
    en: 'This mark does not stand any more, so there is nothing to end.',
  },
  'registers.mark-empty': { zh: '没有写明。请填写等级和起止日期。', en: 'Missing. Give class and both days.' },
  'registers.mark-twice': {
    zh: '该对象在文件中出现两次。请只留一行。',
    en: 'The subject stands twice in the file. Keep one row.',
  },
  'registers.told.mark-approved': {
    zh: '{subject} 的重点监管标注已批准。{reason}',
    en: '{subject} was granted as a key object. {reason}',
  },
  'registers.told.mark-returned': {
    zh: '{subject} 的重点监管标注申请已退回：{reason}',
    en: 'The request to mark {subject} as a key object was returned: {reason}',
  },
  'registers.reveal-marks.inspection': { zh: '查看信用等级：实施检查', en: 'Class looked at: inspection' },
  'registers.reveal-marks.service': { zh: '查看信用等级：办理业务', en: 'Class looked at: service' },
  'registers.reveal-marks.complaint': { zh: '查看信用等级：处理投诉', en: 'Class looked at: complaint' },
  'registers.reveal-marks.correction': { zh: '查看信用等级：更正信息', en: 'Class looked at: correction' },
  'entry.mark.set': { zh: '评定信用等级', en: 'Credit class set' },
  'entry.mark.asked': { zh: '申请列为重点监管', en: 'Key object asked for' },
  'entry.mark.granted': { zh: '批准列为重点监管', en: 'Key object granted' },
  'entry.mark.returned': { zh: '退回重点监管申请', en: 'Key object returned' },
  'entry.mark.ended': { zh: '结束标注', en: 'Mark ended' },
  'entry.marks.imported': { zh: '导入信用等级', en: 'Credit classes imported' },
  'registers.mark.class': { zh: '信用风险等级', en: 'Credit class' },
  'registers.mark.food_drug': { zh: '重点：食品药品', en: 'Key: food and drugs' },
  'registers.mark.work_safety': { zh: '重点：安全生产', en: 'Key: work safety' },
  'registers.mark.environment': { zh: '重点：生态环境', en: 'Key: environment' },
  'registers.mark.abnormal_list': { zh: '重点：经营异常名录', en: 'Key: list of abnormal operations' },
  'registers.mark.complaints': { zh: '重点：投诉举报多', en: 'Key: repeated complaints' },
  'registers.mark.serious_violation': { zh: '重点：严重违法', en: 'Key: serious violations' },
  'registers.mark.high_risk': { zh: '重点：风险高', en: 'Key: high risk' },
  'registers.markStanding.asked': { zh: '待审批', en: 'To be decided' },
  'registers.markStanding.force': { zh: '有效', en: 'In force' },
  'registers.markStanding.coming': { zh: '未到起始日', en: 'To come' },
  'registers.markStanding.over': { zh: '已期满', en: 'Over' },
  'registers.markStanding.ended': { zh: '已结束', en: 'Ended' },
  'registers.markStanding.returned': { zh: '已退回', en: 'Returned' },
} as const satisfies Texts;
