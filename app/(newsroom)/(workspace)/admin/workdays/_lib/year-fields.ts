import type { FieldGroup } from '../../_lib/record-fields.ts'

export const YEAR_GROUPS: readonly FieldGroup[] = [
  {
    fields: [
      { name: 'year', kind: 'number', unit: '年', bounds: { from: 2020, to: 2099 } },
      { name: 'title', hint: '如“国务院办公厅关于2026年部分节假日安排的通知”' },
      { name: 'publishedOn', kind: 'day' },
      { name: 'sourceUrl', longest: 300, hint: '中国政府网上这份通知的网址，可以空着' },
      {
        name: 'notice',
        kind: 'area',
        longest: 4_000,
        hint: '把通知里“一、元旦：1月1日……”起的几行原样贴进来。放假、上班的日子从里面读出，星期和天数对不上的不收。',
      },
    ],
  },
]
