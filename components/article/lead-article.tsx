import type { Rendition } from '#domain/media/list-renditions'
import type { ArticleLine } from '#domain/site/article-line'
import { articlePath } from '#lib/addresses/site-paths'

import { Headline } from '../ui/headline.tsx'
import { ArticleFigure } from './article-figure.tsx'
import { ArticleMeta } from './article-meta.tsx'

interface LeadArticleProps {
  article: ArticleLine
  renditions: readonly Rendition[]
  year: number
  pinned?: boolean
}

/** The article the front page opens with, its picture large. */
export function LeadArticle({ article, renditions, year, pinned }: LeadArticleProps) {
  return (
    <article className="lead span-8">
      <div>
        {article.kicker && <p className="kicker">{article.kicker}</p>}
        <h2>
          <a href={articlePath(article.articleId)}>
            <Headline text={article.headline} />
          </a>
        </h2>
        {article.subtitle && <p className="subtitle">{article.subtitle}</p>}
      </div>
      {article.figure && (
        <ArticleFigure
          figure={article.figure}
          renditions={renditions}
          sizes="(min-width: 60rem) 50rem, calc(100vw - 2rem)"
          eager
        />
      )}
      <p className="summary">{article.summary}</p>
      <ArticleMeta article={article} year={year} pinned={pinned} />
    </article>
  )
}
