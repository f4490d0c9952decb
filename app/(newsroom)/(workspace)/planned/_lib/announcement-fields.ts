import type { AnnouncementField } from '#domain/announcement/differing-fields'
import { ANNOUNCEMENT_LENGTHS } from '#domain/announcement/schemas'

export interface FormField {
  name: AnnouncementField
  kind: 'line' | 'area' | 'day' | 'time' | 'type'
  longest?: number
  required?: boolean
  hint?: string
}

export const ANNOUNCEMENT_FORM: readonly FormField[] = [
  {
    name: 'title',
    kind: 'line',
    longest: ANNOUNCEMENT_LENGTHS.title,
    required: true,
    hint: '像标题一样写全：哪里政协、什么活动，如“庄浪县政协讲堂第九讲”',
  },
  { name: 'type', kind: 'type', required: true },
  { name: 'takesPlaceOn', kind: 'day', required: true },
  { name: 'startTime', kind: 'time', hint: '没有定就空着' },
  { name: 'place', kind: 'line', longest: ANNOUNCEMENT_LENGTHS.place },
  {
    name: 'admission',
    kind: 'area',
    longest: ANNOUNCEMENT_LENGTHS.admission,
    hint: '写单位电话，不写个人手机号',
  },
  { name: 'note', kind: 'area', longest: ANNOUNCEMENT_LENGTHS.note },
]
