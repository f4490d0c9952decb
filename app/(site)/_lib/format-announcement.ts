import type { ChangedWords } from '#domain/announcement/list-changed-words'
import { formatDay, type IsoDay } from '#lib/dates'
import { ANNOUNCEMENT_FIELD_LABELS } from '#lib/announcement-labels'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

/** 地点：县文化馆 → 县政协会议室 */
export function formatChange({ field, before, after }: ChangedWords): string {
  const say = (value: string | null) => {
    if (value === null) return '（没有写）'
    if (field === 'takesPlaceOn') return formatDay(value)
    const types: Readonly<Record<string, string>> = ACTIVITY_TYPE_LABELS
    return field === 'type' ? (types[value] ?? value) : value
  }
  return `${ANNOUNCEMENT_FIELD_LABELS[field]}：${say(before)} → ${say(after)}`
}

/** What is to come of an announcement without a report. */
export function formatStanding(
  {
    takesPlaceOn,
    callOffReason,
    isReportWithdrawn = false,
  }: { takesPlaceOn: IsoDay; callOffReason: string | null; isReportWithdrawn?: boolean },
  today: IsoDay,
): string {
  if (callOffReason !== null) return '活动取消了，不会有报道。'
  if (isReportWithdrawn) return '报道发布过，已经撤下。'
  if (takesPlaceOn < today) return '这一天已经过了，还没有报道。'
  return takesPlaceOn === today
    ? '就在今天。报道发布以后，会接在这里。'
    : '报道发布以后，会接在这里。'
}
