import { notFound } from 'next/navigation'

import { ArticleCard } from '#components/article/article-card'
import { Crumbs, type Crumb } from '#components/layout/crumbs'
import { OlderLink } from '#components/layout/older-link'
import { PrintedPart } from '#components/layout/printed-part'
import { PageTitle } from '#components/layout/page-title'
import { Headline } from '#components/ui/headline'
import type { ArticleListPage } from '#domain/site/list-articles'
import { readSettings, readToday } from '#server/reader/site'
import { siteOrigin } from '#server/site-address'

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
  const [today, { siteAddress }] = await Promise.all([readToday(), readSettings()])
  const year = Number(today.slice(0, 4))
  const last = page.lines.at(-1)
  if (!last) notFound()
  const next = page.hasMore ? `${base}/${last.articleId}` : null
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
      <OlderLink href={next} label="更早的报道" />
      {next && (
        <PrintedPart shown={page.lines.length} unit="篇" address={siteOrigin(siteAddress) + next} />
      )}
    </>
  )
}
