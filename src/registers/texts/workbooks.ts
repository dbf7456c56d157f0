// What an import says of a workbook's cells and sheets, in Chinese and English.
import type { Texts } from '../../platform/domain.ts';

export const workbooks = {
  'registers.cell-lost': {
    zh: '表格软件把它当成了数，15 位以后的数字已经丢失',
    en: 'The spreadsheet made it a number and lost the digits after the fifteenth',
  },
  'registers.cell-lost.fix': {
    zh: '把该列设为文本格式，再从证照重新录入；改格式不能找回丢失的数字',
    en: 'Format the column as text and enter it anew from the licence; the format alone does not bring the digits back',
  },
  'registers.cell-error': { zh: '公式出错，没有结果', en: 'The formula has an error instead of a result' },
  'registers.cell-error.fix': { zh: '改正公式，或直接填写内容', en: 'Mend the formula, or write the value itself' },
  'registers.cell-uncalculated': { zh: '公式没有计算过，没有结果', en: 'The formula was never calculated' },
  'registers.cell-uncalculated.fix': {
    zh: '用表格软件打开并保存一次，或改为粘贴数值',
    en: 'Open and save the file in a spreadsheet program once, or paste the values',
  },
  'registers.import-sheet': {
    zh: '工作簿里没有可见的工作表“{sheet}”。请选择列出的工作表。',
    en: 'The workbook has no visible sheet "{sheet}". Choose one of those listed.',
  },
} as const satisfies Texts;
