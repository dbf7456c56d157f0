// What the pages of the API say.
import type { Texts } from '../../platform/domain.ts';

export const apiTexts = {
  'portal.api': { zh: '数据接口', en: 'API' },
  'portal.api.lead': {
    zh: '工作台办的每一件事都走这些接口，其他部门的系统也可以用。',
    en: 'Everything the workbench does goes through these addresses; systems of other departments may use them too.',
  },
  'portal.api.who': { zh: '以谁的身份', en: 'Who asks' },
  'portal.api.who.how': {
    zh: '其他系统凭密钥调用：Authorization: Bearer sunlot_…。密钥由安全管理员发放，写明机构、负责人、权限和期限，所做的都记入日志。公开的接口不需要密钥。',
    en: 'Other systems send Authorization: Bearer sunlot_…: a key that the security administrator issues for an office, a person, permissions and a term. What it does is in the log. Public addresses need none.',
  },
  'portal.api.refusals': { zh: '不予办理', en: 'Refusals' },
  'portal.api.refusals.how': {
    zh: '不能办时返回代码、原因和怎么办，中英文都有：403 无权，404 没有，409 与现状冲突，422 条件不满足，400 填写有误。',
    en: 'A no comes as a code, what is wrong and what to do, in both languages: 403 not allowed, 404 not there, 409 in conflict, 422 a condition is not met, 400 the form is wrong.',
  },
  'portal.api.repeat': { zh: '重复提交', en: 'Repeating' },
  'portal.api.repeat.how': {
    zh: '写入时带 Idempotency-Key，网络中断后可以原样再发：只办一次，返回第一次的结果。',
    en: 'With Idempotency-Key a write may be sent again after a broken connection: it is done once and answers as the first time.',
  },
  'portal.api.versions': { zh: '版本', en: 'Versions' },
  'portal.api.versions.how': {
    zh: '读取结果带 ETag。If-None-Match 未变则返回 304；写入带 If-Match，对象已被他人修改则返回 412 和现在的内容。',
    en: 'Answers carry an ETag. If-None-Match gets 304 while nothing changed; a write with If-Match gets 412 and what is current once it did.',
  },
  'portal.api.limits': { zh: '调用频次', en: 'Limits' },
  'portal.api.limits.how': {
    zh: '每分钟的请求数按地址、会话、密钥分别限制，超出返回 429，Retry-After 说明等多少秒。',
    en: 'Requests a minute are limited by address, session and key; beyond that comes 429, and Retry-After says how many seconds to wait.',
  },
  'portal.api.document': { zh: '机器可读的说明', en: 'For machines' },
  'portal.api.document.how': {
    zh: 'OpenAPI 3.1 文件，含全部地址、字段和示例。各种语言的客户端都可以由它生成，如 openapi-typescript 或 openapi-generator；本系统的工作台也按它编译。',
    en: 'An OpenAPI 3.1 document with all addresses, fields and examples. Clients in any language can be generated from it, by openapi-typescript or openapi-generator for instance; the workbench here is compiled against it too.',
  },
  'portal.api.nouns': { zh: '接口分类', en: 'By noun' },
  'portal.api.count': { zh: '{n} 个接口', en: '{n} {n:address|addresses}' },
  'portal.api.door': { zh: '谁可以用', en: 'Open to' },
  'portal.api.door.public': { zh: '所有人', en: 'everybody' },
  'portal.api.door.entering': { zh: '正在登录和已登录的人', en: 'whoever is signing in or signed in' },
  'portal.api.door.signed-in': { zh: '已登录的人', en: 'everybody signed in' },
  'portal.api.asked': { zh: '参数', en: 'Parameters' },
  'portal.api.body': { zh: '提交内容', en: 'Body' },
  'portal.api.answer': { zh: '返回内容', en: 'Answer' },
  'portal.api.field': { zh: '字段', en: 'Field' },
  'portal.api.kind': { zh: '类型', en: 'Type' },
  'portal.api.required': { zh: '必填', en: 'Required' },
  'portal.api.yes': { zh: '是', en: 'yes' },
  'portal.api.no': { zh: '否', en: 'no' },
  'portal.api.example': { zh: '调用示例', en: 'Example' },
  'portal.api.try': { zh: '试用 {path}', en: 'Try {path}' },
  'portal.api.try.open': { zh: '试用', en: 'Try it' },
  'portal.api.try.do': { zh: '读取', en: 'Read' },
  'portal.useful.api': { zh: '数据接口', en: 'API for other systems' },
} as const satisfies Texts;
