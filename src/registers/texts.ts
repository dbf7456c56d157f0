// What the two libraries say in Chinese and English: states, refusals, faults of a row with their mends (R18, R19, R23; P2).
import type { Texts } from '../platform/domain.ts';
import { caps } from './texts/caps.ts';
import { carriers } from './texts/carriers.ts';
import { changes } from './texts/changes.ts';
import { contacts } from './texts/contacts.ts';
import { directories } from './texts/directories.ts';
import { edits } from './texts/edits.ts';
import { exclusions } from './texts/exclusions.ts';
import { gone } from './texts/gone.ts';
import { leaves } from './texts/leaves.ts';
import { marks } from './texts/marks.ts';
import { overrides } from './texts/overrides.ts';
import { precedence } from './texts/precedence.ts';
import { roots } from './texts/roots.ts';
import { visits } from './texts/visits.ts';
import { workbooks } from './texts/workbooks.ts';

/** A fault's reason, and under `.fix` what to do about it. */
const rowFaults = {
  'registers.uscc-length': {
    zh: '统一社会信用代码应为 {wanted} 位，实为 {length} 位',
    en: 'A unified social credit code has {wanted} {wanted:character|characters}, this has {length}',
  },
  'registers.uscc-length.fix': {
    zh: '对照营业执照补全代码；表格软件可能把长数字改成了科学计数法，请把该列设为文本',
    en: 'Complete it from the licence; a spreadsheet may have turned it into a number: format the column as text',
  },
  'registers.uscc-character': {
    zh: '统一社会信用代码第 {position} 位的字符不允许出现（不用 I、O、S、V、Z，第3–8位为数字）',
    en: 'Character {position} cannot stand in a unified social credit code (no I, O, S, V, Z; 3 to 8 are digits)',
  },
  'registers.uscc-character.fix': {
    zh: '对照营业执照改正该位，常见误写：O 与 0、I 与 1',
    en: 'Correct it from the licence; often O stands for 0 or I for 1',
  },
  'registers.uscc-check': {
    zh: '统一社会信用代码校验位不符（GB 32100-2015）',
    en: 'The check character of the credit code is wrong (GB 32100-2015)',
  },
  'registers.uscc-check.fix': {
    zh: '多半有一位抄错，请对照营业执照逐位核对；执照确为此代码的，申请代码例外',
    en: 'One character is probably wrong: compare it with the licence; if the licence bears this very code, ask for an override',
  },
  'registers.reg15-length': {
    zh: '注册号应为 {wanted} 位，实为 {length} 位',
    en: 'An old registration number has {wanted} {wanted:digit|digits}, this has {length}',
  },
  'registers.reg15-length.fix': {
    zh: '对照执照补全，或改用统一社会信用代码',
    en: 'Complete it, or use the unified social credit code',
  },
  'registers.reg15-character': {
    zh: '注册号第 {position} 位不是数字',
    en: 'Position {position} of the registration number is no digit',
  },
  'registers.reg15-character.fix': { zh: '对照执照改正', en: 'Correct it from the licence' },
  'registers.reg15-check': { zh: '注册号校验位不符', en: 'The check digit of the registration number is wrong' },
  'registers.reg15-check.fix': {
    zh: '多半有一位抄错，请对照执照核对；执照确为此号的，申请代码例外',
    en: 'One digit is probably wrong: compare it with the licence; if the licence bears this very number, ask for an override',
  },
  'registers.assigned-length': {
    zh: '赋码应为 {wanted} 位，实为 {length} 位',
    en: 'An assigned code has {wanted} {wanted:character|characters}, this has {length}',
  },
  'registers.assigned-length.fix': { zh: '按登记时系统给出的赋码填写', en: 'Write the code as the system gave it' },
  'registers.assigned-character': {
    zh: '赋码第 {position} 位不正确',
    en: 'Position {position} of the assigned code is wrong',
  },
  'registers.assigned-character.fix': { zh: '赋码为字母 Z 加 15 位数字', en: 'An assigned code is Z and 15 digits' },
  'registers.assigned-check': { zh: '赋码校验位不符', en: 'The check digit of the assigned code is wrong' },
  'registers.assigned-check.fix': { zh: '请核对赋码', en: 'Check the assigned code' },
  'registers.code-shape': {
    zh: '代码为 {length} 位，不是统一社会信用代码（18 位）、注册号（15 位）或赋码（Z 开头 16 位）',
    en: 'A code of {length} {length:character|characters} is neither a credit code (18), a registration number (15) nor an assigned code (Z and 15 digits)',
  },
  'registers.code-shape.fix': {
    zh: '填写统一社会信用代码；没有代码的主体先由属地部门赋码',
    en: 'Give the unified social credit code; let the local office assign a code to a subject without one',
  },
  'registers.code-missing': {
    zh: '没有代码，也没有可据以识别的地址或登记方编号',
    en: "There is no code, and neither address nor the registrar's own number to know it by",
  },
  'registers.code-missing.fix': {
    zh: '填写统一社会信用代码；确无代码的，填写地址或登记方编号，由系统赋码',
    en: 'Give the unified social credit code; where there is none, give the address or the own number, and a code is assigned',
  },
  'registers.assigned-known': {
    zh: '该主体已有代码 {code}，不再使用赋码',
    en: 'This subject has the code {code} by now and no longer the assigned one',
  },
  'registers.assigned-known.fix': { zh: '填写代码 {code}，或删去这一行', en: 'Give {code}, or leave the row out' },
  'registers.region-needed': {
    zh: '没有代码的主体，须能判断所在县区才能赋码',
    en: 'A subject without a code gets one only where its district is known',
  },
  'registers.region-needed.fix': { zh: '填写区划或完整地址', en: 'Give the region, or the full address' },
  'registers.name-missing': { zh: '没有名称', en: 'There is no name' },
  'registers.name-missing.fix': { zh: '填写名称', en: 'Give the name' },
  'registers.cell-control': { zh: '含有不可见的控制字符', en: 'The cell holds control characters' },
  'registers.cell-control.fix': {
    zh: '重新从来源系统导出，或删除该单元格内容后重新输入',
    en: 'Export again from the source, or type the cell again',
  },
  'registers.cell-long': {
    zh: '内容有 {length} 个字符，最多 {most} 个',
    en: 'The cell has {length} {length:character|characters}, at most {most} are taken',
  },
  'registers.cell-long.fix': {
    zh: '检查是否列错位或引号未闭合，然后缩短',
    en: 'See whether columns are shifted or a quote is not closed, then shorten it',
  },
  'registers.word-unknown': { zh: '不认识这个取值', en: 'This value is not known' },
  'registers.word-unknown.fix': { zh: '改为以下之一：{words}', en: 'Use one of: {words}' },
  'registers.date-form': { zh: '日期无法识别，或没有这一天', en: 'Not a date, or there is no such day' },
  'registers.date-form.fix': { zh: '写成 2026-11-24 的形式', en: 'Write it as 2026-11-24' },
  'registers.date-future': { zh: '日期晚于今天（{today}）', en: 'The date is after today ({today})' },
  'registers.date-future.fix': { zh: '核对登记日期', en: 'Check the date' },
  'registers.region-unknown': { zh: '没有这个区划', en: 'There is no such region' },
  'registers.region-unknown.fix': {
    zh: '填写六位区划代码或全称；不清楚时留空，由登记机关和地址判断',
    en: 'Give the six-digit code or the full name; if you do not know, leave it empty: authority and address will tell',
  },
  'registers.region-ambiguous': { zh: '有多个同名区划', en: 'Several regions have this name' },
  'registers.region-ambiguous.fix': { zh: '改填六位区划代码', en: 'Give the six-digit code' },
  'registers.industry-unknown': {
    zh: '没有这个行业代码或名称（GB/T 4754-2017）',
    en: 'There is no such industry (GB/T 4754-2017)',
  },
  'registers.industry-unknown.fix': {
    zh: '填写门类字母加代码，如 H62；不清楚时留空',
    en: 'Give letter and number, such as H62; if you do not know, leave it empty',
  },
  'registers.row-width': {
    zh: '这一行有 {count} 列，表头有 {wanted} 列',
    en: 'The row has {count} {count:cell|cells}, the header {wanted}',
  },
  'registers.row-width.fix': { zh: '含逗号的内容要用双引号括起来', en: 'Put cells that hold a comma in double quotes' },
  'registers.row-quotes': { zh: '双引号不成对', en: 'The double quotes of the row do not pair' },
  'registers.row-quotes.fix': { zh: '单元格内的双引号要写成两个', en: 'A double quote within a cell is written twice' },
  'registers.duplicate-row': { zh: '与第 {first} 行是同一对象', en: 'The same as line {first}' },
  'registers.duplicate-row.fix': { zh: '同一文件中每个对象保留一行', en: 'Keep one line for each' },
  'registers.inspector-id-form': {
    zh: '人员编号应为 1–40 位字母、数字或连字符',
    en: 'A staff number has 1 to 40 letters, digits or hyphens',
  },
  'registers.inspector-id-form.fix': {
    zh: '填写人员编号；持证人员可用执法证号',
    en: 'Give the staff number; the certified may use the certificate number',
  },
  'registers.office-unknown': { zh: '没有这个单位', en: 'There is no such office' },
  'registers.office-unknown.fix': {
    zh: '填写机构列表中的全称、简称或编号',
    en: 'Give full name, short name or id from the list of offices',
  },
  'registers.office-outside': { zh: '该单位不在您的管理范围', en: 'This office is outside your responsibility' },
  'registers.office-outside.fix': {
    zh: '由该单位或其上级导入',
    en: 'Let that office or one above it import the person',
  },
  'registers.category-missing': { zh: '没有人员类别', en: 'There is no category' },
  'registers.category-missing.fix': {
    zh: '填写：执法类公务员、具有执法资格的工作人员或日常监管人员',
    en: 'Give civil_servant, qualified_staff or daily_staff',
  },
  'registers.certificate-missing': {
    zh: '这类人员须有执法证号（行政处罚法第四十二条）',
    en: 'This category needs a certificate number (Administrative Penalty Law, article 42)',
  },
  'registers.certificate-missing.fix': {
    zh: '填写执法证号；没有执法证的列为日常监管人员',
    en: 'Give the number; who has none is daily_staff',
  },
  'registers.certificate-term': { zh: '没有执法证有效期', en: 'The certificate has no end of validity' },
  'registers.certificate-term.fix': { zh: '填写有效期止', en: 'Give the day until which it is valid' },
  'registers.term-reversed': { zh: '有效期止早于起始日（{from}）', en: 'The term ends before it begins ({from})' },
  'registers.term-reversed.fix': { zh: '核对有效期', en: 'Check the term' },
  'registers.lead-uncertified': { zh: '日常监管人员不能任组长', en: 'Staff of daily supervision cannot lead' },
  'registers.lead-uncertified.fix': { zh: '改为「否」，或改正人员类别', en: 'Say no, or correct the category' },
} as const satisfies Texts;

const refusals = {
  'registers.import-encoding': {
    zh: '文件既不是工作簿，也不是 UTF-8 或 GB18030 编码的文本。请在表格软件中另存为 .xlsx 或 CSV 后重新上传。',
    en: 'The file is no workbook, nor text in UTF-8 or GB 18030. Save it as .xlsx or CSV and upload it again.',
  },
  'registers.import-header': {
    zh: '找不到列名：CSV 的第一行、工作表的前 30 行里至少要有一行写着两个以上的列名。请写上列名后重新上传，或另选一行。',
    en: 'No column names: the first line of a CSV, or one of the first 30 rows of a sheet, must hold two at least. Add them and upload again, or choose another row.',
  },
  'registers.import-endless': {
    zh: '从第 {line} 行起有一条记录超过 {most} KB，多半是双引号没有闭合。请改正后重新上传。',
    en: 'From line {line} on a record is longer than {most} KB; a double quote is probably not closed. Correct it and upload again.',
  },
  'registers.import-missing': {
    zh: '没有这次导入，或它不属于您的单位。',
    en: 'There is no such import of your offices.',
  },
  'registers.import-state': {
    zh: '这次导入现在不能这样做，可能已在别的窗口办理。请刷新后查看。',
    en: 'This cannot be done with the import now; it may have been done in another window. Reload the page.',
  },
  'registers.import-has-faults': {
    zh: '有 {refused} 行有问题，不能全部入库。请改正文件，或选择只入库合格的行。',
    en: '{refused} {refused:row has|rows have} faults, so not all can be taken. Correct the file, or take the good rows only.',
  },
  'registers.import-check-again': {
    zh: '待入库的数据在数据库重启时已丢失，登记库没有改动。请重新核对后再入库。',
    en: 'The checked rows were lost in a restart of the database; the register is unchanged. Check the file again.',
  },
  'registers.file-missing': {
    zh: '没有这个文件，或不是您上传的。请重新上传。',
    en: 'There is no such file of yours. Upload it again.',
  },
  'file.empty': { zh: '文件「{name}」是空的。请换一个文件。', en: 'The file "{name}" is empty. Choose another.' },
  'registers.mapping-gaps': {
    zh: '还没有指定这些列：{fields}。请在列对应中选择。',
    en: 'These fields have no column yet: {fields}. Choose them in the mapping.',
  },
  'registers.mapping-wrong': {
    zh: '列对应有误：{fields}。请重新选择。',
    en: 'The mapping is wrong at {fields}. Choose again.',
  },
  'registers.subject-missing': {
    zh: '库中没有代码为「{code}」的检查对象。请核对代码，或先导入。',
    en: 'No subject has the code "{code}". Check it, or import the subject first.',
  },
  'registers.subject-known': {
    zh: '库中已有这一对象（{code}）。请打开它核对；登记信息的变更由导入完成。',
    en: 'This subject is recorded already ({code}). Open it; what is recorded changes by an import.',
  },
  'registers.inspector-missing': {
    zh: '库中没有编号为「{inspector}」的检查人员。请从人员列表中选择。',
    en: 'No inspector has the number "{inspector}". Choose one from the list.',
  },
  'registers.recusal-missing': {
    zh: '没有这条回避记录。请刷新后查看。',
    en: 'There is no such recusal. Reload the page.',
  },
  'registers.recusal-known': {
    zh: '该人员对这一对象已经回避，无须重复登记。',
    en: 'This inspector is already recused from this subject.',
  },
  'registers.recusal-over': { zh: '这条回避已经解除。', en: 'This recusal has already ended.' },
  'registers.reason-hidden': {
    zh: '回避理由只对该人员所在单位可见。',
    en: "The reason is visible to the inspector's own office only.",
  },
  'registers.reason-missing': { zh: '请写明理由。', en: 'Give the reason.' },
} as const satisfies Texts;

const states = {
  'entry.subjects.imported': { zh: '导入检查对象', en: 'Subjects imported' },
  'entry.subject.recorded': { zh: '手工登记检查对象', en: 'Subject recorded by hand' },
  'entry.inspectors.imported': { zh: '导入检查人员', en: 'Inspectors imported' },
  'entry.recusal.declared': { zh: '登记回避', en: 'Recusal declared' },
  'entry.recusal.ended': { zh: '解除回避', en: 'Recusal ended' },
  'job.registers.check': { zh: '核对导入文件', en: 'Checking an import' },
  'job.registers.freeze': { zh: '名录定版', en: 'Freezing a directory' },
  'job.registers.apply': { zh: '入库', en: 'Recording an import' },
  'registers.status.active': { zh: '存续', en: 'Active' },
  'registers.status.abnormal': { zh: '经营异常', en: 'Abnormal' },
  'registers.status.revoked': { zh: '已吊销', en: 'Revoked' },
  'registers.status.deregistered': { zh: '已注销', en: 'Deregistered' },
  'registers.status.moved': { zh: '已迁出', en: 'Moved away' },
  'registers.nature.profit': { zh: '营利性', en: 'For-profit' },
  'registers.nature.nonprofit': { zh: '非营利', en: 'Non-profit' },
  'registers.assigned': { zh: '赋码', en: 'assigned' },
  'registers.assigned.hint': {
    zh: '没有统一社会信用代码，由系统赋码',
    en: 'It has no credit code; this one was assigned here',
  },
  'registers.codeKind.uscc': { zh: '统一社会信用代码', en: 'Credit code' },
  'registers.codeKind.reg15': { zh: '15 位注册号', en: '15-digit number' },
  'registers.codeKind.assigned': { zh: '赋码', en: 'Assigned code' },
  'registers.category.civil_servant': { zh: '执法类公务员', en: 'Enforcement civil servant' },
  'registers.category.qualified_staff': { zh: '具有执法资格人员', en: 'Qualified staff' },
  'registers.category.daily_staff': { zh: '日常监管人员', en: 'Daily supervision staff' },
  'registers.inspectorStatus.active': { zh: '在岗', en: 'Active' },
  'registers.inspectorStatus.suspended': { zh: '暂停', en: 'Suspended' },
  'registers.inspectorStatus.left': { zh: '离岗', en: 'Left' },
  'registers.bar.left': { zh: '已离岗', en: 'Has left' },
  'registers.bar.suspended': { zh: '暂停执法', en: 'Suspended' },
  'registers.bar.daily_staff': { zh: '日常监管人员，只能协助', en: 'Daily supervision staff, may only assist' },
  'registers.bar.no_certificate': { zh: '没有执法证或有效期', en: 'No certificate, or one without a term' },
  'registers.bar.certificate_early': { zh: '执法证尚未生效', en: 'Certificate not yet valid' },
  'registers.bar.on_leave': { zh: '休假中', en: 'On leave' },
  'registers.bar.certificate_expired': { zh: '执法证已过期', en: 'Certificate expired' },
  'registers.relation.self': { zh: '本人或本人投资', en: 'Own business' },
  'registers.relation.kin': { zh: '近亲属', en: 'Close kin' },
  'registers.relation.interest': { zh: '有利害关系', en: 'Interest in it' },
  'registers.relation.former_post': { zh: '曾在该单位任职', en: 'Worked there' },
  'registers.relation.other': { zh: '其他可能影响公正的关系', en: 'Other tie that may affect fairness' },
  'registers.exclusion.deregistered': { zh: '已注销', en: 'Deregistered' },
  'registers.exclusion.revoked': { zh: '已吊销', en: 'Revoked' },
  'registers.exclusion.moved_away': { zh: '已迁出', en: 'Moved away' },
  'registers.exclusion.suspended': { zh: '停业、歇业', en: 'Suspended business' },
  'registers.exclusion.under_investigation': { zh: '立案调查中', en: 'Under investigation' },
  'registers.exclusion.inspected_recently': { zh: '近期已检查', en: 'Inspected recently' },
  'registers.exclusion.force_majeure': { zh: '不可抗力', en: 'Force majeure' },
  'registers.importState.uploaded': { zh: '待核对', en: 'To be checked' },
  'registers.importState.checking': { zh: '核对中', en: 'Checking' },
  'registers.importState.checked': { zh: '待入库', en: 'Ready to record' },
  'registers.importState.applying': { zh: '入库中', en: 'Recording' },
  'registers.importState.applied': { zh: '已入库', en: 'Recorded' },
  'registers.importState.refused': { zh: '文件不能读', en: 'Unreadable' },
  'registers.kind.subject': { zh: '检查对象', en: 'Subjects' },
  'registers.kind.inspector': { zh: '检查人员', en: 'Inspectors' },
  'registers.note.code_overridden': {
    zh: '代码校验位不符，按已批准的例外照录',
    en: 'The check digit of the code fails; recorded by an approved override',
  },
  'registers.note.industry_unknown': { zh: '没有行业，记为「未知」', en: 'No industry: recorded as unknown' },
  'registers.note.region_unknown': { zh: '区划不明', en: 'Region not known' },
  'registers.note.region_city': {
    zh: '只知道登记在市级，未能判断县区',
    en: 'Registered with the city; the district is not known',
  },
  'registers.note.region_above': {
    zh: '登记机关代码不是县区，只定到市',
    en: 'The authority is no district: placed in its city',
  },
  'registers.note.address_missing': { zh: '没有地址', en: 'No address' },
  'registers.note.status_assumed': { zh: '没有登记状态，按「存续」记', en: 'No state: recorded as active' },
  'registers.note.code_tidied': {
    zh: '代码去掉了空格、全角或小写',
    en: 'Blanks, full-width or lower-case letters in the code were tidied',
  },
  'registers.note.code_assigned': {
    zh: '没有代码，由系统赋码（按登记方编号，或名称加地址识别）',
    en: 'No code: one is assigned (known again by the own number, or by name and address)',
  },
  'registers.note.assigned_joined': {
    zh: '原为赋码，现有正式代码，并为同一对象',
    en: 'Had an assigned code and now a real one: joined as one subject',
  },
  'registers.note.lead_stated': {
    zh: '职务不是内设机构负责人，按表中「可任组长」记',
    en: 'May lead as the file says, although the post does not',
  },
} as const satisfies Texts;

const fields = {
  'registers.field.row': { zh: '整行', en: 'Whole row' },
  'registers.field.code': { zh: '统一社会信用代码或注册号', en: 'Credit code or registration number' },
  'registers.field.formerCode': { zh: '原注册号', en: 'Former number' },
  'registers.field.name': { zh: '名称（姓名）', en: 'Name' },
  'registers.field.nature': { zh: '营利性质', en: 'For profit or not' },
  'registers.field.type': { zh: '主体类型', en: 'Type' },
  'registers.field.industry': { zh: '行业', en: 'Industry' },
  'registers.field.region': { zh: '区划', en: 'Region' },
  'registers.field.authority': { zh: '登记机关代码', en: 'Registering authority' },
  'registers.field.address': { zh: '住所或经营场所', en: 'Address' },
  'registers.field.status': { zh: '状态', en: 'State' },
  'registers.field.riskClass': { zh: '信用风险等级', en: 'Risk class' },
  'registers.field.registeredOn': { zh: '登记日期', en: 'Registered on' },
  'registers.field.ownNumber': { zh: '登记方编号', en: "Registrar's own number" },
  'registers.field.inspectorId': { zh: '人员编号', en: 'Staff number' },
  'registers.field.office': { zh: '所属单位', en: 'Office' },
  'registers.field.category': { zh: '人员类别', en: 'Category' },
  'registers.field.certificate': { zh: '执法证号', en: 'Certificate' },
  'registers.field.validFrom': { zh: '有效期起', en: 'Valid from' },
  'registers.field.validUntil': { zh: '有效期止', en: 'Valid until' },
  'registers.field.post': { zh: '职务', en: 'Post' },
  'registers.field.mayLead': { zh: '可任组长', en: 'May lead' },
  'registers.field.specialties': { zh: '专业特长', en: 'Specialties' },
  'registers.report.line': { zh: '行号', en: 'Line' },
  'registers.report.column': { zh: '列', en: 'Column' },
  'registers.report.value': { zh: '内容', en: 'Value' },
  'registers.report.reason': { zh: '原因', en: 'Reason' },
  'registers.report.fix': { zh: '怎么改', en: 'What to do' },
  'registers.report.name': { zh: '导入问题清单.csv', en: 'import-faults.csv' },
} as const satisfies Texts;

export const texts: Texts = {
  'registers.concern.inspectors': { zh: '在册执法检查人员', en: 'Inspectors on the register' },
  'registers.concern.directories': { zh: '名录', en: 'Directories' },
  ...rowFaults,
  ...refusals,
  ...states,
  ...fields,
  ...exclusions,
  ...overrides,
  ...precedence,
  ...edits,
  ...workbooks,
  ...directories,
  ...carriers,
  ...leaves,
  ...gone,
  ...contacts,
  ...changes,
  ...roots,
  ...visits,
  ...caps,
  ...marks,
};
