'use client'

import type { RoomOfForm } from '../_lib/topic-fields.ts'
import { enter } from '../actions.ts'
import { TopicForm } from './topic-form.tsx'

interface NewTopicProps {
  accountId: number
  divisionCode: string
  rooms: readonly RoomOfForm[]
  values: Readonly<Record<string, string>>
  /** Of the intake that it is begun from. */
  intakeId?: number | undefined
}

/** Enters a topic of one division; what was typed goes along to another one. */
export function NewTopic({ accountId, ...form }: NewTopicProps) {
  const about = form.intakeId === undefined ? 'new' : (`intake ${form.intakeId}` as const)
  return (
    <TopicForm
      {...form}
      send={enter}
      of={{ accountId, form: 'topic', about }}
      submitLabel="录入议题"
    />
  )
}
