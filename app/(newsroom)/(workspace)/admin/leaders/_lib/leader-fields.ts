import type { Division } from '#domain/division/division'

import { formatDivision } from '../../../_lib/format-division.ts'
import type { FieldGroup } from '../../_lib/record-fields.ts'

/** The form of a line of the list. */
export function leaderGroups(divisions: readonly Division[]): readonly FieldGroup[] {
  return [
    {
      fields: [
        { name: 'personName', longest: 20, hint: '两个字的名字中间不用空格' },
        {
          name: 'divisionCode',
          kind: 'choice',
          choices: [
            ['', '请选择'],
            ...divisions.map(({ code }) => [code, formatDivision(divisions, code)] as const),
          ],
        },
        { name: 'post', longest: 40, hint: '照报上的写法，如“政协主席”“政协党组副书记、副主席”' },
        {
          name: 'rank',
          kind: 'number',
          bounds: { from: 1, to: 9_999 },
          unit: '号',
          hint: '在本单位同一个班子里的先后，小的在前；分不出先后的写同一个号',
        },
        { name: 'startsOn', kind: 'day', hint: '从哪天起任这个职务' },
        { name: 'endsOn', kind: 'day', hint: '任到哪天为止；还在任，空着' },
      ],
    },
  ]
}
