import { UNIT_SIDES } from '#db/matter-states'
import type { Division } from '#domain/division/division'
import { UNIT_SIDE_LABELS } from '#lib/matter-labels'

import { formatDivision } from '../../../_lib/format-division.ts'
import type { FieldGroup } from '../../_lib/record-fields.ts'

/** The form of a unit that answers. */
export function unitGroups(divisions: readonly Division[]): readonly FieldGroup[] {
  return [
    {
      fields: [
        {
          name: 'divisionCode',
          kind: 'choice',
          choices: [
            ['', '请选择'],
            ...divisions.map(({ code }) => [code, formatDivision(divisions, code)] as const),
          ],
        },
        { name: 'name', longest: 60, hint: '现在的名称，读者看到的就是它' },
        {
          name: 'side',
          kind: 'choice',
          choices: UNIT_SIDES.map((side) => [side, UNIT_SIDE_LABELS[side]]),
        },
        {
          name: 'formerNames',
          longest: 600,
          hint: '以前的表里怎么叫它，几个名称用顿号隔开；导入时照这里认作这个单位',
        },
      ],
    },
  ]
}
