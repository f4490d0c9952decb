import { CONSULTATION_SOURCES } from '#db/consultation-states'
import { CONSULTATION_SOURCE_LABELS } from '#lib/consultation-labels'

import type { StepField } from './step-fields.ts'

export interface RoomOfForm {
  roomId: number
  town: string
  name: string
}

/** The form of a topic, with the rooms of its division. */
export const topicFields = (rooms: readonly RoomOfForm[]): readonly StepField[] => [
  { name: 'title', label: '议题（读者会看到）', kind: 'line', longest: 60 },
  {
    name: 'about',
    label: '一两句话说清楚（读者会看到，不写个人的姓名、住址和电话）',
    kind: 'area',
    longest: 300,
  },
  {
    name: 'source',
    label: '来源',
    kind: 'choice',
    choices: CONSULTATION_SOURCES.map((one) => [one, CONSULTATION_SOURCE_LABELS[one]] as const),
  },
  {
    name: 'roomId',
    label: '议事室',
    kind: 'choice',
    choices: [
      ['', '没有议事室，写下面的乡镇街道'],
      ...rooms.map(({ roomId, town, name }) => [String(roomId), `${town} ${name}`] as const),
    ],
  },
  { name: 'town', label: '乡镇街道（选了议事室的不用写）', kind: 'line', longest: 20 },
  { name: 'peopleAffected', label: '涉及多少人（不知道就空着）', kind: 'number' },
  { name: 'askedBy', label: '出题人（只在内部看，读者看不到）', kind: 'line', longest: 60 },
]
