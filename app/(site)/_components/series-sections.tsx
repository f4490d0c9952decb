import { InstallmentSteps } from '#components/timeline/installment-steps'
import { SectionHead } from '#components/ui/section-head'
import { arrangeInstallments } from '#domain/activity/arrange-installments'
import type { SeriesArticle } from '#domain/activity/list-series-articles'
import { formatSeriesCount } from '#lib/format-series'

/** The runs of one committee side by side, the one with the latest article first. */
export function SeriesSections({
  articles,
  year,
}: {
  articles: readonly SeriesArticle[]
  year: number
}) {
  const latestFirst = articles.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
  const names = [...new Set(latestFirst.map(({ series }) => series))]
  return (
    <>
      {names.map((name) => {
        const own = articles.filter(({ series }) => series === name)
        const known = new Set(own.map(({ number }) => number)).size
        return (
          <section key={name} aria-labelledby={name}>
            <SectionHead id={name} title={name} note={`收录${formatSeriesCount(name, known)}`} />
            <InstallmentSteps name={name} steps={arrangeInstallments(own)} year={year} />
          </section>
        )
      })}
    </>
  )
}
