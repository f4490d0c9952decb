import type { Rendition } from '#domain/media/list-renditions'
import type { ArticleLine } from '#domain/site/article-line'
import { divisionBefore } from '#lib/headline/placed-headline'
import { articlePath } from '#lib/addresses/site-paths'
import { formatPictureCredit } from '#lib/format-picture-credit'

import { Headline } from '../ui/headline.tsx'
import { ArticleFigure } from './article-figure.tsx'
import { ArticleMarks } from './article-marks.tsx'

interface PictureNewsProps {
  articles: readonly ArticleLine[]
  renditions: readonly Rendition[]
}

const PICTURES = [
  'grid grid-cols-[1fr_1fr] gap-x-4 gap-y-6 lg:grid-cols-[2fr_1fr] lg:grid-rows-[auto_auto] lg:gap-6',
  'elder:grid-cols-[1fr_1fr] elder:grid-rows-none elder:max-lg:grid-cols-[1fr]',
].join(' ')
const FIRST =
  'col-[1/-1] lg:col-[1] lg:row-[1/3] lg:[&_figure>div]:aspect-[3/2] elder:col-[1/-1] elder:row-auto'

/** Up to three articles by their pictures, the first of them large. */
export function PictureNews({ articles, renditions }: PictureNewsProps) {
  return (
    <div className={PICTURES}>
      {articles.map((article, index) => (
        <article key={article.articleId} className={index === 0 ? FIRST : undefined}>
          {article.figure && (
            <ArticleFigure
              figure={article.figure}
              renditions={renditions}
              sizes={
                index === 0
                  ? '(min-width: 60rem) 33rem, calc(100vw - 2rem)'
                  : '(min-width: 60rem) 16rem, 50vw'
              }
              captioned={false}
            />
          )}
          <h3 className={`mt-3 ${index === 0 ? 'text-2xl' : 'text-lg'}`}>
            <a href={articlePath(article.articleId)}>
              {divisionBefore(article.division, article.headline)}
              <Headline text={article.headline} />
            </a>
          </h3>
          <ArticleMarks {...article} />
          {index === 0 && article.figure && (
            <p className="mt-2 text-sm text-ink-2">
              {article.figure.caption}{' '}
              <span className="whitespace-nowrap text-ink-3">
                {formatPictureCredit(article.figure.credit)}
              </span>
            </p>
          )}
        </article>
      ))}
    </div>
  )
}
