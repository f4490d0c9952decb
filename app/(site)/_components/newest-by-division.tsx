import { Fragment } from 'react'

import { ArticleRows } from '#components/article/article-rows'
import { SectionHead } from '#components/ui/section-head'
import type { ArticleLine } from '#domain/site/article-line'
import { areDemo } from '#lib/article-marks'
import { divisionPath } from '#lib/addresses/site-paths'
import { readDivisions } from '#server/reader/site'

interface NewestByDivisionProps {
  newest: Record<string, readonly ArticleLine[]>
  /** Of each, the first that the page does not show elsewhere. */
  articles: readonly ArticleLine[]
  year: number
}

/** The newest article of each prefecture, and the names of those that have none yet. */
export async function NewestByDivision({ newest, articles, year }: NewestByDivisionProps) {
  const divisions = await readDivisions()
  const prefectures = divisions.filter(({ level }) => level === 'prefecture')
  const silent = prefectures.filter(({ code }) => !newest[code])
  const labels = Object.fromEntries(
    prefectures.flatMap((division) => {
      const label = { text: division.shortName, href: divisionPath(division) }
      return (newest[division.code] ?? []).map(({ articleId }) => [articleId, label] as const)
    }),
  )
  const isDemo = areDemo(articles)
  return (
    <section className="span-8" aria-labelledby="by-place" data-demo={isDemo || undefined}>
      <SectionHead
        id="by-place"
        title="各地新讯"
        more={{ href: '/counties', label: '全部市州县区' }}
        isDemo={isDemo}
      />
      <ArticleRows articles={articles} year={year} labels={labels} />
      {silent.length > 0 && (
        <p className="silent">
          还没有刊发报道：
          {silent.map((division, index) => (
            <Fragment key={division.code}>
              {index > 0 && '、'}
              <a href={divisionPath(division)}>{division.shortName}</a>
            </Fragment>
          ))}
        </p>
      )}
    </section>
  )
}
