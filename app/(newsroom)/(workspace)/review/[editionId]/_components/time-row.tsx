import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { MomentFields, type Moment } from '../../../_components/moment-fields.tsx'
import type { ActionForm } from '../../../../_lib/use-action-form.ts'
import { formatTimed } from '../../_lib/decisions.ts'
import { suggestTime } from '../../../schedule/_lib/suggest-time.ts'

const PAIR = 'flex flex-wrap items-center gap-x-2 [&>input]:w-40 [&>label]:whitespace-nowrap'

/** Asks when the edition goes live. */
export function TimeRow({
  suggested,
  required,
  onPick,
  form,
}: {
  /** As the page was made with. */
  suggested: Moment
  /** The page has its scripts: the row is here because a time was chosen. */
  required: boolean
  /** Hears when that is, in words, and each time it is another; null while there is no time. */
  onPick: (words: string | null) => void
  form: Pick<ActionForm, 'failure' | 'typed'>
}) {
  // Until then somebody has read for a while.
  const [now] = useState(() => (required ? laterOf(suggested, suggestTime(new Date())) : suggested))
  const row = useRef<HTMLDivElement>(null)
  const pick = () => {
    const [day, time] = row.current?.querySelectorAll('input') ?? []
    onPick(formatTimed({ day: day?.value ?? '', time: time?.value ?? '' }, suggested.day))
  }
  // What is in the fields by now, put there before the page had its scripts, too.
  const begin = useEffectEvent(pick)
  useEffect(() => begin(), [])
  return (
    <div
      className="flex flex-wrap items-center gap-x-4 gap-y-1 [&>p]:basis-full"
      ref={row}
      onChange={pick}
    >
      <MomentFields
        labels={{ day: '发布日期', time: '发布时间（北京时间）' }}
        suggested={now}
        earliest={suggested.day}
        required={required}
        pair={PAIR}
        form={form}
      />
    </div>
  )
}

const laterOf = (one: Moment, other: Moment): Moment =>
  `${other.day} ${other.time}` > `${one.day} ${one.time}` ? other : one
