import type { Metadata } from 'next'

import { placePath } from '#lib/site-paths'
import { readNewestArticleIds } from '#server/reader/article'
import { findPlaceBySlug, readPlaces } from '#server/reader/site'

import { pageMetadata } from './page-metadata.ts'

// What the routes of counties and of prefectures share; each names its own levels.
type Levels = Parameters<typeof findPlaceBySlug>[1]

async function listOwn(levels: Levels) {
  return (await readPlaces()).filter(({ level }) => levels.includes(level))
}

/** Every place of the levels; on an empty database one address that leads nowhere. */
export async function listPlaceParams(levels: Levels): Promise<{ slug: string }[]> {
  const own = await listOwn(levels)
  return own.length > 0 ? own.map(({ slug }) => ({ slug })) : [{ slug: '-' }]
}

/** One page of older stories stands for all: the others are made when somebody turns to them. */
export async function listOlderParams(levels: Levels): Promise<{ slug: string; before: string }[]> {
  const [[place], [newest]] = await Promise.all([listOwn(levels), readNewestArticleIds(1)])
  return [{ slug: place?.slug ?? '-', before: String(newest ?? 0) }]
}

export async function describePlace(slug: string, levels: Levels): Promise<Metadata> {
  const place = await findPlaceBySlug(slug, levels)
  if (!place) return {}
  return pageMetadata({
    title: `${place.name}：报道与活动时间轴`,
    description: `${place.name}政协的报道、活动时间轴与系列`,
    path: placePath(place),
    placeCode: place.code,
    column: { name: place.name },
    feeds: { place, title: place.name },
  })
}

export async function describeOlder(slug: string, levels: Levels): Promise<Metadata> {
  const place = await findPlaceBySlug(slug, levels)
  return place ? { title: `${place.name}较早的报道`, robots: { index: false } } : {}
}
