// What the verifier says of sealed lists, in plain Chinese and English (spec/evidence-bundle.md section 5).
import type { Text } from './findings.ts';

export const sealedFindings: Readonly<Record<string, Text>> = {
  'objects.merged': {
    zh: '合并名单与抽中户数不符。',
    en: 'The merged list does not fit the number drawn.',
  },
  'objects.merged-order': { zh: '合并名单没有按代码排序。', en: 'The merged list is not in the order of ids.' },
  'objects.merged-other': { zh: '抽中的 {id} 不在合并名单里。', en: '{id} was drawn but is not in the merged list.' },
  'proofs.sealed-part': {
    zh: '封存名单的部分缺失，或公开名单带有封存部分。',
    en: 'The sealed part is missing, or an open list has one.',
  },
  'proofs.wrong-key': {
    zh: '开启的名单密钥不是承诺的那一把。',
    en: 'The key that was opened is not the one that was committed.',
  },
  'proofs.key-missing': {
    zh: '名单已开启却没有给出密钥。',
    en: 'The list is said to be opened, but its key is not there.',
  },
  'proofs.opened-to-all': {
    zh: '分层保密的名单不得向公众开启：会说出信用风险等级。',
    en: 'A unit of a secret stratum was opened to everybody: that tells its class.',
  },
  'proofs.opening-mismatch': {
    zh: '「{stratum}」层开启的对象不是抽中位置上的那一户。',
    en: 'What was opened in stratum "{stratum}" is not the unit at that place.',
  },
  'proofs.ghost': {
    zh: '「{stratum}」层有一个位置不是任何对象（虚设）。',
    en: 'A place of stratum "{stratum}" holds no unit at all: a ghost.',
  },
  'proofs.wrong-salt': {
    zh: '{id} 的盐不是由承诺的密钥算出的：可能重复列入。',
    en: 'The salt of {id} does not come from the committed key: it may stand there twice.',
  },
  'proofs.challenge': {
    zh: '「{stratum}」层出示的相邻位置不是种子选定的。',
    en: 'The neighbours shown of stratum "{stratum}" are not those that the seed chose.',
  },
  'proofs.challenge-proof': {
    zh: '「{stratum}」层相邻位置 {position} 的证明无效。',
    en: 'The proof of the neighbours at {position} of stratum "{stratum}" is invalid.',
  },
  'proofs.not-ascending': {
    zh: '「{stratum}」层位置 {position} 与下一位没有递增：名单被改排或有重复。',
    en: 'At {position} of stratum "{stratum}" leaf hashes do not ascend: the list was reordered or repeats a unit.',
  },
  'proofs.opened-late': {
    zh: '名单应在 {openBy} 前全部开启，实际 {at}。',
    en: 'The list was due to be opened by {openBy} and was opened at {at}.',
  },
  'proofs.never-opened': {
    zh: '名单应在 {openBy} 前全部开启，至今没有开启。',
    en: 'The list was due to be opened by {openBy} and never was.',
  },
  'proofs.provisional': {
    zh: '名单还封存着（{openBy} 前全部开启），本次抽取暂属临时。',
    en: 'The list is still sealed (to be opened by {openBy}); until then the draw is provisional.',
  },
  'proofs.class-closed': {
    zh: '公开部分属实；对象由各户凭自己的证明、由审计人员凭全份名单核验。',
    en: 'The public part is true; objects are verifiable by each firm with its own opening, and by auditors.',
  },
  'officers.slots-closed': {
    zh: '谁检查哪一户还没有开启，没有重算。',
    en: 'Who visits whom is not opened yet; nothing was recomputed.',
  },
  'officers.units-closed': {
    zh: '还有抽中的对象没有开启，人员没有重算。',
    en: 'Some drawn units are not opened yet; the assignment was not recomputed.',
  },
  'officers.slots-hash': {
    zh: '开启的人员安排不是结果所登记的那一份。',
    en: 'The slots that were opened are not those of the logged result.',
  },
  'officers.slots-form': { zh: '开启的人员安排不合规定。', en: 'The slots that were opened break their form.' },
  'exceptions.reserve-early': {
    zh: '「{stratum}」层的备选（第 {rank} 位）在启用之前被开启。',
    en: 'A reserve of stratum "{stratum}" (rank {rank}) was opened before it was called.',
  },
  'exceptions.slots-closed': {
    zh: '人员安排还没有开启，直接指派没有核对。',
    en: 'The slots are not opened yet; a direct assignment was not checked.',
  },
};
