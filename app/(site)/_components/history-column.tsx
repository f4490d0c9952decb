import { ArticleCard } from '#components/article/article-card'
import { ArticleFigure } from '#components/article/article-figure'
import { SectionHead } from '#components/ui/section-head'
import type { Rendition } from '#domain/media/list-renditions'
import type { ArticleLine } from '#domain/site/article-line'

interface HistoryColumnProps {
  articles: readonly ArticleLine[]
  renditions: readonly Rendition[]
  year: number
}

/** What committees gather of local history, under the first picture there is. */
export function HistoryColumn({ articles, renditions, year }: HistoryColumnProps) {
  const figure = articles.find((article) => article.figure)?.figure
  return (
    <section className="lg:col-span-4" aria-labelledby="history">
      <SectionHead id="history" title="文史" />
      {figure && (
        // A phone has seen pictures enough by then, and ten screens for all.
        <div className="max-sm:hidden">
          <ArticleFigure
            figure={figure}
            renditions={renditions}
            sizes="(min-width: 60rem) 24rem, calc(100vw - 2rem)"
            captioned={false}
          />
        </div>
      )}
      <div className="stories under-picture">
        {articles.slice(0, figure ? 2 : 3).map((article) => (
          <ArticleCard key={article.articleId} article={article} year={year} />
        ))}
      </div>
    </section>
  )
}
