'use client'

import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'

import { Button } from '#components/ui/button'
import { Issue } from '#components/ui/issue'
import { rowStyles, SHARE } from '#components/ui/row'
import { Select } from '#components/ui/select'
import type { OfferedAnnouncement } from '#domain/announcement/list-offered'
import { formatDay } from '#lib/dates'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { KEPT_EVENT, type Kept } from '../../_lib/kept/kept-event.ts'
import { askForOffered, link } from '../announcement-actions.ts'

/** Which announced activity this edition reports; readers see the report in its place once it is published. */
export function AnnouncedBefore(opened: {
  /** Null before the edition was kept for the first time. */
  editionId: number | null
  offered: readonly OfferedAnnouncement[]
}) {
  const [{ editionId, offered }, setShown] = useState(opened)
  const known = useRef({ editionId: opened.editionId, activity: '' })
  const look = async (kept: number) => {
    const answer = await askForOffered({ editionId: kept }).catch(() => null)
    if (answer?.ok) setShown({ editionId: kept, offered: answer.value })
  }
  const follow = useEffectEvent(({ editionId: kept, by, activity }: Kept) => {
    const { editionId: earlier, activity: before } = known.current
    if (by === 'autosave' && earlier === kept && before === activity) return
    known.current = { editionId: kept, activity }
    void look(kept)
  })
  useEffect(() => {
    const onKept = (event: Event) => follow((event as CustomEvent<Kept>).detail)
    window.addEventListener(KEPT_EVENT, onKept)
    return () => window.removeEventListener(KEPT_EVENT, onKept)
  }, [])
  if (editionId === null || offered.length === 0) return null
  return <Choice editionId={editionId} offered={offered} done={() => look(editionId)} />
}

function Choice({
  editionId,
  offered,
  done,
}: {
  editionId: number
  offered: readonly OfferedAnnouncement[]
  done: () => Promise<void>
}) {
  const id = useId()
  const form = useActionForm(bindOnce(link, { editionId }), { again: true, done })
  const chosen = offered.find((one) => one.chosen)
  return (
    <section
      className="mb-3 rounded-md border border-line-strong bg-surface px-4 py-2.5"
      aria-label="预告过的活动"
    >
      <FormFrame form={form} className={rowStyles()}>
        <label htmlFor={id}>{chosen ? '这是预告过的活动的报道' : '是预告过的活动吗'}</label>
        <Select
          id={id}
          width="auto"
          className={SHARE}
          key={`${form.round} ${chosen?.announcementId}`}
          name="announcementId"
          defaultValue={form.typed('announcementId', String(chosen?.announcementId ?? ''))}
        >
          <option value="">不是</option>
          {offered.map(({ announcementId, title, takesPlaceOn }) => (
            <option key={announcementId} value={announcementId}>
              {formatDay(takesPlaceOn)} {title}
            </option>
          ))}
        </Select>
        <Button type="submit" size="small" disabled={form.off}>
          {chosen ? '改' : '接上'}
        </Button>
        {chosen?.whyNot && (
          <Issue role="status">现在接不上：{chosen.whyNot}。就这样发布的话，预告照旧留着。</Issue>
        )}
        {form.failure && <Issue role="alert">{form.failure.message}</Issue>}
      </FormFrame>
    </section>
  )
}
