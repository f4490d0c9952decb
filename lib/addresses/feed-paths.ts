import { divisionPath, topicPath, type DivisionPath } from './site-paths.ts'

// The addresses of feeds and calendars. Programs keep them for years: they must not change.

export interface FeedView {
  division?: DivisionPath | null | undefined
  type?: string | null | undefined
  /** Stands alone. */
  topic?: { slug: string } | undefined
}

export const feedPath = (view: FeedView): string => `${folderOf(view)}/feed.xml`

export const calendarPath = (view: FeedView): string => `${folderOf(view)}/calendar.ics`

/** The calendar of the one activity that an article reports. */
export const articleCalendarPath = (articleId: number): string =>
  `/articles/${articleId}/calendar.ics`

/** The page that says how to follow it, in words for people. */
export function followPath({ division, type, topic }: FeedView): string {
  if (topic) return `/follow${topicPath(topic)}`
  if (division && !type) return `/follow${divisionPath(division)}`
  return ['/follow', type && `types/${type}`, partOf(division)].filter(Boolean).join('/')
}

/** An address by which devices take a calendar as one to keep up with, not as a file. */
export const toWebcal = (address: string): string => address.replace(/^https?:/, 'webcal:')

/** The page a person is sent to from a feed. */
export function feedPagePath({ division, type, topic }: FeedView): string {
  if (topic) return topicPath(topic)
  if (type) return '/timeline'
  return division ? divisionPath(division) : '/'
}

function folderOf({ division, type, topic }: FeedView): string {
  if (topic) return topicPath(topic)
  if (division && !type) return divisionPath(division)
  return ['/timeline', type && `types/${type}`, partOf(division)].filter(Boolean).join('/')
}

/** A kind in all of the province needs no division. */
const partOf = (division: FeedView['division']) =>
  division && division.level !== 'province' && `regions/${division.slug}`
