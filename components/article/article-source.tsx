import type { ShownArticle } from '#domain/site/find-article'
import { shanghaiDay, formatDay, formatMonth } from '#lib/dates'
import { DEMO_MARK, DEMO_NOTE, OLD_NEWS_MARK, RETOLD_NOTE } from '#lib/article-marks'

/** What a reader has to know of an old, retold or made-up article before its text; nothing of any other. */
export function ArticleSource({ article }: { article: ShownArticle }) {
  const { isOldNews, isRetold, isDemo, newsOn, publishedAt, archivedAt } = article
  if (!isOldNews && !isRetold && !isDemo) return null
  const shownOn = formatDay(shanghaiDay(archivedAt ?? publishedAt))
  return (
    <p className="article-notes" role="note">
      {isOldNews && (
        <>
          <b>{OLD_NEWS_MARK}</b>
          {` 这是${formatMonth(newsOn)}的报道，${shownOn}收入本站。`}
        </>
      )}
      {isRetold && RETOLD_NOTE}
      {isDemo && (
        <>
          <b>{DEMO_MARK}</b> {DEMO_NOTE}
        </>
      )}
    </p>
  )
}
