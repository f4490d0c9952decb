import { ArticleRows } from '#components/article/article-rows'
import { SectionHead } from '#components/ui/section-head'
import type { ArticleListPage } from '#domain/site/list-articles'
import { divisionPath, type DivisionPath } from '#lib/addresses/site-paths'
import { areDemo } from '#lib/article-marks'

/** The reports of today on the page of the day, below what took place on it. */
export function PublishedToday({
  lines,
  hasMore,
  year,
  whole,
}: ArticleListPage & {
  year: number
  /** What the portal is about, whose page has all reports. */
  whole: DivisionPath | undefined
}) {
  const isDemo = areDemo(lines)
  const more = { href: divisionPath(whole ?? { level: 'province', slug: '' }), label: '更多报道' }
  return (
    <section
      className="mt-8 first:mt-0"
      aria-labelledby="published-today"
      data-demo={isDemo || undefined}
    >
      <SectionHead
        id="published-today"
        title="今天刊发的报道"
        more={hasMore ? more : undefined}
        isDemo={isDemo}
      />
      <ArticleRows articles={lines} year={year} />
    </section>
  )
}
