import type { Metadata } from 'next'

import { divisionPath } from '#lib/addresses/site-paths'
import { readNewestArticleId } from '#server/reader/article'
import { findDivisionBySlug, readDivisions } from '#server/reader/site'

import { pageMetadata } from './page-metadata.ts'

// What the routes of counties and of prefectures share; each names its own levels.
type Levels = Parameters<typeof findDivisionBySlug>[1]

async function listOwn(levels: Levels) {
  return (await readDivisions()).filter(({ level }) => levels.includes(level))
}

/** One place stands for all: the others are made when somebody turns to them. */
export async function listDivisionParams(levels: Levels): Promise<{ slug: string }[]> {
  const [division] = await listOwn(levels)
  return [{ slug: division?.slug ?? '-' }]
}

export async function listOlderParams(levels: Levels): Promise<{ slug: string; before: string }[]> {
  const [[params], newest] = await Promise.all([listDivisionParams(levels), readNewestArticleId()])
  return [{ slug: params?.slug ?? '-', before: String(newest) }]
}

export async function describeDivision(slug: string, levels: Levels): Promise<Metadata> {
  const division = await findDivisionBySlug(slug, levels)
  if (!division) return {}
  return pageMetadata({
    title: `${division.name}：报道与活动时间轴`,
    description: `${division.name}政协的报道、活动时间轴与系列`,
    path: divisionPath(division),
    divisionCode: division.code,
    column: { name: division.name },
    feeds: { division, title: division.name },
  })
}

export async function describeOlder(slug: string, levels: Levels): Promise<Metadata> {
  const division = await findDivisionBySlug(slug, levels)
  return division ? { title: `${division.name}较早的报道`, robots: { index: false } } : {}
}
