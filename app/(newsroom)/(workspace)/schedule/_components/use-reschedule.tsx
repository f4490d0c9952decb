import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { SEEN_EARLIER } from '#domain/edition/text-rules'
import { formatDay, type IsoDay } from '#lib/dates'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { bindOnce } from '../../../_lib/bind-once.ts'
import { isOfState, UNANSWERED, type Failed } from '../../../_lib/failures.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import type { EditionRef } from '../../_lib/form-schemas.ts'
import { CALENDAR } from '../_lib/calendar-path.ts'
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
 * Moves one edition to a time of the calendar, by the same form as the day and time that are typed. What is moved again
 * before the answer is there follows it; after a refusal the edition is where it was.
 */
export function useReschedule(
  { editionId, lockVersion, title }: EditionRef & { title: string },
  {
    report,
    week,
    begin = null,
  }: {
    report: (report: Report) => void
    /** The days that are shown; without them the edition has no time yet. */
    week?: readonly IsoDay[]
    /** What its form sends without scripts. */
    begin?: Slot | null
  },
) {
  const router = useRouter()
  const frame = useRef<HTMLFormElement>(null)
  const [pending, setPending] = useState<Slot | null>(null)
  const [movedFrom, setMovedFrom] = useState<number | null>(null)
  const asked = useRef<Slot | null>(null)
  const following = useRef<Slot | null>(null)
  const form = useActionForm(bindOnce(schedule, { editionId, lockVersion }), {
    again: true,
    done: () => {
      setMovedFrom(lockVersion)
      const slot = asked.current
      if (!slot) return
      report({ bad: false, words: `《${title}》${week ? '改到' : '定在'} ${formatSlot(slot)}。` })
      if (week && !week.includes(slot.day) && !following.current)
        router.push(`${CALENDAR}&week=${slot.day}&decided=${editionId}`)
      else router.refresh()
    },
    refused: (failure) => {
      following.current = null
      setPending(null)
      report({ bad: true, words: `《${title}》${formatRefused(failure)}` })
      if (isOfState(failure)) router.refresh()
    },
  })
  // What was moved a moment ago is on its way back with its new version.
  const isReady = !form.busy && movedFrom !== lockVersion
  const send = (slot: Slot) => {
    const fields = frame.current?.elements
    const [day, time] = [fields?.namedItem('day'), fields?.namedItem('time')]
    if (!(day instanceof HTMLInputElement) || !(time instanceof HTMLInputElement)) return
    day.value = slot.day
    time.value = formatSlotTime(slot)
    asked.current = slot
    frame.current?.requestSubmit()
  }
  const moveTo = (slot: Slot) => {
    setPending(slot)
    if (isReady) send(slot)
    else following.current = slot
  }
  const follow = useEffectEvent(() => {
    const slot = following.current
    following.current = null
    if (slot) send(slot)
  })
  useEffect(() => {
    if (isReady) follow()
  }, [isReady])
  const element = (
    <FormFrame form={form} ref={frame} id={`move-${editionId}`} hidden>
      <input type="hidden" name="day" defaultValue={begin?.day ?? ''} />
      <input type="hidden" name="time" defaultValue={begin ? formatSlotTime(begin) : ''} />
    </FormFrame>
  )
  // Once it came back, the page knows its time.
  return { moveTo, element, busy: form.busy, pending: isReady ? null : pending }
}

function formatRefused(failure: Failed): string {
  if (failure === UNANSWERED)
    return '没有收到网站的回答，不知道改了没有。请看看网络，再挪一次：改过的不会再改一遍。'
  return `没有改：${failure.message.replace(SEEN_EARLIER, '这里已经换成新的。')}`
}
