'use client'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import type { Target } from '../../../proposal/[matterId]/_components/use-proposal-form.ts'
import { TopicForm } from '../../_components/topic-form.tsx'
import type { RoomOfForm } from '../../_lib/topic-fields.ts'
import { change } from '../../actions.ts'

/** Changes a topic that nobody has decided about. */
export function ChangeTopic({
  target,
  ...form
}: {
  target: Target
  divisionCode: string
  rooms: readonly RoomOfForm[]
  values: Readonly<Record<string, string>>
}) {
  return <TopicForm {...form} send={bindOnce(change, target)} submitLabel="存下改动" />
}
