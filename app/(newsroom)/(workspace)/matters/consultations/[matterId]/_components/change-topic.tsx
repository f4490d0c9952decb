'use client'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { useSeenVersion } from '../../../../_lib/kept/use-seen-version.ts'
import type { Target } from '../../../_lib/use-matter-form.ts'
import { TopicForm } from '../../_components/topic-form.tsx'
import type { RoomOfForm } from '../../_lib/topic-fields.ts'
import { change } from '../../actions.ts'

/** Changes a topic that nobody has decided about, in the version whose words are on the screen. */
export function ChangeTopic({
  accountId,
  target: { matterId, lockVersion },
  ...form
}: {
  accountId: number
  target: Target
  divisionCode: string
  rooms: readonly RoomOfForm[]
  values: Readonly<Record<string, string>>
  /** Whether nobody has decided about it yet; else nothing is left of it but what was typed too late. */
  isOpen: boolean
}) {
  const { begun, holder } = useSeenVersion(lockVersion, form.values)
  return (
    <TopicForm
      key={begun}
      {...form}
      send={bindOnce(change, { matterId })}
      holder={holder}
      of={{ accountId, form: 'topic', about: matterId }}
      submitLabel="存下改动"
    />
  )
}
