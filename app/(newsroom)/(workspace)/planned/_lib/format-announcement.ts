import type { StoredAnnouncement } from '#db/schema/announcements'
import type { AnnouncementState } from '#db/announcement-states'
import { ANNOUNCEMENT_FIELDS } from '#domain/announcement/differing-fields'
import { formatDay, formatWeekday } from '#lib/dates'
import { ANNOUNCEMENT_FIELD_LABELS, ANNOUNCEMENT_STATE_LABELS } from '#lib/announcement-labels'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

/** 2026年3月28日 周六 09:30 */
export const formatWhen = ({
  takesPlaceOn,
  startTime,
}: Pick<StoredAnnouncement, 'takesPlaceOn' | 'startTime'>): string =>
  [formatDay(takesPlaceOn), formatWeekday(takesPlaceOn), startTime].filter(Boolean).join(' ')

/** The fields that say something, with their names. */
export function formatWords(content: StoredAnnouncement): [label: string, text: string][] {
  const { type, ...words } = content
  const texts = { ...words, type: ACTIVITY_TYPE_LABELS[type], takesPlaceOn: formatWhen(content) }
  return ANNOUNCEMENT_FIELDS.filter((name) => name !== 'startTime').flatMap((name) => {
    const text = texts[name]
    return text ? [[ANNOUNCEMENT_FIELD_LABELS[name], text] as [string, string]] : []
  })
}

/** While readers have it. */
const CHANGING_LABELS: Partial<Record<AnnouncementState, string>> = {
  waiting: '已公布，改动待审',
  returned: '已公布，改动退回',
}

/** How an announcement stands. */
export function formatState({
  state,
  isAnnounced,
  isReported,
}: {
  state: AnnouncementState
  isAnnounced: boolean
  isReported: boolean
}): string {
  if (isReported) return '有报道了'
  const changing = isAnnounced ? CHANGING_LABELS[state] : undefined
  return changing ?? ANNOUNCEMENT_STATE_LABELS[state]
}
