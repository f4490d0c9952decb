import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'

import { formatDay } from '#lib/dates'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { bindOnce } from '../../../_lib/bind-once.ts'
import { isOfState, UNANSWERED } from '../../../_lib/failures.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import type { EditionRef } from '../../_lib/form-schemas.ts'
import { formatSlotTime, type Slot } from '../_lib/week.ts'
import { schedule } from '../actions.ts'

export const formatSlot = (slot: Slot): string =>
  `${formatDay(slot.day, Number(slot.day.slice(0, 4)))} ${formatSlotTime(slot)}`

/** What the calendar says about the last move; `bad` where it was refused. */
export interface Report {
  bad: boolean
  words: string
}

/**
 * Moves one edition to a time of the calendar, by the same form as the day and time that are typed. What was
 * dropped twice is sent once; after a refusal the piece is where it was.
 */
export function useReschedule(
  { editionId, lockVersion, title }: EditionRef & { title: string },
  report: (report: Report) => void,
) {
  const router = useRouter()
  const frame = useRef<HTMLFormElement>(null)
  const [pending, setPending] = useState<Slot | null>(null)
  const [movedFrom, setMovedFrom] = useState<number | null>(null)
  const asked = useRef<Slot | null>(null)
  const form = useActionForm(bindOnce(schedule, { editionId, lockVersion }), {
    again: true,
    done: () => {
      setMovedFrom(lockVersion)
      if (asked.current)
        report({ bad: false, words: `《${title}》改到 ${formatSlot(asked.current)}。` })
      router.refresh()
    },
    refused: (failure) => {
      setPending(null)
      const words = failure === UNANSWERED ? failure.message : `没有改：${failure.message}`
      report({ bad: true, words: `《${title}》${words}` })
      if (isOfState(failure)) router.refresh()
    },
  })
  const isNew = movedFrom !== lockVersion
  const moveTo = (slot: Slot) => {
    const fields = frame.current?.elements
    const [day, time] = [fields?.namedItem('day'), fields?.namedItem('time')]
    // What was moved a moment ago is on its way back with its new version.
    if (form.busy || !isNew) return
    if (!(day instanceof HTMLInputElement) || !(time instanceof HTMLInputElement)) return
    day.value = slot.day
    time.value = formatSlotTime(slot)
    asked.current = slot
    setPending(slot)
    frame.current?.requestSubmit()
  }
  const element = (
    <FormFrame form={form} ref={frame} id={`move-${editionId}`} hidden>
      <input type="hidden" name="day" defaultValue="" />
      <input type="hidden" name="time" defaultValue="" />
    </FormFrame>
  )
  // Once it came back, the page knows its time.
  return { moveTo, element, busy: form.busy, pending: form.busy || !isNew ? pending : null }
}
