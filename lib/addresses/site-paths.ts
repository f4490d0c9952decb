// The addresses of readers' pages, spelled once.

export interface DivisionPath {
  level: 'province' | 'prefecture' | 'county' | 'zone'
  slug: string
}

export function divisionPath({ level, slug }: DivisionPath): string {
  if (level === 'province') return '/province'
  return level === 'prefecture' ? `/prefectures/${slug}` : `/counties/${slug}`
}

/** A division's committee, on the page of the division. */
export const committeePath = (division: DivisionPath): string =>
  `${divisionPath(division)}#committee`

export const topicPath = ({ slug }: { slug: string }): string => `/topics/${slug}`

/** All that is announced for the days to come. */
export const ANNOUNCEMENTS_PATH = '/announcements'

export const announcementPath = (announcementId: number): string =>
  `${ANNOUNCEMENTS_PATH}/${announcementId}`

export const articlePath = (articleId: number): string => `/articles/${articleId}`

/** The picture of an article's address, to be scanned. */
export const articleQrPath = (articleId: number): string => `${articlePath(articleId)}/qr.svg`

/** A picture that stands for an article elsewhere, by its shape. */
/** The card of a division, by its code. */
export const divisionCardPath = (code: string): string => `/cards/${code}.jpg`

export const articlePicturePath = (articleId: number, shape: string): string =>
  `${articlePath(articleId)}/pictures/${shape}.jpg`

/** The numbered runs of a committee, or one of them. */
export function seriesPath(divisionSlug: string, run?: string): string {
  return `/series/${divisionSlug}${run ? `#${encodeURIComponent(run)}` : ''}`
}

/** A year (YYYY), month (YYYY-MM) or day of the timeline, whole or narrowed. */
export function timelinePath(
  span: string,
  view: {
    type?: string | undefined
    region?: string | undefined
    before?: number | null | undefined
  } = {},
): string {
  return [
    '/timeline',
    ...span.split('-').map(Number),
    view.type && `types/${view.type}`,
    view.region && `regions/${view.region}`,
    view.before && `before/${view.before}`,
  ]
    .filter(Boolean)
    .join('/')
}
