import { DEMO_MARK, OLD_NEWS_MARK } from '#lib/article-marks'

/** What a reader has to know of an article wherever it is named with its date. */
export function ArticleMarks({ isOldNews, isDemo }: { isOldNews: boolean; isDemo: boolean }) {
  return (
    <>
      {isOldNews && <span className="mark">{OLD_NEWS_MARK}</span>}
      {isDemo && <span className="mark mark-demo">{DEMO_MARK}</span>}
    </>
  )
}
