import { DifferenceText } from '#components/newsroom/difference-text'
import type { StoredAnnouncement } from '#db/schema/announcements'
import { differenceOfTexts } from '#domain/difference/text-difference'

import { formatFields } from '../../_lib/format-announcement.ts'

/** The words of an announcement; beside those that readers have, with what is otherwise marked. */
export function Words({
  content,
  before,
}: {
  content: StoredAnnouncement
  before: StoredAnnouncement | null
}) {
  const old = before && formatFields(before)
  const fields = formatFields(content).map(([label, now], index) => ({
    label,
    now,
    was: old?.[index]?.[1] ?? now,
  }))
  return (
    <dl className="grid gap-3 border-y border-line py-4">
      {fields
        .filter(({ now, was }) => now !== '' || was !== '')
        .map(({ label, now, was }) => (
          <div key={label}>
            <dt className="text-xs text-ink-2">{label}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">
              <DifferenceText parts={differenceOfTexts(was, now)} />
            </dd>
          </div>
        ))}
    </dl>
  )
}
