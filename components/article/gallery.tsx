import { tv } from 'tailwind-variants/lite'

import type { Rendition } from '#domain/media/list-renditions'
import type { ArticleLine } from '#domain/site/article-line'
import { articlePath } from '#lib/addresses/site-paths'

import { Headline } from '../ui/headline.tsx'
import { ArticleFigure } from './article-figure.tsx'
import { ArticleMeta } from './article-meta.tsx'

interface GalleryProps {
  articles: readonly ArticleLine[]
  renditions: readonly Rendition[]
  year: number
  /** The first picture is large, as the newest of all. */
  withLead?: boolean
}

const pictureStyles = tv({
  base: 'grid content-start gap-2 [&_figure>div]:aspect-[3/2]',
  variants: {
    isLead: {
      true: [
        'sm:col-[1/-1] lg:col-[span_2] lg:row-[span_2] elder:col-auto elder:row-auto',
        'sm:max-lg:[&_figure>div]:aspect-[2/1] elder:[&_figure>div]:aspect-[3/2]',
      ],
    },
  },
})

/** Articles by their pictures, each with its caption and who took it. */
export function Gallery({ articles, renditions, year, withLead = false }: GalleryProps) {
  return (
    <div className="grid gap-x-12 gap-y-8 pt-3 sm:grid-cols-[1fr_1fr] lg:grid-cols-[repeat(3,1fr)] elder:grid-cols-[1fr]">
      {articles.map((article, index) => {
        const isLead = withLead && index === 0
        return (
          <article key={article.articleId} className={pictureStyles({ isLead })}>
            {article.figure && (
              <ArticleFigure
                figure={article.figure}
                renditions={renditions}
                sizes={
                  isLead
                    ? '(min-width: 60rem) 50rem, calc(100vw - 2rem)'
                    : '(min-width: 60rem) 24rem, (min-width: 40rem) 50vw, calc(100vw - 2rem)'
                }
                eager={index === 0}
              />
            )}
            <h2 className={isLead ? 'text-2xl' : 'text-lg'}>
              <a href={articlePath(article.articleId)}>
                <Headline text={article.headline} />
              </a>
            </h2>
            {isLead && <p className="summary">{article.summary}</p>}
            <ArticleMeta article={article} year={year} />
          </article>
        )
      })}
    </div>
  )
}
