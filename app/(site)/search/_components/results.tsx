import { ArticleMarks } from '#components/article/article-marks'
import { MarkedText } from '#components/search/marked-text'
import { TypeMark } from '#components/ui/type-mark'
import type { FoundArticle } from '#domain/search/list-found'
import { formatArticleDate } from '#lib/article-dates'
import { articlePath, divisionPath } from '#lib/addresses/site-paths'

/** What was found, with the words asked for marked. */
export function Results({ articles, year }: { articles: readonly FoundArticle[]; year: number }) {
  return (
    <ol>
      {articles.map((article) => (
        <li
          key={article.articleId}
          className="border-t border-line py-4 first:border-t-0 first:pt-0"
        >
          <Result article={article} year={year} />
        </li>
      ))}
    </ol>
  )
}

function Result({ article, year }: { article: FoundArticle; year: number }) {
  const { articleId, headline, kicker, excerpt, type, division } = article
  const date = formatArticleDate(article, year)
  return (
    <article className="story">
      {kicker.text && (
        <p className="kicker">
          <MarkedText text={kicker} />
        </p>
      )}
      <h3>
        <a href={articlePath(articleId)}>
          <MarkedText text={headline} breaks />
        </a>
      </h3>
      <p className="summary">
        <MarkedText text={excerpt} />
      </p>
      <p className="meta">
        <TypeMark type={type} />
        <a href={divisionPath(division)}>{division.name}</a>
        <span>
          {date.label && `${date.label} `}
          <time dateTime={date.day}>{date.words}</time>
        </span>
        <ArticleMarks {...article} />
      </p>
    </article>
  )
}
