import type { StoredAnnouncement } from '#db/schema/announcements'
import type { AnnouncementState } from '#db/announcement-states'
import type { ActivityType } from '#db/states'
import { ANNOUNCEMENT_FIELDS, type AnnouncementField } from '#domain/announcement/differing-fields'
import type { PendingKind } from '#domain/announcement/policy'
import { formatDay, formatWeekday } from '#lib/dates'
import { ANNOUNCEMENT_FIELD_LABELS, ANNOUNCEMENT_STATE_LABELS } from '#lib/announcement-labels'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

/** 2026年3月28日 周六 09:30 */
export const formatWhen = ({
  takesPlaceOn,
  startTime,
}: Pick<StoredAnnouncement, 'takesPlaceOn' | 'startTime'>): string =>
  [formatDay(takesPlaceOn), formatWeekday(takesPlaceOn), startTime].filter(Boolean).join(' ')

/** Each field with its name, in the order of the form; the hour belongs to the day. */
export function formatFields(content: StoredAnnouncement): [label: string, text: string][] {
  const { type, ...words } = content
  const texts = { ...words, type: ACTIVITY_TYPE_LABELS[type], takesPlaceOn: formatWhen(content) }
  return ANNOUNCEMENT_FIELDS.filter((name) => name !== 'startTime').map((name) => [
    ANNOUNCEMENT_FIELD_LABELS[name],
    texts[name] ?? '',
  ])
}

/** While readers have it, by what is to be otherwise. */
const PENDING_LABELS: Record<PendingKind, Partial<Record<AnnouncementState, string>>> = {
  change: { waiting: '已公布，改动待审', returned: '已公布，改动已退回' },
  'call-off': { waiting: '已公布，取消待审', returned: '已公布，取消未获同意' },
}

/** How an announcement stands. */
export function formatState({
  state,
  isAnnounced,
  pending,
  isReported,
}: {
  state: AnnouncementState
  isAnnounced: boolean
  pending: PendingKind | null
  isReported: boolean
}): string {
  if (isReported) return '有报道了'
  if (state === 'called-off' && !isAnnounced) return '没有公布，不再预告'
  return (pending && PENDING_LABELS[pending][state]) ?? ANNOUNCEMENT_STATE_LABELS[state]
}

/** One field as its form holds it, for people. */
export function formatField(name: AnnouncementField, text: string): string {
  if (text === '') return '没有写'
  if (name === 'type') return ACTIVITY_TYPE_LABELS[text as ActivityType]
  return name === 'takesPlaceOn' ? formatDay(text) : text
}
