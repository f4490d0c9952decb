import { wordStoryDate } from '#lib/event-words'

import { bodyFigures, DEFAULT_FOCUS } from '../../article/body.ts'
import type { ShownArticle } from '../find-article.ts'
import type { Place } from '../list-places.ts'
import { terrainOf } from '../terrain-of.ts'
import type { Card } from './card-words.ts'

const NO_YEAR = 0
const SEEDS = 9973

/** What stands for a place where its page is passed on: its name, and whose it is. */
export function wordPlaceCard(
  { siteName, motto }: { siteName: string; motto: string },
  place: Place,
  places: readonly Place[],
): Card {
  const parent = places.find(({ code }) => code === place.parentCode)
  return {
    siteName,
    placeName: parent?.name ?? place.name,
    headline: parent ? place.name : motto || place.name,
    day: '',
    terrain: terrainOf(place, places),
    seed: Number(place.code) % SEEDS,
    photo: null,
    focus: DEFAULT_FOCUS,
  }
}

/** What the pictures of an article say and show. `photo` is a key below the folder of pictures. */
export function wordArticleCard(
  siteName: string,
  article: ShownArticle,
  places: readonly Place[],
): Card {
  const { content, place, activity, renditions } = article
  const { label, words } = wordStoryDate({ ...article, event: activity }, NO_YEAR)
  const own = places.find(({ code }) => code === place.code)
  const [photo] = bodyFigures(content.body).flatMap(({ attrs }) => {
    const file = renditions.findLast(
      ({ mediaId, format }) => mediaId === attrs.mediaId && format === 'jpeg',
    )
    return file ? [{ key: file.storageKey, focus: attrs.focus }] : []
  })
  return {
    siteName,
    placeName: place.name,
    headline: content.headline,
    day: [label, words].filter(Boolean).join(' '),
    terrain: own ? terrainOf(own, places) : 'terraces',
    seed: Number(place.code) % SEEDS,
    photo: photo?.key ?? null,
    focus: photo?.focus ?? DEFAULT_FOCUS,
  }
}
