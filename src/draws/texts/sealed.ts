// Refusals, entries and permissions of sealed lists, in Chinese and English.
import type { Texts } from '../../platform/domain.ts';

export const sealedTexts = {
  'draws.list-open': {
    zh: '这次抽取用的是公开名单，没有可以开启的。',
    en: 'This draw has an open list: there is nothing to open.',
  },
  'draws.embargo': {
    zh: '突击检查在检查之前不公示：至少一户检查并开启以后才能公示（分层保密的须全部开启，还有 {waiting} 户未开启）。请在检查后开启对象。',
    en: 'A surprise inspection is not public before its visits: open the first unit after its visit (with secret strata all of them; {waiting} are closed).',
  },
  'draws.unit-missing': { zh: '没有第 {rank} 位。请刷新本页。', en: 'There is no rank {rank}. Reload the page.' },
  'draws.reserve-closed': {
    zh: '第 {rank} 位是备选，启用之前不能开启。',
    en: 'Rank {rank} is in reserve and stays closed until it is called.',
  },
  'draws.opened-already': { zh: '第 {rank} 位已经开启。', en: 'Rank {rank} is open already.' },
  'draws.visit-day': {
    zh: '检查日期 {day} 须在 {from} 至 {until} 之间。请改正日期。',
    en: 'The day of the visit, {day}, must lie between {from} and {until}. Correct the date.',
  },
  'draws.unsealed-already': { zh: '名单已经全部开启。', en: 'The whole list is open already.' },
  'draws.units-closed': {
    zh: '还有 {waiting} 户没有检查并开启，期限之前不能开启整份名单。请先逐户开启。',
    en: '{waiting} {waiting:unit is|units are} not visited and opened yet; before its day the whole list stays closed. Open them one by one first.',
  },
  'draws.not-published': {
    zh: '抽取还没有公示，不能出具某一户的证明。请先公示。',
    en: 'The draw is not public yet, so no firm gets its own proof. Publish it first.',
  },
  'draws.unit-not-in-list': {
    zh: '{code} 不在这份名单里。请核对代码。',
    en: '{code} does not stand in this list. Check the code.',
  },
  'draws.unit-excluded': {
    zh: '{code} 在抽取前已被排除，没有名单证明。',
    en: '{code} was left out before the draw and has no place in the list.',
  },
  'draws.unit-closed': {
    zh: '这一户抽中而尚未检查，检查以后才能出具证明。',
    en: 'This unit was drawn and not visited yet; its proof is given after the visit.',
  },
  'draws.copy-missing': {
    zh: '没有您名下的副本。请先领取副本或登记审计开启。',
    en: 'There is no copy in your name. Take the copy, or open the draw for an audit, first.',
  },
  'draws.told.unseal': {
    zh: '封存名单「{title}」须在期限前全部开启',
    en: 'The sealed list of "{title}" must be opened by its day',
  },
  'entry.draw.opened': { zh: '对象开启', en: 'Unit opened' },
  'entry.draw.unsealed': { zh: '封存名单开启', en: 'Sealed list opened' },
  'entry.draw.copied': { zh: '领取封存名单副本', en: 'Copy of a sealed list taken' },
  'entry.draw.audited': { zh: '审计开启封存名单', en: 'Sealed list opened for an audit' },
  'entry.draw.issued': { zh: '出具本户证明', en: "A firm's own proof issued" },
  'draws.reveal.unit': { zh: '读取抽中的对象', en: 'Reading a drawn unit' },
  'draws.reveal.whole': { zh: '开启整份封存名单', en: 'Opening a whole sealed list' },
  'draws.reveal.copy': { zh: '下载封存名单副本', en: 'Downloading the copy of a sealed list' },
  'draws.reveal.audit': { zh: '审计封存名单', en: 'Auditing a sealed list' },
  'draws.reveal.firm': { zh: '出具本户证明', en: "Issuing a firm's own proof" },
} as const satisfies Texts;
