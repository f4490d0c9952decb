import { ArticleCard } from '#components/article/article-card'
import { SectionHead } from '#components/ui/section-head'
import type { ArticleLine } from '#domain/site/article-line'

/** What a portal of one county has beside its first stories, where a province shows its prefectures. */
export function MoreNews({ articles, year }: { articles: readonly ArticleLine[]; year: number }) {
  if (articles.length === 0) return null
  return (
    <section className="span-8" aria-labelledby="more-news">
      <SectionHead id="more-news" title="更多报道" />
      <div className="stories">
        {articles.map((article) => (
          <ArticleCard
            key={article.articleId}
            article={article}
            year={year}
            brief
            withDivision={false}
          />
        ))}
      </div>
    </section>
  )
}
