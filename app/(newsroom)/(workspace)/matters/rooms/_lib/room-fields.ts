import { ROOM_KINDS } from '#db/consultation-states'
import type { Division } from '#domain/division/division'
import { ROOM_KIND_LABELS } from '#lib/consultation-labels'

import { formatDivision } from '../../../_lib/format-division.ts'
import type { FieldGroup } from '../../../admin/_lib/record-fields.ts'

/** The form of a room, for the divisions whose rooms this person keeps. */
export const roomGroups = (
  divisions: readonly Division[],
  /** The names of 六有; none until an admin has entered them. */
  standards: readonly string[],
): readonly FieldGroup[] => [
  {
    fields: [
      {
        name: 'divisionCode',
        kind: 'choice',
        choices: [
          // What is preset is soon taken for right.
          ...(divisions.length > 1 ? [['', '请选择'] as const] : []),
          ...divisions.map(({ code }) => [code, formatDivision(divisions, code)] as const),
        ],
      },
      { name: 'town', longest: 20, hint: '如“洮阳镇”“西街街道”' },
      { name: 'village', longest: 20, hint: '在镇上、街道上的，空着' },
      { name: 'name', longest: 30, hint: '牌子上的名字，如“西街议事室”' },
      {
        name: 'kind',
        kind: 'choice',
        choices: ROOM_KINDS.map((kind) => [kind, ROOM_KIND_LABELS[kind]] as const),
      },
      { name: 'keeper', longest: 30, hint: '谁管这间议事室，只在内部看；可以写职务' },
      { name: 'openedOn', kind: 'day', hint: '从哪天起用；不知道就空着' },
      { name: 'closedOn', kind: 'day', hint: '用到哪天为止；还在用，空着' },
      ...(standards.length > 0
        ? [
            {
              name: 'standards' as const,
              kind: 'boxes' as const,
              choices: standards.map((name, index) => [String(index + 1), name] as const),
              hint: '有的勾上；只在内部看，台账里的议事室检查表也有',
            },
          ]
        : []),
    ],
  },
]
