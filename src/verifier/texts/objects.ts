// What is found about the drawn objects: recomputed, proven to stand in the list, and with what chance (spec/evidence-bundle.md section 5,
// steps 8 to 10).
import type { Text } from './findings.ts';

export const tampered: Text = {
  zh: '日志中登记的结果摘要与文件不同，因此是这份文件被改动。请取回平台原件再核。',
  en: 'The log holds the hash of another result, so this file was changed. Fetch the original from the platform and verify it again.',
};

export const objectFindings: Readonly<Record<string, Text>> = {
  'objects.result-missing': { zh: '文件不含已登记的结果。', en: 'The logged result is missing from the file.' },
  'objects.not-resolved': { zh: '抽取还没有结果。', en: 'The draw has no result yet.' },
  'objects.result-form': { zh: '结果文件不合规定（{field}）。', en: 'The result breaks its form ({field}).' },
  'objects.other-draw': { zh: '结果属于另一次抽取（{draw}）。', en: 'The result belongs to another draw ({draw}).' },
  'objects.other-seed': { zh: '结果所写的种子与重算不同。', en: 'The result names another seed.' },
  'objects.result-not-logged': { zh: '结果没有登记在日志中。', en: 'The result is not in the log.' },
  'objects.result-hash': tampered,
  'objects.strata': { zh: '结果的分层与承诺不同。', en: 'The result has other strata than the commitment.' },
  'objects.selection': {
    zh: '「{stratum}」层无法按规则抽取（{rule}）。',
    en: 'Stratum "{stratum}" cannot be drawn by the rules ({rule}).',
  },
  'objects.size': {
    zh: '「{stratum}」层写明的抽取数与规则不同。',
    en: 'The number drawn from stratum "{stratum}" is not the one of the rules.',
  },
  'objects.list-needed': {
    zh: '「{stratum}」层的抽取方法要看名单中每一户，本文件没有完整名单，没有重算。请从抽取档案下载名单文件，与证据包一起核验。',
    en: 'The method of stratum "{stratum}" looks at every unit, and the whole list is not here, so nothing was recomputed. Download the list file from the record and verify it together with the bundle.',
  },
  'objects.count': { zh: '「{stratum}」层户数不对。', en: 'Stratum "{stratum}" has the wrong number of units.' },
  'objects.position': {
    zh: '「{stratum}」层第 {rank} 位与重算不同。',
    en: 'Rank {rank} of stratum "{stratum}" differs.',
  },
  'proofs.count': { zh: '「{stratum}」层的证明份数不对。', en: 'Stratum "{stratum}" has the wrong number of proofs.' },
  'proofs.leaf-form': {
    zh: '「{stratum}」层第 {rank} 位不成形。',
    en: 'Rank {rank} of stratum "{stratum}" is malformed.',
  },
  'proofs.other-stratum': { zh: '{id} 不属于「{stratum}」层。', en: '{id} does not belong to stratum "{stratum}".' },
  'proofs.not-in-list': {
    zh: '{id}（「{stratum}」层第 {rank} 位）不在承诺的名单中。',
    en: '{id} (rank {rank} of "{stratum}") is not on the committed list.',
  },
  'proofs.twice': { zh: '{id} 出现两次。', en: '{id} occurs twice.' },
  'proofs.list-stratum': {
    zh: '名单含未承诺的层「{stratum}」。',
    en: 'The list holds an uncommitted stratum "{stratum}".',
  },
  'proofs.list-form': { zh: '「{stratum}」层名单不成形。', en: 'The list of stratum "{stratum}" is malformed.' },
  'proofs.list-size': {
    zh: '「{stratum}」层名单户数与承诺不同：有对象被拿掉或加入。',
    en: 'Stratum "{stratum}" has another size than committed: units were withheld or added.',
  },
  'proofs.list-weight': {
    zh: '「{stratum}」层权重合计与承诺不同。',
    en: 'The weights of stratum "{stratum}" add up differently.',
  },
  'proofs.list-order': {
    zh: '「{stratum}」层名单次序不对，或有重复。',
    en: 'The list of stratum "{stratum}" is out of order or holds a unit twice.',
  },
  'proofs.list-root': {
    zh: '「{stratum}」层名单在承诺之后被改动。',
    en: 'The list of stratum "{stratum}" was changed after the commitment.',
  },
  'proofs.excluded-count': {
    zh: '排除户数与承诺不同。',
    en: 'The number of excluded units differs from the commitment.',
  },
  'proofs.excluded-form': { zh: '排除名单不成形。', en: 'The list of excluded units is malformed.' },
  'proofs.excluded-order': {
    zh: '排除名单次序不对，或有重复。',
    en: 'The excluded units are out of order or occur twice.',
  },
  'proofs.excluded-root': { zh: '排除名单与承诺不符。', en: 'The excluded units differ from the commitment.' },
  'proofs.excluded-reason': {
    zh: '排除理由「{reason}」的户数不对。',
    en: 'The count for the reason "{reason}" is wrong.',
  },
  'proofs.cap-source': {
    zh: '{id} 因频次上限被排除，却没有给出这条上限及其依据。',
    en: '{id} is left out by a cap that is not shown with its source.',
  },
  'proofs.cap-count': {
    zh: '因频次上限被排除（{reason}）的数量与给出的上限不符。',
    en: 'The numbers left out by caps ({reason}) do not add up with the caps that are shown.',
  },
  'proofs.cap-units': { zh: '上限 {id} 排除的数量不对。', en: 'Cap {id} leaves out another number of units.' },
  'proofs.cap-class': {
    zh: '上限 {id} 只对一个信用类别有效，公开名单不得使用。',
    en: 'Cap {id} holds for one credit class; an open list may not use it.',
  },
  'proofs.excluded-and-listed': { zh: '{id} 既在名单中又被排除。', en: '{id} is both on the list and excluded.' },
  'probabilities.value': {
    zh: '「{stratum}」层公布的概率不对。',
    en: 'The published probability of stratum "{stratum}" is wrong.',
  },
  'probabilities.mark': {
    zh: '「{stratum}」层的「非随机」标记不对。',
    en: 'The mark "not random" of stratum "{stratum}" is wrong.',
  },
  'probabilities.groups': {
    zh: '「{stratum}」层按权重或负担分组公布的户数或概率与重算不同。',
    en: 'The published numbers or probabilities by weight or burden of stratum "{stratum}" differ.',
  },
  'probabilities.list-needed': {
    zh: '「{stratum}」层的概率要用完整名单核算。请从抽取档案下载名单文件，与证据包一起核验。',
    en: 'The probabilities of stratum "{stratum}" take the whole list. Download the list file from the record and verify it together with the bundle.',
  },
  'probabilities.ratio': { zh: '公布的最大概率比不对。', en: 'The published largest ratio is wrong.' },
};
