// What draws say of inspectors after the result (spec/draw.md section 5, rules 9 and 10): refusals, grounds, messages, entries of the log.
import type { Texts } from '../../platform/domain.ts';

export const refillTexts = {
  'draws.place-open': {
    zh: '这个位次正等待补抽。补抽之前不能改派，也不能替换它的对象。',
    en: 'This place waits to be drawn again. Until then it cannot be directed, nor its object replaced.',
  },
  'draws.officer-withdrawn': {
    zh: '{name}已退出，不能再到这里。请选择其他人员。',
    en: '{name} has withdrawn and cannot come here again. Choose somebody else.',
  },
  'draws.withdrawal-scope': {
    zh: '回避只及于一个对象，请从该对象进入；其他事由及于整次抽取，请不要指定对象。',
    en: 'A recusal is about one object: enter from that object. Any other ground is about the whole draw: name no object.',
  },
  'draws.officer-without-place': {
    zh: '{officer} 在这里没有位次可退出。请核对人员和对象。',
    en: '{officer} holds no place here to give back. Check inspector and object.',
  },
  'draws.no-shortage': {
    zh: '没有补抽不到人的位次，不需要扩大人员范围。',
    en: 'No place was drawn again in vain; the pool need not be widened.',
  },
  'draws.nobody-joins': {
    zh: '所选机构没有能任这些位次的持证人员。请另选机构。',
    en: 'The offices have nobody certified who is right for these places. Choose others.',
  },
  'draws.refill-missing': {
    zh: '没有这次补抽。请从抽取页面进入。',
    en: 'There is no such draw of places. Enter from the draw.',
  },
  'draws.refilled-already': {
    zh: '这些位次已经补抽，或抽取已作废。',
    en: 'These places were drawn again already, or the draw is void.',
  },
  'draws.told.refilled': {
    zh: '抽取「{title}」的空缺位次已抽定 {filled} 个。',
    en: '{filled} open {filled:place|places} of the draw "{title}" drawn.',
  },
  'draws.told.short': {
    zh: '抽取「{title}」有 {open} 个位次无人可任（已补 {filled} 个），请申请扩大人员范围。',
    en: '{open} {open:place|places} of the draw "{title}" found nobody ({filled} filled): ask for a wider pool.',
  },
  'draws.withdraw.illness': { zh: '患病', en: 'Illness' },
  'draws.withdraw.recusal': { zh: '事后申报回避', en: 'Recusal declared later' },
  'draws.withdraw.left': { zh: '调离或离职', en: 'Left the office' },
  'draws.withdraw.duty': { zh: '另有紧急公务', en: 'Other urgent duty' },
  'draws.withdraw.force-majeure': { zh: '不可抗力', en: 'Force majeure' },
  'draws.withdraw.shortage': { zh: '无人可任', en: 'Nobody left to come' },
  'draws.exception.withdrawal': { zh: '人员退出', en: 'Inspector withdraws' },
  'draws.exception.amendment': { zh: '扩大人员范围', en: 'Wider pool' },
  'entry.withdrawal.asked': { zh: '申请人员退出', en: 'Withdrawal asked' },
  'entry.amendment.asked': { zh: '申请扩大人员范围', en: 'Wider pool asked' },
  'entry.draw.withdrawn': { zh: '人员退出', en: 'Inspector withdrew' },
  'entry.draw.amended': { zh: '扩大人员范围', en: 'Pool widened' },
  'entry.draw.refilled': { zh: '补抽位次', en: 'Places drawn again' },
} as const satisfies Texts;
