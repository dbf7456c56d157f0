// Words of the pages about the daily roots of the registers (R7).
import type { Texts } from '../../../platform/domain.ts';

export const roots = {
  'registers.roots': { zh: '名录每日根', en: 'Daily roots of the registers' },
  'registers.roots.lead': {
    zh: '每天结束后，检查对象、执法人员、行为载体三个名录各取一个根写入日志。抽取须锚定满 7 日的根，其后的增改全部列出：谁在抽取前改动名录，谁都看得见。',
    en: 'After each day, the registers of subjects, inspectors and carriers each put one root into the log. A draw is anchored to a root of 7 days or more and lists all that changed since: whoever bends a register before a draw is seen.',
  },
  'registers.roots.note': {
    zh: '每日一次写入日志；抽取须锚定满 7 日的根',
    en: 'Logged once a day; a draw is anchored to one of 7 days or more',
  },
  'registers.roots.log': { zh: '日志', en: 'Log' },
  'registers.roots.all': { zh: '已写入日志的根', en: 'Roots in the log' },
  'registers.roots.json': { zh: '机器可读（JSON）', en: 'Machine readable (JSON)' },
  'registers.roots.day': { zh: '截至日终', en: 'At the end of' },
  'registers.roots.register': { zh: '名录', en: 'Register' },
  'registers.roots.of.registers.subject': { zh: '检查对象', en: 'Subjects' },
  'registers.roots.of.registers.inspector': { zh: '执法检查人员', en: 'Inspectors' },
  'registers.roots.of.registers.carrier': { zh: '行为载体', en: 'Carriers' },
  'registers.roots.count': { zh: '条数', en: 'Units' },
  'registers.roots.root': { zh: '根', en: 'Root' },
  'registers.roots.logged': { zh: '写入时间', en: 'Logged' },
  'registers.roots.late': { zh: '补记', en: 'Late' },
  'registers.roots.entry': { zh: '日志序号与证明', en: 'Entry and proof' },
  'registers.roots.sealing': { zh: '待入账', en: 'Being sealed' },
  'registers.roots.unit': { zh: '个根', en: 'roots' },
  'registers.roots.comma': { zh: '、', en: ', ' },
  'registers.roots.whole': { zh: '自首个根起没有缺日', en: 'No day is missing since the first root' },
  'registers.roots.missing': { zh: '缺 {n} 个根', en: 'Roots missing: {n}' },
  'registers.roots.none': { zh: '还没有写入名录根。', en: 'No root is logged yet.' },
  'registers.roots.none.next': {
    zh: '名录有了内容之后，次日一时起自动写入。',
    en: "Once a register holds something, its root is logged from one o'clock on the day after.",
  },
  'registers.roots.newest': { zh: '回到最新', en: 'Newest' },
  'registers.roots.older': { zh: '更早', en: 'Older' },
  'registers.roots.public': { zh: '公开页面', en: 'Public page' },
} satisfies Texts;
