import { notFound } from 'next/navigation'

import { ArticleCard } from '#components/article/article-card'
import { Crumbs, type Crumb } from '#components/layout/crumbs'
import { OlderLink } from '#components/layout/older-link'
import { PageTitle } from '#components/layout/page-title'
import { Headline } from '#components/ui/headline'
import type { ArticleListPage } from '#domain/site/list-articles'
import { readToday } from '#server/reader/site'

interface OlderArticlesProps {
  title: string
  crumbs: readonly Crumb[]
  page: ArticleListPage
  /** Address of further pages, without the article they begin after. */
  base: string
  withDivision: boolean
}

/** A further page of a list of articles. One that has none is no page. */
export async function OlderArticles({
  title,
  crumbs,
  page,
  base,
  withDivision,
}: OlderArticlesProps) {
  const year = Number((await readToday()).slice(0, 4))
  const last = page.lines.at(-1)
  if (!last) notFound()
  return (
    <>
      <Crumbs path={crumbs} />
      <PageTitle title={<Headline text={title} />} />
      <div className="stories max-w-[50rem]">
        {page.lines.map((article) => (
          <ArticleCard
            key={article.articleId}
            article={article}
            year={year}
            withDivision={withDivision}
            heading="h2"
          />
        ))}
      </div>
      <OlderLink href={page.hasMore ? `${base}/${last.articleId}` : null} label="更早的报道" />
    </>
  )
}
