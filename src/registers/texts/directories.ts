// What is said of special and joint directories: refusals, entries, states, told outcomes (R20, R21, R31).
import type { Texts } from '../../platform/domain.ts';

export const directories = {
  'registers.directory-missing': {
    zh: '没有这个名录。请刷新后查看。',
    en: 'There is no such directory. Reload the page.',
  },
  'registers.directory-version-missing': {
    zh: '该名录没有第 {version} 版。请刷新后查看。',
    en: 'The directory has no version {version}. Reload the page.',
  },
  'registers.directory-alone': {
    zh: '联合名录至少要有一个参与单位。请选择参与单位，或改为专用名录。',
    en: 'A joint directory needs a partner at least. Choose partners, or make it a special one.',
  },
  'registers.directory-special': {
    zh: '专用名录只属于一个单位。请去掉参与单位，或改为联合名录。',
    en: 'A special directory belongs to one office. Remove the partners, or make it a joint one.',
  },
  'registers.directory-own-partner': {
    zh: '本单位不能同时是参与单位。请去掉本单位。',
    en: 'Your own office cannot be its own partner. Remove it from the partners.',
  },
  'registers.directory-waiting': {
    zh: '第 {version} 版还在等参与单位同意，不能再定版。请等各单位答复。',
    en: 'Version {version} still waits for its partners. Freeze another one after they have answered.',
  },
  'registers.directory-empty': {
    zh: '按现在的条件没有成员，不能定版。请放宽条件或手工纳入对象。',
    en: 'Nobody matches the filter, so there is nothing to freeze. Widen it or take subjects in by hand.',
  },
  'registers.directory-same': {
    zh: '成员与已生效的第 {version} 版完全相同，不必再定版。',
    en: 'The members are those of version {version}, which is in force. Use that one.',
  },
  'registers.directory-not-in-force': {
    zh: '名录“{name}”第 {version} 版没有生效，不能用于任务。请选择已生效的版本。',
    en: 'Version {version} of "{name}" is not in force. Choose one that is.',
  },
  'registers.directory-foreign': {
    zh: '名录“{name}”不属于本任务的单位，或不是全部单位同意的（{offices}）。请选择这些单位的名录。',
    en: '"{name}" is not a directory of the offices of this task, or not all of them have agreed ({offices}). Choose one of theirs.',
  },
  'registers.directory-not-joint': {
    zh: '几个单位的联合任务要从联合名录抽取，“{name}”是专用名录。请选择联合名录。',
    en: 'A task of several offices draws from a joint directory; "{name}" is a special one. Choose a joint one.',
  },
  'registers.directory.told.agreed': {
    zh: '有参与单位同意了名录“{name}”第 {version} 版。{reason}',
    en: 'A partner agreed to version {version} of "{name}". {reason}',
  },
  'registers.directory.told.returned': {
    zh: '有参与单位退回了名录“{name}”第 {version} 版：{reason}',
    en: 'A partner returned version {version} of "{name}": {reason}',
  },
  'entry.directory.made': { zh: '建立名录', en: 'Directory made' },
  'entry.directory.filtered': { zh: '修改名录条件', en: 'Filter of a directory changed' },
  'entry.directory.chosen': { zh: '名录手工增减', en: 'Subject chosen by hand' },
  'entry.directory.frozen': { zh: '名录定版', en: 'Version of a directory frozen' },
  'entry.directory.agreed': { zh: '同意联合名录', en: 'Joint directory agreed to' },
  'entry.directory.returned': { zh: '退回联合名录', en: 'Joint directory returned' },
  'registers.directoryKind.special': { zh: '专用名录', en: 'Special' },
  'registers.directoryKind.joint': { zh: '联合名录', en: 'Joint' },
  'registers.directoryState.draft': { zh: '未定版', en: 'Not frozen yet' },
  'registers.directoryState.asked': { zh: '待参与单位同意', en: 'Waits for partners' },
  'registers.directoryState.in_force': { zh: '已生效', en: 'In force' },
  'registers.directoryState.returned': { zh: '已退回', en: 'Returned' },
} as const satisfies Texts;
