import { placePath, type PathPlace } from './site-paths.ts'

// The addresses of feeds and calendars. Programs keep them for years: they must not change.

export interface FeedView {
  place?: PathPlace | null | undefined
  type?: string | null | undefined
}

export const feedPath = (view: FeedView): string => `${folderOf(view)}/feed.xml`

export const calendarPath = (view: FeedView): string => `${folderOf(view)}/calendar.ics`

/** The calendar of the one activity that an article reports. */
export const articleCalendarPath = (articleId: number): string =>
  `/articles/${articleId}/calendar.ics`

/** The page that says how to follow it, in words for people. */
export function followPath({ place, type }: FeedView): string {
  if (place && !type) return `/follow${placePath(place)}`
  return ['/follow', type && `types/${type}`, partOf(place)].filter(Boolean).join('/')
}

/** An address by which devices take a calendar as one to keep up with, not as a file. */
export const toWebcal = (address: string): string => address.replace(/^https?:/, 'webcal:')

/** The page a person is sent to from a feed. */
export function feedPagePath({ place, type }: FeedView): string {
  if (type) return '/timeline'
  return place ? placePath(place) : '/'
}

function folderOf({ place, type }: FeedView): string {
  if (place && !type) return placePath(place)
  return ['/timeline', type && `types/${type}`, partOf(place)].filter(Boolean).join('/')
}

/** A kind in all of the province needs no place. */
const partOf = (place: FeedView['place']) =>
  place && place.level !== 'province' && `regions/${place.slug}`
