import { notFound } from 'next/navigation'

import type { SiteDivision } from '#domain/site/list-site-divisions'
import { divisionPath } from '#lib/addresses/site-paths'
import { readDivisionArticles } from '#server/reader/division'
import { readDivisions } from '#server/reader/site'

import { articleNumber } from '../_lib/article-number.ts'
import { divisionCrumbs } from '../_lib/division-crumbs.ts'
import { Frame } from './frame.tsx'
import { OlderArticles } from './older-articles.tsx'

/** The articles of a place that come after the article `before`. */
export async function DivisionArticles({
  division,
  before,
}: {
  division: SiteDivision
  before: string
}) {
  const articleId = articleNumber(before)
  if (articleId === null) notFound()
  const [page, divisions] = await Promise.all([
    readDivisionArticles(division.code, articleId),
    readDivisions(),
  ])
  const crumbs = divisionCrumbs(division, divisions).map(({ label, href }) => ({
    label,
    href: href ?? divisionPath(division),
  }))
  return (
    <Frame current="places">
      <OlderArticles
        title={`${division.name}较早的报道`}
        crumbs={[...crumbs, { label: '较早的报道' }]}
        page={page}
        base={`${divisionPath(division)}/articles`}
        withDivision={division.level === 'prefecture' || division.level === 'province'}
      />
    </Frame>
  )
}
