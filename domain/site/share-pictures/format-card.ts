import { formatArticleDate } from '#lib/article-dates'

import { DEFAULT_FOCUS, figuresByLead } from '../../article/body.ts'
import type { ShownArticle } from '../find-article.ts'
import type { SiteDivision } from '../list-site-divisions.ts'
import { terrainOf } from '../terrain-of.ts'
import type { Card } from './card-texts.ts'

const NO_YEAR = 0
const SEEDS = 9973

/** What stands for a place where its page is passed on: its name, and whose it is. */
export function formatDivisionCard(
  { siteName, motto }: { siteName: string; motto: string },
  division: SiteDivision,
  divisions: readonly SiteDivision[],
): Card {
  const parent = divisions.find(({ code }) => code === division.parentCode)
  return {
    siteName,
    divisionName: parent?.name ?? division.name,
    headline: parent ? division.name : motto || division.name,
    day: '',
    terrain: terrainOf(division, divisions),
    seed: Number(division.code) % SEEDS,
    photo: null,
    focus: DEFAULT_FOCUS,
  }
}

/** What the pictures of an article say and show. `photo` is a key below the folder of pictures. */
export function formatArticleCard(
  siteName: string,
  article: ShownArticle,
  divisions: readonly SiteDivision[],
): Card {
  const { content, division, activity, renditions } = article
  const { label, words } = formatArticleDate({ ...article, event: activity }, NO_YEAR)
  const own = divisions.find(({ code }) => code === division.code)
  const [photo] = figuresByLead(content.body).flatMap(({ attrs }) => {
    const file = renditions.findLast(
      ({ mediaId, format }) => mediaId === attrs.mediaId && format === 'jpeg',
    )
    return file ? [{ key: file.storageKey, focus: attrs.focus }] : []
  })
  return {
    siteName,
    divisionName: division.name,
    headline: content.headline,
    day: [label, words].filter(Boolean).join(' '),
    terrain: own ? terrainOf(own, divisions) : 'terraces',
    seed: Number(division.code) % SEEDS,
    photo: photo?.key ?? null,
    focus: photo?.focus ?? DEFAULT_FOCUS,
  }
}
