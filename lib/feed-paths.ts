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

/** The page a person is sent to from a feed. */
export function feedPagePath({ place, type }: FeedView): string {
  if (type) return '/timeline'
  return place ? placePath(place) : '/'
}

function folderOf({ place, type }: FeedView): string {
  if (place && !type) return placePath(place)
  return ['/timeline', type && `types/${type}`, place && `regions/${place.slug}`]
    .filter(Boolean)
    .join('/')
}
