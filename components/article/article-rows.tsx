import type { ArticleLine } from '#domain/site/article-line'
import { divisionBefore } from '#lib/headline/placed-headline'
import { articlePath, divisionPath } from '#lib/addresses/site-paths'

import { PlacedRow } from '../layout/label-row.tsx'
import { Headline } from '../ui/headline.tsx'
import { TypeMark } from '../ui/type-mark.tsx'
import { ArticleMarks } from './article-marks.tsx'
import { ArticleDate } from './article-meta.tsx'

interface ArticleRowsProps {
  articles: readonly ArticleLine[]
  year: number
  /** The content of the left column instead of each article's own place, by article. */
  labels?: Record<number, { text: string; href: string }>
}

/** Articles by place, in two columns where there is room. */
export function ArticleRows({ articles, year, labels = {} }: ArticleRowsProps) {
  return (
    <ul className="tap-links columns-1 md:columns-2 md:gap-x-12 md:[column-rule:1px_solid_var(--color-line)] elder:columns-1">
      {articles.map((article) => {
        const { articleId, division, headline, type } = article
        const label = labels[articleId] ?? { text: division.name, href: divisionPath(division) }
        return (
          <PlacedRow key={articleId} list="columns" label={label.text} href={label.href}>
            <div>
              <a href={articlePath(articleId)}>
                {label.text !== division.name && divisionBefore(division, headline)}
                <Headline text={headline} />
              </a>
              <p className="meta mt-0.5">
                <TypeMark type={type} />
                <ArticleDate article={article} year={year} />
                <ArticleMarks {...article} />
              </p>
            </div>
          </PlacedRow>
        )
      })}
    </ul>
  )
}
