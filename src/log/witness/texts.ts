// What the witness command says, in Chinese and English on one line: it is read in the records of another organisation.

const SAID = {
  own: '本见证人公钥，请交平台登记 / Key of this witness, to be registered by the platform: {key}',
  name: '首次运行请用 --name 给出见证人名称（如 witness.example.org，不含空格和加号）/ Give the name of the witness by --name at the first start, without spaces and plus',
  cosigned: '已签注 {size} 条的检查点，时间 {time} / Cosigned the checkpoint of {size} entries at {time}',
  refused:
    '平台没有收下对 {size} 条的签注（{status}）：{answer} / The platform did not take the cosignature of {size} entries',
  unreachable: '无法连接日志，稍后再试：{why} / The log cannot be reached; try again later',
  'no-checkpoint': '日志没有可读的检查点 / The log shows no readable checkpoint',
  signature: '检查点不是由您认可的公钥签署 / The checkpoint is not signed by a key that you trust',
  origin: '这是另一个日志 / This is another log',
  'split-view':
    '分叉：{size} 条的检查点与您见过的 {seen} 条互相矛盾。请保存两份检查点并公开 / SPLIT VIEW: the checkpoint of {size} entries contradicts the one of {seen} that you saw. Keep both notes and make them public',
  rollback:
    '回退：您见过 {seen} 条，现在只有 {size} 条，旧状态被当作最新 / ROLLBACK: you saw {seen} entries, now {size} are shown; an old state stands as the newest',
  truncation:
    '截断：{size} 条的检查点之下有条目或瓦片已取不到，或与签署的根不符 / TRUNCATION: under the checkpoint of {size} entries, entries or tiles are missing or no longer give the signed root',
} as const;

export const said = (what: keyof typeof SAID, fill: Readonly<Record<string, string | number>> = {}): string =>
  SAID[what].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ''));

export const help = `npm run witness -- --log https://platform/log --log-key '<verifier key>' [--dir witness] [--name witness.example.org] [--every 10]

  --log      日志地址 / address of the log
  --log-key  您从别处得到的日志公钥，可多个 / key of the log that you hold from elsewhere; may be repeated
  --dir      存放密钥与所见检查点的目录 / directory of the key and of what was seen; keep it and back it up
  --name     首次运行：见证人名称 / first start: name of the witness
  --every    每隔多少秒看一次；不写则只看一次 / look every so many seconds; without it, once

退出码 / exit: 0 已签注 cosigned · 1 日志自相矛盾 the log contradicts itself · 2 无法连接 not reached`;
