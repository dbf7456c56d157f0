// Opening sealed lists: the words of the workbench (R49, P8), in Chinese and English.
import type { Texts } from '../../../platform/domain.ts';

export const sealedPageTexts = {
  'draws.page.sealed.all': { zh: '封存名单', en: 'Sealed lists' },
  'draws.page.sealed.all.note': {
    zh: '突击检查的名单；另一机关领取副本，到期开启',
    en: 'Lists of surprise inspections: another office takes the copy, and they are opened when due',
  },
  'draws.page.sealed': { zh: '封存名单', en: 'Sealed list' },
  'draws.page.sealed.by': { zh: '{by} 前全部开启', en: 'to be opened by {by}' },
  'draws.page.sealed.overdue': { zh: '已过开启期限 {by}', en: 'overdue since {by}' },
  'draws.page.sealed.unsealed': { zh: '{at} 已全部开启', en: 'opened on {at}' },
  'draws.page.sealed.everyone': {
    zh: '突击检查：每户检查后开启，备选启用后才能开启；首户开启之后可以公示。',
    en: 'Surprise inspection: each unit is opened after its visit, a reserve once it is called; the draw can be published after the first.',
  },
  'draws.page.sealed.units': {
    zh: '分层保密：公众只见合并名单；整份名单交审计人员和保管副本的负责人。',
    en: 'Secret strata: the public sees one merged list; the whole list is for auditors and the holder of the copy.',
  },
  'draws.page.sealed.opened': { zh: '已开启 {n} 户，共 {total} 户', en: '{n} of {total} {total:unit|units} opened' },
  'draws.page.sealed.copy.none': {
    zh: '{holder}还没有领取副本。',
    en: '{holder} has not taken its copy yet.',
  },
  'draws.page.sealed.copy': { zh: '{by} 于 {at} 领取副本', en: '{by} took the copy on {at}' },
  'draws.page.sealed.audit': { zh: '{by} 于 {at} 审计开启', en: '{by} opened it for an audit on {at}' },
  'draws.page.sealed.none': { zh: '没有封存名单的抽取', en: 'No draws of sealed lists' },
  'draws.page.sealed.none.next': {
    zh: '任务选择封存名单并抽取之后会出现在这里。',
    en: 'They stand here once a task with a sealed list has been drawn.',
  },
  'draws.page.sealed.hidden': {
    zh: '抽中的对象只有牵头机构和前往检查的人员可见。',
    en: 'The drawn units are known to the lead office and to those who visit them.',
  },
  'draws.page.sealed.visited': { zh: '检查日期', en: 'Day of the visit' },
  'draws.page.sealed.open': { zh: '开启', en: 'Open' },
  'draws.page.sealed.open.forbidden': { zh: '只有承办人可以开启。', en: 'Only a planner of the office opens units.' },
  'draws.page.sealed.open.refused': { zh: '没有开启', en: 'Not opened' },
  'draws.page.sealed.is-open': { zh: '{day} 检查，已开启', en: 'visited {day}, opened' },
  'draws.page.unseal': { zh: '开启整份名单', en: 'Open the whole list' },
  'draws.page.unseal.title': { zh: '开启 {draw} 的整份名单', en: 'Open the whole list of {draw}' },
  'draws.page.unseal.all': {
    zh: '名单 {n} 户全部开启，不能收回。',
    en: 'All {n} {n:unit|units} of the list are opened, for good.',
  },
  'draws.page.unseal.key': {
    zh: '名单密钥写入日志，任何人可以核对整份名单。',
    en: 'The key of the list goes into the log: anybody can check the whole list.',
  },
  'draws.page.unseal.units': {
    zh: '只交审计人员和保管副本的负责人，不向公众开启。',
    en: 'It is handed to auditors and the holder of the copy, never to the public.',
  },
  'draws.page.unseal.done': { zh: '名单已经开启。', en: 'The list is open.' },
  'draws.page.unseal.forbidden': {
    zh: '只有牵头机构的承办人可以开启。',
    en: 'Only a planner of the lead office opens the list.',
  },
  'draws.page.unseal.refused': { zh: '名单没有开启', en: 'The list was not opened' },
  'draws.page.sealed.held': { zh: '副本由{holder}保管', en: 'copy held by {holder}' },
  'draws.page.take-copy': { zh: '领取副本', en: 'Take the copy' },
  'draws.page.download-copy': { zh: '下载', en: 'Download' },
  'draws.page.take-audit': { zh: '审计开启', en: 'Open for an audit' },
  'draws.page.take-audit.title': { zh: '为审计开启 {draw}', en: 'Open {draw} for an audit' },
  'draws.page.take-audit.will': {
    zh: '您将看到整份名单、密钥和全部分层；这次开启和每次下载都会留痕。',
    en: 'You will see the whole list, its key and all strata; the opening and each download are recorded.',
  },
  'draws.page.take.refused': { zh: '没有取得', en: 'Not taken' },
  'draws.page.issue': { zh: '出具本户证明', en: "A firm's own proof" },
  'draws.page.issue.hint': {
    zh: '企业凭统一社会信用代码向牵头机构索取；打印交付，不在网上查询，谁也无法试探。',
    en: 'A firm asks the lead office for it by its code; it is printed and handed over. Nothing on the web answers, so nobody can probe.',
  },
  'draws.page.issue.code': { zh: '统一社会信用代码', en: 'Credit code' },
  'draws.page.issue.do': { zh: '出具', en: 'Issue' },
  'draws.page.issue.file': { zh: '下载证明文件', en: 'Download the proof' },
  'draws.page.issue.refused': { zh: '没有出具', en: 'Not issued' },
  'draws.page.issue.is': {
    zh: '{code} 在「{stratum}」层第 {position} 位（从 0 起）。下载的文件可以直接交核验程序。',
    en: '{code} stands at position {position} (from 0) of stratum "{stratum}". The file can be given to the verifier as it is.',
  },
} as const satisfies Texts;
