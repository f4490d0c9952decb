import { ACTIVITY_TYPES, type ActivityType } from '#db/states'
import { isIsoDay } from '#lib/dates'

/** What an address below a year, month or day of the timeline asks for. */
export interface TimelineView {
  type?: ActivityType | undefined
  /** Slug of a division. */
  region?: string | undefined
  /** The activity after which a further page begins. */
  before?: number | undefined
}

export interface TimelineAddress {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  span: string
  view: TimelineView
}

const PARTS = ['types', 'regions', 'before'] as const

/**
 * Reads 2023/3/16/types/meeting/regions/lanzhou/before/12: a year, perhaps its month and day, then each part
 * at most once and in this order, so that a view has one address. Null for anything else.
 */
export function parseTimelineAddress(segments: readonly string[]): TimelineAddress | null {
  const named = segments.findIndex((segment) => PARTS.some((part) => part === segment))
  const end = named === -1 ? segments.length : named
  const span = parseSpan(segments.slice(0, end))
  const view = parseTimelineView(segments.slice(end))
  if (!span || !view) return null
  // A year is shown whole.
  return view.before !== undefined && span.length === 4 ? null : { span, view }
}

/** Null for what is no year, no month or no day: there is no 2023/2/29. */
function parseSpan([year = '', month, day, ...rest]: readonly string[]): string | null {
  if (!/^(19|20)\d{2}$/.test(year) || rest.length > 0) return null
  if (month === undefined) return year
  if (!/^([1-9]|1[0-2])$/.test(month)) return null
  const whole = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return whole
  const date = `${whole}-${day.padStart(2, '0')}`
  return /^[1-9]\d?$/.test(day) && isIsoDay(date) ? date : null
}

function parseTimelineView(segments: readonly string[]): TimelineView | null {
  const view: TimelineView = {}
  let stage = 0
  for (let offset = 0; offset < segments.length; offset += 2) {
    const index = PARTS.findIndex((part) => part === segments[offset])
    const value = segments[offset + 1]
    if (index < stage || value === undefined) return null
    stage = index + 1
    if (index === 0) {
      const type = ACTIVITY_TYPES.find((each) => each === value)
      if (!type) return null
      view.type = type
    } else if (index === 1) {
      if (!/^[a-z0-9-]{1,60}$/.test(value)) return null
      view.region = value
    } else {
      if (!/^[1-9]\d{0,14}$/.test(value)) return null
      view.before = Number(value)
    }
  }
  return view
}
