import { wordStoryDate } from '#lib/event-words'

import { bodyFigures } from '../../article/body.ts'
import type { ShownArticle } from '../find-article.ts'
import type { Place } from '../list-places.ts'
import { terrainOf } from '../terrain-of.ts'
import type { Card } from './card-words.ts'

const NO_YEAR = 0
const SEEDS = 9973

/** What the pictures of an article say and show. `photo` is a key below the folder of pictures. */
export function wordCard(siteName: string, article: ShownArticle, places: readonly Place[]): Card {
  const { content, place, activity, printDate, publishedAt, renditions } = article
  const { label, words } = wordStoryDate({ event: activity, printDate, publishedAt }, NO_YEAR)
  const own = places.find(({ code }) => code === place.code)
  const photos = bodyFigures(content.body).flatMap(
    ({ attrs }) =>
      renditions.findLast(
        ({ mediaId, format }) => mediaId === attrs.mediaId && format === 'jpeg',
      ) ?? [],
  )
  return {
    siteName,
    placeName: place.name,
    headline: content.headline,
    day: [label, words].filter(Boolean).join(' '),
    terrain: own ? terrainOf(own, places) : 'terraces',
    seed: Number(place.code) % SEEDS,
    photo: photos[0]?.storageKey ?? null,
  }
}
