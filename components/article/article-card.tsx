import type { ArticleLine } from '#domain/site/article-line'
import { articlePath } from '#lib/addresses/site-paths'

import { Headline } from '../ui/headline.tsx'
import { ArticleMeta } from './article-meta.tsx'

interface ArticleCardProps {
  article: ArticleLine
  year: number
  /** The first of a list is larger and shows its subtitle. */
  big?: boolean
  brief?: boolean
  withDivision?: boolean
  pinned?: boolean
  /** h2 where the list is the page itself. */
  heading?: 'h2' | 'h3'
}

export function ArticleCard(props: ArticleCardProps) {
  const { article, year, big, brief, pinned, withDivision = true, heading: Heading = 'h3' } = props
  return (
    <article className={big ? 'story big' : 'story'}>
      {article.kicker && <p className="kicker">{article.kicker}</p>}
      <Heading>
        <a href={articlePath(article.articleId)}>
          <Headline text={article.headline} />
        </a>
      </Heading>
      {big && article.subtitle && <p className="subtitle">{article.subtitle}</p>}
      {!brief && <p className="summary">{article.summary}</p>}
      <ArticleMeta article={article} year={year} withDivision={withDivision} pinned={pinned} />
    </article>
  )
}
