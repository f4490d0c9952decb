import { notFound } from 'next/navigation'

import type { Place } from '#domain/site/list-places'
import { placePath } from '#lib/site-paths'
import { readPlaceStories } from '#server/reader/place'
import { readPlaces } from '#server/reader/site'

import { articleNumber } from '../_lib/article-number.ts'
import { placePathCrumbs } from '../_lib/place-setting.ts'
import { Frame } from './frame.tsx'
import { OlderStories } from './older-stories.tsx'

/** The stories of a place that come after the article `before`. */
export async function PlaceStories({ place, before }: { place: Place; before: string }) {
  const articleId = articleNumber(before)
  if (articleId === null) notFound()
  const [page, places] = await Promise.all([readPlaceStories(place.code, articleId), readPlaces()])
  const crumbs = placePathCrumbs(place, places).map(({ words, href }) => ({
    words,
    href: href ?? placePath(place),
  }))
  return (
    <Frame current="places">
      <OlderStories
        title={`${place.name}较早的报道`}
        crumbs={[...crumbs, { words: '较早的报道' }]}
        page={page}
        base={`${placePath(place)}/articles`}
        withPlace={place.level === 'prefecture' || place.level === 'province'}
      />
    </Frame>
  )
}
