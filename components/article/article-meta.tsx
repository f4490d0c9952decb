import type { ArticleLine } from '#domain/site/article-line'
import { formatArticleDate, type DatedArticle } from '#lib/article-dates'
import { divisionPath } from '#lib/addresses/site-paths'

import { TypeMark } from '../ui/type-mark.tsx'
import { ArticleMarks } from './article-marks.tsx'

interface ArticleMetaProps {
  article: ArticleLine
  /** The year that need not be shown. */
  year: number
  /** Left out on the place's own page. */
  withDivision?: boolean
  /** An editor put it first. */
  pinned?: boolean | undefined
}

/** Type, place and the one date of an article. */
export function ArticleMeta({
  article,
  year,
  withDivision = true,
  pinned = false,
}: ArticleMetaProps) {
  return (
    <p className="meta">
      {pinned && <b className="pinned">置顶</b>}
      <TypeMark type={article.type} />
      {withDivision && <a href={divisionPath(article.division)}>{article.division.name}</a>}
      <ArticleDate article={article} year={year} />
      <ArticleMarks {...article} />
    </p>
  )
}

/** 3月16日, or 见报 3月21日 when the text names no day. */
export function ArticleDate({ article, year }: { article: DatedArticle; year: number }) {
  const { label, day, words } = formatArticleDate(article, year)
  return (
    <span>
      {label && `${label} `}
      <time dateTime={day}>{words}</time>
    </span>
  )
}
