// What the verifier says, in plain Chinese and English: verdicts, steps, and every finding with what it means.
import { fillWording } from '../kit/wording.ts';
import type { Fill, Finding, Report, Status, Step, StepName } from './report.ts';
import { burdenFindings } from './texts/burden.ts';
import { extensionFindings } from './texts/extension.ts';
import { general, findings as openFindings, type Text } from './texts/findings.ts';
import { tampered } from './texts/objects.ts';
import { officerFindings } from './texts/officers.ts';
import { refillFindings } from './texts/refills.ts';
import { registerFindings } from './texts/register.ts';
import { sealedFindings } from './texts/sealed.ts';

const findings = {
  ...openFindings,
  ...sealedFindings,
  ...burdenFindings,
  ...officerFindings,
  ...refillFindings,
  ...extensionFindings,
  ...registerFindings,
};

export type Lang = 'zh' | 'en';

export const statusTexts: Readonly<Record<Status, Text>> = {
  pass: { zh: '相同', en: 'Same' },
  false: { zh: '不实', en: 'False' },
  untrusted: { zh: '不可信', en: 'Not trusted' },
  undone: { zh: '未做', en: 'Not done' },
};

export const statusMeanings: Readonly<Record<Status, Text>> = {
  pass: { zh: '重算与公布逐位一致', en: 'Recomputed and published agree in every bit' },
  false: { zh: '材料自相矛盾，不能用误差解释', en: 'The evidence contradicts itself or the rules' },
  untrusted: { zh: '没有矛盾，但缺少独立佐证', en: 'No contradiction, but nobody independent vouches' },
  undone: { zh: '缺少材料，没有计算', en: 'Material is missing, nothing was computed' },
};

export const stepTitles: Readonly<Record<StepName, Text>> = {
  checkpoint: { zh: '检查点签名', en: 'Checkpoint signatures' },
  inclusion: { zh: '收录与时间', en: 'Inclusion and time' },
  sequence: { zh: '次序', en: 'Sequence' },
  commitment: { zh: '承诺', en: 'Commitment' },
  entropy: { zh: '各方随机数', en: 'Entropy of the parties' },
  beacon: { zh: '公共信标', en: 'Public beacon' },
  seed: { zh: '种子', en: 'Seed' },
  objects: { zh: '重算对象', en: 'Objects recomputed' },
  proofs: { zh: '名单证明', en: 'List proofs' },
  probabilities: { zh: '概率', en: 'Probabilities' },
  officers: { zh: '执法人员', en: 'Inspectors' },
  exceptions: { zh: '替换、指派、退出与追加', en: 'Replacements, assignments, withdrawals, extensions' },
  burden: { zh: '检查负担', en: 'Inspection burden' },
  register: { zh: '名录快照', en: 'Register snapshot' },
};

const passed: Readonly<Record<StepName, Text>> = {
  checkpoint: {
    zh: '日志 {size} 条，签名有效，前后检查点一致',
    en: 'The log of {size} {size:entry|entries} is signed and agrees with its earlier checkpoints',
  },
  inclusion: {
    zh: '{entries} 条记录都在日志中，先后正确',
    en: 'All {entries} {entries:entry stands|entries stand} in the log, in the right order',
  },
  sequence: {
    zh: '第 {seq} 次抽取，此前作废 {earlier} 次',
    en: 'Draw number {seq}, after {earlier} {earlier:void one|void ones}',
  },
  commitment: { zh: '按承诺文件重算，与日志相同', en: 'Recomputed from the document, equal to the log' },
  entropy: {
    zh: '{parties} 方中 {revealed} 方公开，数值与各自承诺相同',
    en: '{revealed} of {parties} {parties:party|parties} opened what they had committed to',
  },
  beacon: {
    zh: '{beacons} 个信标与承诺的轮次相符，签名有效',
    en: '{beacons} beacon of the committed round, signature valid',
  },
  seed: { zh: '由以上各项重算，与日志相同', en: 'Recomputed from the above, equal to the log' },
  objects: {
    zh: '抽中 {drawn} 户、备选 {reserve} 户，逐位相同',
    en: '{drawn} drawn and {reserve} in reserve, the same in every position',
  },
  proofs: {
    zh: '{proven} 份收录证明有效；名单 {units} 户，排除 {excluded} 户，其中达到频次上限 {capped} 户',
    en: '{proven} {proven:inclusion proof|inclusion proofs} valid; {units} {units:unit|units} on the list, {excluded} excluded, {capped} of them at a cap',
  },
  probabilities: {
    zh: '与公布相同；{marked} 层标为非随机',
    en: 'As published; {marked} {marked:stratum|strata} marked not random',
  },
  officers: {
    zh: '{slots} 个位次逐一重算相同；只有 1 名候选的位次 {single} 个',
    en: '{slots} {slots:slot|slots} recomputed, all the same; {single} had a single candidate',
  },
  exceptions: {
    zh: '替换 {replaced} 户、直接指派 {directed} 个位次、追加 {added} 户，手续齐备',
    en: '{replaced} {replaced:replacement|replacements}, {directed} {directed:direct assignment|direct assignments} and {added} {added:unit|units} added, all in order',
  },
  burden: {
    zh: '计入负担的检查 {visits} 次，重算相符',
    en: 'Inspections counted as burden: {visits}; recomputed, they agree',
  },
  register: {
    zh: '{day} 日终的名录根（{units} 条）在日志中已满 7 日；其后新增 {added}、变更 {changed}，抽中者有 {drawnChanged} 户；回改报告 {flips} 处',
    en: 'The register root of {day} ({units} {units:unit|units}) was in the log for 7 days; since then {added} added, {changed} changed, {drawnChanged} of those drawn among them; the flip report has {flips} {flips:finding|findings}',
  },
};

const verdicts: Readonly<Record<Report['verdict'], { readonly title: Text; readonly text: Text }>> = {
  true: {
    title: { zh: '这次抽取属实', en: 'This draw is true' },
    text: {
      zh: '全部步骤在本机重算，与公布逐位一致。',
      en: 'Every step was recomputed here and agrees with what was published.',
    },
  },
  false: {
    title: { zh: '这份证据不实', en: 'This evidence is false' },
    text: {
      zh: '第 {steps} 步与规则或日志矛盾。请取回平台原件再核；若结果相同，矛盾出在抽取一方。',
      en: 'Steps {steps} contradict the rules or the log. Fetch the original from the platform and verify it again; if it fails too, the fault lies with those who drew.',
    },
  },
  untrusted: {
    title: {
      zh: '没有发现不实，但有的环节缺少独立佐证',
      en: 'Nothing false was found, but independent witness is missing',
    },
    text: {
      zh: '第 {steps} 步没有矛盾，只是还不能不靠平台而相信。',
      en: 'Steps {steps} hold no contradiction, but they rest on the word of the platform.',
    },
  },
  undone: {
    title: { zh: '没有发现不实，但有的环节没有核验', en: 'Nothing false was found, but not everything was checked' },
    text: {
      zh: '第 {steps} 步缺少材料，没有计算。',
      en: 'Material is missing for steps {steps}; they were not computed.',
    },
  },
};

/** The wording of a code, or null: a test holds that every code has one. */
export const findingWording = (code: string): Text | null =>
  findings[code] ?? general[code.slice(code.indexOf('.') + 1)] ?? null;

export function findingText(finding: Finding, lang: Lang): string {
  const wording = findingWording(finding.code);
  // Ranks and slots are counted from 0 in the protocol and from 1 by people.
  const { rank, slot, ...others } = finding.with;
  const people = {
    ...others,
    ...(typeof rank === 'number' && { rank: rank + 1 }),
    ...(typeof slot === 'number' && { slot: slot + 1 }),
  };
  return wording === null ? finding.code : fillWording(wording[lang], people);
}

/** One sentence for a step: what holds, or the first finding. */
export function stepText(step: Step, lang: Lang): string {
  const worst = step.findings.find(({ status }) => status === step.status);
  return worst === undefined ? fillWording(passed[step.name][lang], step.facts) : findingText(worst, lang);
}

export function verdictText(report: Report, lang: Lang): { readonly title: string; readonly text: string } {
  const { title, text } = verdicts[report.verdict];
  const steps = report.steps.filter(({ status }) => status === report.verdict).map(({ number }) => number);
  const changed = report.steps.some(({ findings: all }) => all.some(({ code }) => code === 'objects.result-hash'));
  const more = changed ? ` ${tampered[lang]}` : '';
  return {
    title: title[lang],
    text: fillWording(text[lang], { steps: steps.join(lang === 'zh' ? '、' : ', ') }) + more,
  };
}

/** Words of the command line. */
export const commandTexts = {
  usage: {
    zh: '用法：npm run verify -- 证据包.json 或 日志.ndjson [--json] [--list 名单文件] [--visits 检查记录文件] [--changes 名录变更文件] [--lang zh|en] [--key 日志公钥]… [--witness 见证人公钥]… [--witnesses 至少几个] [--seen 记住的检查点文件 [--proof 一致性证明.json] [--fresh]]\n--fresh：这份证据刚从平台取得，不得少于见过的。\n退出码：0 属实，1 不实，2 不可信或未做。',
    en: 'Usage: npm run verify -- bundle.json or log.ndjson [--json] [--list LIST_FILE] [--visits VISITS_FILE] [--changes CHANGES_FILE] [--lang zh|en] [--key VERIFIER_KEY]… [--witness KEY]… [--witnesses LEAST] [--seen FILE_OF_LAST_SEEN [--proof CONSISTENCY_PROOF.json] [--fresh]]\n--fresh: this evidence came from the platform just now and may not show less than was seen.\nExit code: 0 true, 1 false, 2 not trusted or not done.',
  },
  seenForm: {
    zh: '{file} 不是记住检查点的文件，没有核验。请核对文件名；要从头记起，请换一个新文件名。',
    en: '{file} is no file of a remembered checkpoint; nothing was verified. Check the name, or give a new one to begin afresh.',
  },
  seenNew: {
    zh: '已记入 {file}：日志 {size} 条。',
    en: 'Remembered in {file}: a log of {size} {size:entry|entries}.',
  },
  seenKept: {
    zh: '{file} 没有更新：检查点未通过、未能对照或更旧；记住的仍是 {size} 条。',
    en: '{file} was not updated: the checkpoint did not hold, could not be compared, or is older; {size} {size:entry|entries} stay remembered.',
  },
  unreadable: { zh: '文件不能读取，或不是 JSON：{file}', en: 'The file cannot be read, or it is not JSON: {file}' },
  expected: { zh: '应为', en: 'expected' },
  found: { zh: '文件写的', en: 'found' },
  more: { zh: '另有 {n} 处同类发现', en: '{n} {n:further finding|further findings}' },
} as const;

export const commandText = (name: keyof typeof commandTexts, lang: Lang, values: Fill = {}): string =>
  fillWording(commandTexts[name][lang], values);
