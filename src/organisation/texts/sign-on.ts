// Single sign-on in words.
import type { Texts } from '../../platform/domain.ts';

export const texts = {
  'organisation.sign-on-off': {
    zh: '没有配置统一登录。请用账号和密码登录，或请系统管理员配置。',
    en: 'Single sign-on is not configured. Sign in with account and password, or ask the system administrator.',
  },
  'organisation.sign-on-away': {
    zh: '统一登录系统没有应答。请稍后再试，或用账号和密码登录。',
    en: 'The system for single sign-on does not answer. Try later, or sign in with account and password.',
  },
  'organisation.sign-on-failed': {
    zh: '统一登录没有完成：时间过长、被中断，或返回的内容与请求不符。请重新登录。',
    en: 'Single sign-on was not finished: it took too long, was broken off, or what came back was not what was asked for. Start again.',
  },
  'organisation.sign-on-only': {
    zh: '这个账号只用统一登录，不设本地密码。密码请到统一登录系统修改或重置。',
    en: 'This account comes in by single sign-on alone and has no password here. Change or reset it at the other system.',
  },
  'organisation.sign-on-again': {
    zh: '您没有本地密码，改动双因素须在通过统一登录进入后 {minutes} 分钟内进行。请先退出，再用统一登录进入一次。',
    en: 'You have no password here, so second factors are changed within {minutes} {minutes:minute|minutes} of having come in by single sign-on. Sign out and come in once more.',
  },
  'organisation.one-way-in': {
    zh: '请设初始密码，或选择只用统一登录，二者取其一。',
    en: 'Give a first password or choose single sign-on alone: one of the two.',
  },
  'organisation.account.way': { zh: '登录方式', en: 'Comes in by' },
  'organisation.account.way.password': { zh: '账号和密码', en: 'Account and password' },
  'organisation.account.way.sign-on': { zh: '只用统一登录', en: 'Single sign-on alone' },
  'organisation.account.way.password.hint': {
    zh: '初始密码由您设，本人首次登录时更换。',
    en: 'You give a first password, which the person changes at the first sign-in.',
  },
  'organisation.account.way.sign-on.hint': {
    zh: '不设本地密码。开户后由安全管理员关联统一登录的身份，关联前不能进入。',
    en: 'No password is kept here. The security administrator then links the identity; until then nobody comes in.',
  },
  'organisation.me.no-password': {
    zh: '您只用统一登录进入，这里没有密码。请到统一登录系统修改。',
    en: 'You come in by single sign-on alone: there is no password here. Change it at the other system.',
  },
  'organisation.identity-unknown': {
    zh: '统一登录成功，但「{who}」还没有关联本系统的账号。请把这个标识交给本单位安全管理员关联。',
    en: 'You are known there as "{who}", but no account here is linked to it. Give this identifier to your security administrator.',
  },
  'organisation.identity-taken': {
    zh: '这个标识已经关联了账号。请先在那个账号上解除，再关联。',
    en: 'This identifier is linked to an account already. Take that link away first.',
  },
  'organisation.identity-missing': {
    zh: '这个账号没有关联这个标识。请刷新后查看。',
    en: 'This account is not linked to that identifier. Reload and look.',
  },
  'organisation.claim-administrator': {
    zh: '「{wanted}」不能由统一登录的声明授予，只能由安全管理员逐人授予。请选择其他角色。',
    en: '"{wanted}" is given by a person to a person, never by a claim. Choose another role.',
  },
  'organisation.claim-missing': {
    zh: '没有这条对应规则，可能已经结束。请刷新后查看。',
    en: 'There is no such rule; it may have ended. Reload and look.',
  },
  'entry.identity.linked': { zh: '关联统一登录', en: 'Sign-on linked' },
  'entry.identity.unlinked': { zh: '解除统一登录关联', en: 'Sign-on unlinked' },
  'entry.claim.ruled': { zh: '设定声明对应角色', en: 'Claim given a role' },
  'entry.claim.unruled': { zh: '结束声明对应角色', en: 'Rule of a claim ended' },
  'entry.claim.applied': { zh: '按声明调整授权', en: 'Claims applied' },
  'organisation.sign-on': { zh: '统一登录', en: 'Single sign-on' },
  'organisation.sign-on.none': { zh: '没有关联统一登录的身份。', en: 'No identity of the other system is linked.' },
  'organisation.sign-on.none.next': {
    zh: '请本人先用统一登录试一次，把页面上显示的标识告诉您，再在这里关联。',
    en: 'Let the person try once: the page shows the identifier that you link here.',
  },
  'organisation.sign-on.subject': { zh: '标识', en: 'Identifier' },
  'organisation.sign-on.issuer': { zh: '来源', en: 'From' },
  'organisation.sign-on.link': { zh: '关联身份', en: 'Link an identity' },
  'organisation.sign-on.unlink': { zh: '解除', en: 'Unlink' },
  'organisation.sign-on.unlink.will': {
    zh: '本人不能再用统一登录进入这个账号；账号和密码照旧。',
    en: 'The person no longer comes in by the other system; account and password stay.',
  },
  'organisation.sign-on.cannot': { zh: '没有办成', en: 'It was not done' },
  'organisation.claims': { zh: '统一登录对应角色', en: 'Roles by sign-on' },
  'organisation.claims.note': {
    zh: '声明「{claim}」的值给予什么角色；每次登录时核对，没有了就收回',
    en: 'What values of the claim "{claim}" give; looked at in each sign-in, taken back once gone',
  },
  'organisation.claims.off': { zh: '统一登录没有配置；规则在配置后生效', en: 'Single sign-on is not configured yet' },
  'organisation.claims.none': { zh: '还没有规则。', en: 'There is no rule yet.' },
  'organisation.claims.none.next': {
    zh: '声明本身不给任何角色：逐条写明哪个值在哪个机构给哪个角色。三类管理员除外。',
    en: 'Claims give nothing by themselves: say which value gives which role at which office. The three administrators excepted.',
  },
  'organisation.claim.value': { zh: '声明的值', en: 'Value' },
  'organisation.claim.add': { zh: '增加规则', en: 'Add a rule' },
  'organisation.claim.end': { zh: '结束规则', en: 'End the rule' },
  'organisation.claim.end.title': { zh: '结束规则：{value}', en: 'End the rule for {value}' },
  'organisation.claim.end.will': {
    zh: '由它得到的角色今天起收回。',
    en: 'Roles that it gave are taken back from today.',
  },
} as const satisfies Texts;
