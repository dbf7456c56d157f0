// Words for what is found about the register of a draw (step 14).
import type { Text } from './findings.ts';

export const registerFindings: Readonly<Record<string, Text>> = {
  'register.not-anchored': {
    zh: '名录未锚定：抽取前没有已登记满 7 日的名录根。',
    en: 'Register not anchored: no register root was logged at least 7 days before.',
  },
  'register.no-checkpoint': {
    zh: '没有可用的检查点，名录根的收录未核。',
    en: 'Without a valid checkpoint, the inclusion of the register root was not checked.',
  },
  'register.roots-not-in-bundle': {
    zh: '文件不含名录根的证明。',
    en: 'The file lacks the proof of the register root.',
  },
  'register.half-anchored': {
    zh: '承诺只写了名录根和变更根中的一个。',
    en: 'The commitment names only one of the register root and the root of changes.',
  },
  'register.uncommitted': {
    zh: '文件带有名录根，但承诺没有写。',
    en: 'The file brings a register root that the commitment does not name.',
  },
  'register.root-form': {
    zh: '所附日志条目不是名录根，或内容不合规定。',
    en: 'The entry given is not the root of a register, or its form is wrong.',
  },
  'register.root-facts': {
    zh: '名录根的内容与日志中的散列不符。',
    en: 'The facts of the register root do not fit the hash in the log.',
  },
  'register.root-proof': {
    zh: '名录根不在日志第 {index} 条。',
    en: 'The register root does not stand at {index} in the log.',
  },
  'register.other-root': {
    zh: '承诺的名录根不是日志里的那一个。',
    en: 'The register root of the commitment is not the one in the log.',
  },
  'register.other-register': {
    zh: '名录根属于另一个名录。',
    en: 'The root belongs to another register.',
  },
  'register.root-later': {
    zh: '名录根（第 {index} 条）在承诺之后才写入日志。',
    en: 'The register root (entry {index}) was logged after the commitment.',
  },
  'register.root-young': {
    zh: '名录根写入日志（{at}）到取名单（{takenAt}）不满 7 日。',
    en: 'From the logging of the register root ({at}) to the taking of the list ({takenAt}) are less than 7 days.',
  },
  'register.taken-late': {
    zh: '名单取于承诺之后（{takenAt}）。',
    en: 'The list was taken after the commitment ({takenAt}).',
  },
  'register.root-time-claimed': {
    zh: '名录根写入的时间只有平台自己说：没有外部见证在满 7 日之前见过它。',
    en: "When the register root was logged is the platform's word: no outside witness dated it 7 days before.",
  },
  'register.changes-needed': {
    zh: '名录变更太多，不在文件中；请一并给出变更文件。',
    en: 'The changes of the register are too many for this file; give the file of changes with it.',
  },
  'register.change-form': {
    zh: '有 {n} 条名录变更不合规定。',
    en: '{n} changes of the register have a wrong form.',
  },
  'register.changes-order': {
    zh: '名录变更重复或次序不对：{id}。',
    en: 'A change of the register stands twice or out of order: {id}.',
  },
  'register.other-changes': {
    zh: '所列名录变更与承诺的变更根不符：有增、漏或改动。',
    en: 'The changes listed do not give the root that was committed: something was added, left out or altered.',
  },
  'register.flips-open': {
    zh: '回改报告要到 {day} 之后才定：抽取前被改、抽取后改回的对象和人员，还不能说全。',
    en: 'The flip report is final after {day}: who was changed before the draw and changed back after it cannot be said yet.',
  },
  'register.flips-overdue': {
    zh: '回改报告应在 {day} 之后定稿，文件里没有。请重新下载证据包；仍没有，就是平台没有做。',
    en: 'The last flip report was due after {day} and is not in the file. Fetch the evidence again; if it is still missing, the platform did not make it.',
  },
  'register.flips-closed': {
    zh: '名单只向对象本人开启，回改报告里是谁，不向公众公布。',
    en: 'The list is opened to its units alone: whom the flip report names is not public.',
  },
  'register.flips-needed': {
    zh: '回改报告有 {n} 处，文件没有逐条列出。',
    en: 'The flip report has {n} {n:finding|findings}, which the file does not list.',
  },
  'register.flips-form': {
    zh: '所附日志条目不是回改报告，或内容不合规定。',
    en: 'The entry given is no flip report, or its form is wrong.',
  },
  'register.flips-facts': {
    zh: '回改报告的内容与日志中的散列不符。',
    en: 'The facts of the flip report do not fit the hash in the log.',
  },
  'register.flips-proof': {
    zh: '回改报告不在日志第 {index} 条。',
    en: 'The flip report does not stand at {index} in the log.',
  },
  'register.flips-other-draw': {
    zh: '回改报告属于另一次抽取（{draw}）。',
    en: 'The flip report is about another draw ({draw}).',
  },
  'register.flips-before-commitment': {
    zh: '回改报告（第 {index} 条）写在承诺之前。',
    en: 'The flip report (entry {index}) was logged before the commitment.',
  },
  'register.flips-window': {
    zh: '回改报告只看了前 {before} 日、后 {after} 日，短于规定的前 30 日、后 90 日。',
    en: 'The flip report looks at {before} {before:day|days} before and {after} after, less than the 30 and 90 that the rules ask for.',
  },
  'register.flips-early': {
    zh: '回改报告自称定稿，但写于最后一日之前（{at}）。',
    en: 'The flip report calls itself final but was made before its last day was over ({at}).',
  },
  'register.flips-root': {
    zh: '所列回改与报告的根不符：有增、漏或改动。',
    en: 'The findings listed do not give the root of the report: something was added, left out or altered.',
  },
  'register.flip-form': {
    zh: '有 {n} 条回改不合规定。',
    en: '{n} {n:finding has|findings have} a wrong form.',
  },
  'register.flips-count': {
    zh: '回改条数与报告不符：报告称对象 {subjects}、人员 {officers}。',
    en: 'The findings are not as many as the report says: subjects {subjects}, inspectors {officers}.',
  },
  'register.flip-outside': {
    zh: '{id}（{kind}）不在报告的期间内改变又改回，或没有改变什么。',
    en: '{id} ({kind}) did not change and change back within the days of the report, or changed nothing.',
  },
  'register.flips-order': {
    zh: '回改重复或次序不对：{id}（{kind}）。',
    en: 'A finding stands twice or out of order: {id} ({kind}).',
  },
};
