// What the platform itself says: refusals of access and form.
import type { Texts } from './domain.ts';

export const texts = {
  'access.forbidden': {
    zh: '您的账号没有「{permission}」权限，或该对象不在您的管辖范围。可以请本单位管理员授权，或改由有权限的同事办理。',
    en: 'Your account does not hold "{permission}" for this office. Ask your administrator for it, or let a colleague who holds it do this.',
  },
  'access.signed-out': {
    zh: '登录已过期。请重新登录，已填写的内容会保留。',
    en: 'Your session has ended. Sign in again; what you typed is kept.',
  },
  'access.owes': {
    zh: '登录还没有完成：须先办完第二因素或修改密码。请重新打开工作台，按提示完成。',
    en: 'Signing in is not finished: a second factor or a new password is still owed. Open the workbench again and follow it.',
  },
  'access.forged': {
    zh: '请求不是从本系统的页面发出的，已拒绝。请刷新页面后再试。',
    en: 'The request did not come from a page of this system. Reload the page and try again.',
  },
  'access.key-wrong': {
    zh: '接口密钥不对、已到期或已撤销，或其负责人已停用。请联系安全管理员换发。',
    en: 'The API key is wrong, over or revoked, or its person left. Ask the security administrator for another.',
  },
  'access.key-person': {
    zh: '这里只对登录的人开放，接口密钥不能使用。请换用对应权限的接口。',
    en: 'This is for people who signed in, not for API keys. Use an address that a permission opens.',
  },
  'access.key-reads': {
    zh: '这把接口密钥只能读取，没有写入。需要写入时请安全管理员另发一把。',
    en: 'This API key only reads; nothing was written. Ask the security administrator for one that may write.',
  },
  'access.too-many': {
    zh: '这一分钟内请求过多，没有办理。请在 {seconds} 秒后再试；系统对接请放慢调用。',
    en: 'Too many requests in this minute; nothing was done. Try again in {seconds} {seconds:second|seconds}; a system should call more slowly.',
  },
  'access.changed': {
    zh: '内容已被他人修改，没有写入。请核对现在的内容后重新提交。',
    en: 'It was changed meanwhile; nothing was written. Look at what stands there now and submit again.',
  },
  'access.unversioned': {
    zh: '这个地址没有可比对的版本，没有写入。请去掉 If-Match 后再提交。',
    en: 'There is no version to compare at this address; nothing was written. Send it without If-Match.',
  },
  'access.missing': { zh: '找不到该页面或对象。请核对地址。', en: 'There is nothing at this address. Check it.' },
  'request.key-reused': {
    zh: '同一请求编号已用于另一项内容。请刷新页面后重新提交。',
    en: 'This request key was used for something else. Reload the page and submit again.',
  },
  'request.key-unreadable': {
    zh: '请求编号（Idempotency-Key）只能是 1 至 100 个可见的英文字符，没有写入。请改用这样的编号后重新提交。',
    en: 'A request key (Idempotency-Key) is 1 to 100 visible ASCII characters; nothing was written. Send it again with such a key.',
  },
  'request.under-way': {
    zh: '同一请求正在处理。请稍候，再次提交即可看到结果。',
    en: 'The same request is still under way. Wait a moment and submit again to see its result.',
  },
  'request.told-once': {
    zh: '该请求已经完成，其中的口令或密钥只显示一次。如果没有看到，请撤销后重新办理。',
    en: 'This was done already, and its password or key is shown only once. If you did not see it, revoke it and begin anew.',
  },
  'server.disk-full': {
    zh: '服务器或数据库的存储空间已满，本次没有写入任何内容。请通知系统管理员腾出空间，之后原样再次提交。',
    en: 'The storage of the server or its database is full; nothing of this was written. Tell the system administrator to make room, then submit it again as it is.',
  },
  'server.database-away': {
    zh: '数据库暂时无法连接。请稍候原样再次提交：已经办成的不会重复办理。',
    en: 'The database cannot be reached for now. Wait a moment and submit it again as it is: what was done is not done twice.',
  },
  'file.workbook-none': {
    zh: '文件不是 Excel 工作簿（.xlsx），或其中没有工作表。请在表格软件中另存为 .xlsx 或 CSV 后上传。',
    en: 'The file is no Excel workbook (.xlsx), or has no sheet. Save it as .xlsx or CSV and upload that.',
  },
  'file.workbook-old': {
    zh: '这是旧格式（.xls）或加了密码的工作簿，无法读取。请去掉密码并另存为 .xlsx 后上传。',
    en: 'This is an old workbook (.xls) or one with a password. Remove the password, save it as .xlsx and upload that.',
  },
  'file.workbook-damaged': {
    zh: '工作簿已损坏，读不完整。请用表格软件打开并重新另存为 .xlsx 后上传。',
    en: 'The workbook is damaged. Open it in a spreadsheet program, save it again as .xlsx and upload that.',
  },
  'file.workbook-bomb': {
    zh: '工作簿解压后过大（上限 {most} MB，且不超过压缩前的 {ratio} 倍），不予读取。请删去空白格式行，或另存为 CSV 后上传。',
    en: 'Unpacked, the workbook is too large (at most {most} MB and {ratio} times its packed size). Delete formatted empty rows, or save it as CSV.',
  },
  'file.workbook-strings': {
    zh: '工作簿的文字超过 {most} MB，请另存为 CSV 后上传，或分成几个文件。',
    en: 'The texts of the workbook exceed {most} MB. Save it as CSV, or split it into several files.',
  },
  'request.too-large': { zh: '内容过大，无法接收。请分批提交。', en: 'The content is too large. Send it in parts.' },
  'form.invalid': { zh: '填写有误：{path}：{message}', en: 'Not valid: {path}: {message}' },
  'form.unreadable': {
    zh: '内容中有无法识别的字符。请检查从别处粘贴的文字，删去后再提交。',
    en: 'The content holds characters that cannot be read. Check what was pasted, remove them and submit again.',
  },
  'list.cursor': {
    zh: '翻页的位置已失效：它属于另一种排序，或地址不完整。请回到第一页重新翻。',
    en: 'The place in the list is not valid: it belongs to another order, or the address was cut. Start from the first page.',
  },
  'list.day': {
    zh: '日期写作 2026-01-31，或 2026-01-01..2026-01-31。',
    en: 'Write a day as 2026-01-31, or 2026-01-01..2026-01-31.',
  },
  'list.instant': {
    zh: '日期写作 2026-01-31，或 2026-01-01..2026-01-31。',
    en: 'Write a day as 2026-01-31, or 2026-01-01..2026-01-31.',
  },
  'list.number': { zh: '数字写作 5，或 1..9。', en: 'Write a number as 5, or 1..9.' },
  'list.flag': { zh: '只能是「是」或「否」。', en: 'This is yes or no.' },
  'list.flag.yes': { zh: '是', en: 'Yes' },
  'list.flag.no': { zh: '否', en: 'No' },
  'job.actor-gone': {
    zh: '发起人的账号已停用，后台任务未执行。可以由他人重新发起。',
    en: 'The account that asked for this is disabled; the work was not done. Somebody else can start it again.',
  },
  'job.missing': { zh: '没有这项后台任务，或它不属于您。', en: 'There is no such job of yours.' },
} as const satisfies Texts;
