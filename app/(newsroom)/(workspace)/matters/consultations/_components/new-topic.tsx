'use client'

import type { RoomOfForm } from '../_lib/topic-fields.ts'
import { enter } from '../actions.ts'
import { TopicForm } from './topic-form.tsx'

interface NewTopicProps {
  divisionCode: string
  rooms: readonly RoomOfForm[]
  values: Readonly<Record<string, string>>
  /** Of the letter that it is begun from. */
  intakeId?: number | undefined
}

/** Enters a topic of one division. */
export function NewTopic(props: NewTopicProps) {
  return <TopicForm {...props} send={enter} submitLabel="录入议题" />
}
