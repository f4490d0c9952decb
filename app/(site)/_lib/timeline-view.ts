import { ACTIVITY_TYPES, type ActivityType } from '#db/states'

/** What an address below a month of the timeline asks for. */
export interface TimelineView {
  type?: ActivityType | undefined
  /** Slug of a division. */
  region?: string | undefined
  /** The activity after which a further page begins. */
  before?: number | undefined
}

const PARTS = ['types', 'regions', 'before'] as const

/** The month of /timeline/2023/3 as YYYY-MM, or null for what is no month. */
export function parseMonth(year: string, month: string): string | null {
  if (!/^(19|20)\d{2}$/.test(year) || !/^([1-9]|1[0-2])$/.test(month)) return null
  return `${year}-${month.padStart(2, '0')}`
}

/**
 * Reads types/meeting/regions/lanzhou/before/12: each part at most once and in this order, so that a
 * view has one address. Null for anything else.
 */
export function parseTimelineView(segments: readonly string[]): TimelineView | null {
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
