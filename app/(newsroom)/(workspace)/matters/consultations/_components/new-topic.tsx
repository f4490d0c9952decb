'use client'

import type { RoomOfForm } from '../_lib/topic-fields.ts'
import { enter } from '../actions.ts'
import { TopicForm } from './topic-form.tsx'

/** Enters a topic of one division. */
export function NewTopic(props: { divisionCode: string; rooms: readonly RoomOfForm[] }) {
  return (
    <TopicForm {...props} send={enter} values={{ source: 'residents' }} submitLabel="录入议题" />
  )
}
