// What the page of the verifier says besides steps and findings, in Chinese and English.
import type { Text } from './findings.ts';

export const pageTexts = {
  fetching: { zh: '正在取回证据包', en: 'Fetching the evidence' },
  'fetching.why': {
    zh: '取回后在本机计算，不采信平台的任何结论。',
    en: 'It is then computed here; no conclusion of the platform is believed.',
  },
  working: { zh: '正在本机重算，第 {n} 步，共 {total} 步', en: 'Recomputing here: step {n} of {total}' },
  'working.why': { zh: '可以继续浏览本页。', en: 'You may go on reading.' },
  reading: { zh: '正在逐条核对日志，已读 {n} 条', en: 'Checking the log line by line: {n} {n:entry|entries} read' },
  'reading.why': { zh: '可以继续浏览本页。', en: 'You may go on reading.' },
  missing: { zh: '没有取到证据包', en: 'The evidence could not be fetched' },
  'missing.why': {
    zh: '这次抽取可能还没有公示、正在封存，或网络不通。过一会儿再试，或打开已下载的证据包文件。',
    en: 'The draw may not be published, may be being sealed, or the network is down. Try again later, or open a bundle you downloaded.',
  },
  crashed: { zh: '核验程序没有运行完', en: 'The verifier did not finish' },
  'crashed.why': {
    zh: '没有得出任何结论。请更新浏览器，或改用离线核验程序。',
    en: 'Nothing was concluded. Update the browser or use the offline verifier.',
  },
  took: { zh: '用时 {seconds} 秒，全部在本机计算。', en: 'Took {seconds} s, all computed here.' },
  steps: { zh: '第 {steps} 步', en: 'steps {steps}' },
  expected: { zh: '重算得到', en: 'Recomputed' },
  found: { zh: '文件写的', en: 'The file says' },
  more: { zh: '另有 {n} 处同类发现', en: '{n} {n:further finding|further findings}' },
  'checking.file': { zh: '{name}，{kb} kB，没有上传', en: '{name}, {kb} kB, not uploaded' },
  'checking.draw': { zh: '平台公布的证据包', en: 'The evidence published by the platform' },
  remembered: { zh: '第 {size} 条，{at} 记住', en: 'Entry {size}, remembered {at}' },
  nothing: {
    zh: '还没有记住检查点。核验一次平台的证据包，或打开您保存的检查点文件后会记住。',
    en: 'No checkpoint is remembered yet. It will be after the first evidence from the platform, or after you open a file of one that you saved.',
  },
  'seen.form': {
    zh: '检查点文件已残缺，没有采用；本机记住的不变。',
    en: 'The file of a checkpoint is damaged and was not taken over; what is remembered here stays.',
  },
  'seen.taken': {
    zh: '检查点文件与本机记住的一致，已采用较新的一个。',
    en: 'The file of a checkpoint agrees with what is remembered here; the newer one is kept.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type PageText = keyof typeof pageTexts;
