// The words of a party's phone.
import type { Texts } from '../../../platform/domain.ts';

export const texts = {
  'draws.phone': { zh: '抽取见证', en: 'Witness of a draw' },
  'draws.phone.offline': {
    zh: '连不上服务器，正在重试。您的数在本机，没有丢。',
    en: 'The server cannot be reached, trying again. Your number is on this phone and not lost.',
  },
  'draws.phone.no-code': {
    zh: '请扫描抽取现场出示的二维码。二维码只能用一次，十分钟内有效。',
    en: 'Scan the code shown at the draw. It works once and for ten minutes.',
  },
  'draws.phone.for': { zh: '您代表：{label}', en: 'You speak for: {label}' },
  'draws.phone.throw': { zh: '掷骰子，锁定', en: 'Throw dice and lock' },
  'draws.phone.throw.why': {
    zh: '当众掷 {n} 颗以上骰子，依次点出点数。数只留在这部手机，现在只交出它的封条；公开之前没有人能知道，公开之后谁也改不了。',
    en: 'Throw {n} dice or more in public and tap the faces. They stay on this phone; only their seal is sent now. Nobody can know them before you reveal, or change them after.',
  },
  'draws.phone.typed': { zh: '或写下任意八个以上的字符', en: 'Or write any eight characters or more' },
  'draws.phone.locked': { zh: '先保存凭条，再交承诺', en: 'Save the slip, then commit' },
  'draws.phone.slip.keep': {
    zh: '凭条是公开时的唯一依据，手机丢了也能凭它公开。公开之前不要给任何人看。',
    en: 'Without the slip nobody can reveal for you; with it you can, even if the phone is lost. Show it to nobody before the reveal.',
  },
  'draws.phone.waiting': { zh: '已交承诺，等待抽取开始', en: 'Committed; waiting for the draw' },
  'draws.phone.waiting.why': {
    zh: '承办人承诺之后，这里会出现「公开」。请不要关闭本页。',
    en: 'Once the officer commits, "reveal" appears here. Keep this page.',
  },
  'draws.phone.revealed': { zh: '已公开', en: 'Revealed' },
  'draws.phone.revealed.why': {
    zh: '您的数已进入种子。公共信标 {at} 产生，之后任何人都能算出结果。',
    en: 'Your number is part of the seed. The public value comes at {at}; then anybody can compute the result.',
  },
  'draws.phone.absent': { zh: '记为缺席', en: 'Recorded as absent' },
  'draws.phone.absent.why': {
    zh: '截止前没有公开。抽取照常进行，缺席已写入日志并公布。',
    en: 'Nothing was revealed in time. The draw goes on; the absence is in the log and published.',
  },
  'draws.phone.wrong': { zh: '公开的数与承诺不符，记为缺席', en: 'What was revealed did not fit; recorded as absent' },
  'draws.phone.wrong.why': {
    zh: '抽取照常进行，原因已写入日志并公布。',
    en: 'The draw goes on; the cause is in the log and published.',
  },
  'draws.phone.wrong-noted': {
    zh: '已有 {n} 次公开的数与承诺不符，都有记录。请用凭条上的数。',
    en: '{n} reveals did not fit what was committed, and are on record. Use the slip.',
  },
  'draws.phone.over': { zh: '来不及了', en: 'Too late' },
  'draws.phone.over.why': {
    zh: '抽取没有等到您的承诺。请向承办人询问。',
    en: 'The draw went on without your commitment. Ask the officer.',
  },
  'draws.phone.reveal.until': { zh: '{at} 前公开，过时记为缺席', en: 'Reveal before {at}, else you are absent' },
  'draws.phone.receipt': { zh: '回执', en: 'Receipt' },
  'draws.phone.receipt.save': { zh: '保存回执', en: 'Save receipt' },
  'draws.phone.receipt.why': {
    zh: '日志不能改、不能删：日后可凭编号和检查点查对您的数是否如实进入抽取。',
    en: 'The log can neither be changed nor cut: by these numbers you can check later that your part was used as you gave it.',
  },
  'draws.phone.entry': { zh: '日志第 {n} 条', en: 'log entry {n}' },
  'draws.phone.checkpoint': { zh: '检查点', en: 'Checkpoint' },
  'draws.phone.sealing': { zh: '封存中', en: 'being sealed' },
} as const satisfies Texts;
