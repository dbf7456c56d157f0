// What the portal says beyond the pages of one noun, in Chinese and English.
import type { Texts } from '../platform/domain.ts';
import { apiTexts } from './texts/api.ts';

export const texts = {
  ...apiTexts,
  'portal.hall': { zh: '抽取现场', en: 'Draw hall' },
  'portal.firm': { zh: '企业被抽中了吗？', en: 'Was a firm drawn?' },
  'portal.firm.hint': { zh: '统一社会信用代码', en: 'Unified social credit code' },
  'portal.firm.do': { zh: '查询', en: 'Look up' },
  'portal.firm.help': {
    zh: '可查：是否在名单内、为何未列入、入选概率与证明。',
    en: 'In the list or not, why it was left out, its probability and the proof.',
  },
  'portal.true': { zh: '这次抽取是真的吗？', en: 'Is this draw true?' },
  'portal.true.hint': { zh: '抽取编号', en: 'Draw number' },
  'portal.true.do': { zh: '核验', en: 'Verify' },
  'portal.true.help': {
    zh: '在您的设备上从头重算，不采信平台的结论。',
    en: 'Recomputed on your device; the platform is not believed.',
  },
  'portal.figures.draws': { zh: '公示的抽取', en: 'published draws' },
  'portal.figures.listed': { zh: '参加抽取（户次）', en: 'subjects listed' },
  'portal.figures.drawn': { zh: '抽中（户次）', en: 'drawn' },
  'portal.figures.voids': { zh: '作废的抽取', en: 'void draws' },
  'portal.figures.replacements': { zh: '替换', en: 'replacements' },
  'portal.figures.directed': { zh: '直接指派', en: 'direct assignments' },
  'portal.latest': { zh: '最近的抽取', en: 'Latest draws' },
  'portal.latest.note': { zh: '作废的也在，位置和大小与完成的相同', en: 'void ones too, in the same place and size' },
  'portal.all': { zh: '全部抽取', en: 'All draws' },
  'portal.none': { zh: '还没有公示的抽取。', en: 'No draw has been published yet.' },
  'portal.none.next': {
    zh: '抽取公示后会列在这里。可以先看抽查事项清单。',
    en: 'Published draws will stand here. Meanwhile, see the list of inspection items.',
  },
  'portal.how': { zh: '怎样保证公平', en: 'How it stays fair' },
  'portal.how.commit': {
    zh: '先承诺：名单、名额和规则在抽取前算成一个哈希写进日志，此后谁也改不了。',
    en: 'First the commitment: list, quota and rules become one hash in the log, and nobody can change them.',
  },
  'portal.how.beacon': {
    zh: '再等信标：几方各出一个数，再加上一个到时才产生的公共数值，结果由它们唯一算出。',
    en: 'Then the beacon: several parties bring a number, a public value comes later, and together they fix the result.',
  },
  'portal.how.verify': {
    zh: '最后自己验：任何人都能用证据包从头重算；重抽、挑选、漏列都会露出来。',
    en: 'Then verify it: anybody recomputes it from the evidence; a second try, a picked name or a missing one shows.',
  },
  'portal.useful': { zh: '常用', en: 'Useful' },
  'portal.useful.items': { zh: '抽查事项清单', en: 'Inspection items' },
  'portal.useful.verify': { zh: '核验一次抽取', en: 'Verify a draw' },
  'portal.useful.offline': { zh: '下载离线核验程序', en: 'Download the offline verifier' },
  'portal.useful.log': { zh: '日志与检查点', en: 'Log and checkpoint' },
  'portal.useful.format': { zh: '证据包怎样核验', en: 'How evidence is verified' },
  'portal.home.about': {
    zh: '双随机抽取的名单、概率、过程和证据，全部公开，人人可以重算。',
    en: 'Lists, probabilities, steps and evidence of every draw, open to everybody and open to recomputation.',
  },
  'portal.verify': { zh: '核验一次抽取', en: 'Verify a draw' },
  'portal.verify.lead': {
    zh: '本页在您的设备上从头重算，不采信平台的任何结论；文件不会上传。',
    en: 'This page recomputes everything on your device and believes no conclusion of the platform. No file is uploaded.',
  },
  'portal.verify.material': { zh: '材料', en: 'Evidence' },
  'portal.verify.drop': { zh: '把证据包拖到这里，或选择文件', en: 'Drop an evidence bundle here, or choose a file' },
  'portal.verify.number': { zh: '输入抽取编号', en: 'Enter a draw number' },
  'portal.verify.number.do': { zh: '取回', en: 'Fetch' },
  'portal.verify.checking': { zh: '正在核验', en: 'Checking' },
  'portal.verify.choose': { zh: '最近公示的抽取', en: 'Latest published draws' },
  'portal.verify.memory': { zh: '本机记住的检查点', en: 'Checkpoint remembered here' },
  'portal.verify.memory.why': {
    zh: '平台若给不同的人看不同的日志，在这里会露出来。',
    en: 'If the platform shows different people different logs, it shows here.',
  },
  'portal.verify.forget': { zh: '忘记', en: 'Forget' },
  'portal.verify.meanings': { zh: '四种结果', en: 'The four answers' },
  'portal.verify.steps': { zh: '14 步', en: '14 steps' },
  'portal.verify.report': { zh: '下载核验报告', en: 'Download the report' },
  'portal.verify.offline': { zh: '离线核验程序（1 个文件）', en: 'Offline verifier (one file)' },
  'portal.verify.missing': {
    zh: '没有编号为「{draw}」的抽取，或它尚未公示。',
    en: 'There is no draw “{draw}”, or it is not published.',
  },
  'portal.offline': { zh: '离线核验程序', en: 'Offline verifier' },
  'portal.offline.lead': {
    zh: '这个文件不联网。打开证据包文件，就在本机重算；日志公钥是下载时随文件保存的。',
    en: 'This file uses no network. Open an evidence bundle and it is recomputed here; the keys of the log were saved with this file.',
  },
} as const satisfies Texts;
