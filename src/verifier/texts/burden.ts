// What the verifier says of inspections counted as burden, in plain Chinese and English (spec/evidence-bundle.md section 5, step 13).
import type { Text } from './findings.ts';

export const burdenFindings: Readonly<Record<string, Text>> = {
  'burden.visits-uncommitted': {
    zh: '本次抽取没有承诺检查负担，文件却附有检查记录。',
    en: 'No burden was committed, yet the file brings inspections.',
  },
  'burden.visits-needed': {
    zh: '承诺中的 {count} 次检查没有附在文件里，没有重算检查负担。请把检查记录文件（visits.sunlot）一并提供。',
    en: 'The {count} {count:committed inspection is|committed inspections are} not in the file, so no burden was recomputed. Bring the file of inspections (visits.sunlot) with it.',
  },
  'burden.visits-form': {
    zh: '检查记录文件中有 {count} 条不成记录，或文件被截断。',
    en: 'The file of inspections holds {count} leaves that are no record, or it is cut short.',
  },
  'burden.visits-order': {
    zh: '检查记录 {id} 重复或次序不对。',
    en: 'Inspection {id} is listed twice or out of order.',
  },
  'burden.visit-outside': {
    zh: '检查记录 {id}（{on}）不在承诺的期间内。',
    en: 'Inspection {id} ({on}) lies outside the committed period.',
  },
  'burden.visits-count': {
    zh: '检查记录的次数与承诺不同：抽取之后有记录被加入或拿掉。',
    en: 'There are not as many inspections as committed: some were added or dropped afterwards.',
  },
  'burden.visits-root': {
    zh: '检查记录与承诺的不是同一批。',
    en: 'These are not the inspections that were committed.',
  },
  'burden.unit-differs': {
    zh: '{id}（「{stratum}」层）名单上的检查负担与重算不同。',
    en: 'The listed burden of {id} in stratum "{stratum}" is not the recomputed one.',
  },
  'burden.list-needed': {
    zh: '文件没有完整名单，只核对了公开对象的检查负担。',
    en: 'The whole list is not here: only the burden of the shown units was checked.',
  },
  'burden.donor-needed': {
    zh: '系列中上一次抽取 {draw} 的名单没有附在文件里，新对象继承的负担没有重算。',
    en: 'The list of the draw before ({draw}) is not in the file, so what new units inherit was not recomputed.',
  },
  'exceptions.before-needed': {
    zh: '所接续的抽取 {draw} 没有附在文件里，没有核对上次被替换的对象。',
    en: 'The draw {draw}, which this one follows, is not in the file, so what became of the replaced was not checked.',
  },
  'exceptions.before-other': {
    zh: '附上的不是承诺接续的抽取 {draw}。',
    en: 'What is attached is not the committed draw {draw}.',
  },
  'exceptions.before-not-logged': {
    zh: '所接续的抽取 {draw} 的承诺或种子不在日志中。',
    en: 'Commitment or seed of draw {draw}, which this one follows, is not in the log.',
  },
  'exceptions.before-later': {
    zh: '所接续的抽取 {draw} 的种子晚于本次承诺。',
    en: 'The seed of draw {draw}, which this one follows, came after this commitment.',
  },
  'exceptions.owed-not-replaced': {
    zh: '{id} 列入「上次被替换」必定抽中，但它在 {draw} 中没有被替换。',
    en: '{id} is drawn for certain as replaced before, yet it was not replaced in {draw}.',
  },
  'exceptions.owed-missing': {
    zh: '{id} 在 {draw} 中被替换，本次却没有列入必抽。',
    en: '{id} was replaced in {draw}, yet it is not drawn for certain now.',
  },
  'exceptions.owed-left': {
    zh: '{id} 在 {draw} 中被替换，本次既不在名单也不在排除名单：文件没有说明它去了哪里。',
    en: '{id} was replaced in {draw} and is now neither listed nor left out: the file does not say what became of it.',
  },
  'exceptions.owed-unseen': {
    zh: '{id} 在 {draw} 中被替换；要用完整名单才能核对它去了哪里。',
    en: '{id} was replaced in {draw}; it takes the whole list to see what became of it.',
  },
  'burden.donor-other': {
    zh: '附上的不是承诺的上一次抽取 {draw}。',
    en: 'What is attached is not the committed earlier draw {draw}.',
  },
  'burden.donor-not-logged': {
    zh: '上一次抽取 {draw} 的承诺或种子不在日志中。',
    en: 'Commitment or seed of the earlier draw {draw} is not in the log.',
  },
  'burden.donor-later': {
    zh: '上一次抽取 {draw} 的种子晚于本次承诺。',
    en: 'The seed of the earlier draw {draw} came after this commitment.',
  },
  'burden.donor-list': {
    zh: '上一次抽取「{stratum}」层的名单与其承诺不同。',
    en: 'The earlier list of stratum "{stratum}" is not the one then committed.',
  },
  'burden.donor-excluded': {
    zh: '上一次抽取的排除名单与其承诺不同。',
    en: 'The units then left out are not those of the earlier commitment.',
  },
};
