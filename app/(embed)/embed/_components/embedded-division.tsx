import { ArticleMeta } from '#components/article/article-meta'
import { Glyphs } from '#components/ui/glyphs'
import { Headline } from '#components/ui/headline'
import { Seal } from '#components/ui/seal'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { followPath } from '#lib/addresses/feed-paths'
import { articlePath, divisionPath } from '#lib/addresses/site-paths'
import { readDivisionNews } from '#server/reader/division'
import { readSettings, readToday } from '#server/reader/site'

/** The newest articles of a place, small enough for a column of another site. */
export async function EmbeddedDivision({ division }: { division: SiteDivision }) {
  const [{ siteName, seal }, today, articles] = await Promise.all([
    readSettings(),
    readToday(),
    readDivisionNews(division.code),
  ])
  const isCounty = division.level === 'county' || division.level === 'zone'
  return (
    <main className="embed">
      <Glyphs />
      <header className="embed-head">
        <Seal text={seal} className="size-7" />
        <h1>
          <a href={divisionPath(division)}>{division.name}政协报道</a>
        </h1>
      </header>
      {articles.length === 0 && <p className="silent">还没有刊发报道。</p>}
      <ul>
        {articles.map((article) => (
          <li key={article.articleId}>
            <h2>
              <a href={articlePath(article.articleId)}>
                <Headline text={article.headline} />
              </a>
            </h2>
            <ArticleMeta
              article={article}
              year={Number(today.slice(0, 4))}
              withDivision={!isCounty}
            />
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap justify-between gap-x-4 gap-y-1 pt-3 text-sm text-ink-3">
        <a href={divisionPath(division)}>更多报道与时间轴 · {siteName}</a>
        <a href={followPath({ division })}>订阅活动日历</a>
      </p>
    </main>
  )
}
