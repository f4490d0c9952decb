// The addresses of readers' pages, spelled once.

export interface DivisionPath {
  level: 'province' | 'prefecture' | 'county' | 'zone'
  slug: string
}

export function divisionPath({ level, slug }: DivisionPath): string {
  if (level === 'province') return '/province'
  return level === 'prefecture' ? `/prefectures/${slug}` : `/counties/${slug}`
}

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

/** A month of the timeline (YYYY-MM), whole or narrowed. */
export function timelinePath(
  month: string,
  view: {
    type?: string | undefined
    region?: string | undefined
    before?: number | null | undefined
  } = {},
): string {
  const [year, number] = month.split('-').map(Number)
  return [
    `/timeline/${year}/${number}`,
    view.type && `types/${view.type}`,
    view.region && `regions/${view.region}`,
    view.before && `before/${view.before}`,
  ]
    .filter(Boolean)
    .join('/')
}

/** A day of the timeline, on the page of its month where it begins. */
export function timelineDayPath(day: string, view?: Parameters<typeof timelinePath>[1]): string {
  return `${timelinePath(day.slice(0, 7), view)}#day-${day}`
}
