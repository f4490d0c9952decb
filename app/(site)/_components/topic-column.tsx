import { ArticleMarks } from '#components/article/article-marks'
import { ArticleDate } from '#components/article/article-meta'
import { BulletList } from '#components/layout/bullet-list'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import type { ArticleLine } from '#domain/site/article-line'
import { divisionBefore } from '#lib/headline/placed-headline'
import { articlePath } from '#lib/addresses/site-paths'

interface TopicColumnProps {
  topics: readonly { id: number; name: string; slug: string; newest: ArticleLine[] }[]
  year: number
}

/** The running topics with the newest of their articles. */
export function TopicColumn({ topics, year }: TopicColumnProps) {
  return (
    <section className="lg:col-span-4" aria-labelledby="topics">
      <SectionHead id="topics" title="专题" more={{ href: '/topics', label: '全部' }} />
      {topics.map(({ id, name, slug, newest }) => (
        <div key={id}>
          <h3 className="mt-4 mb-2 text-xl">
            <a href={`/topics/${slug}`}>
              <Headline text={name} />
            </a>
          </h3>
          <BulletList>
            {newest.map((article) => (
              // The name leads to the others, on a phone to the third as well.
              <li key={article.articleId} className="max-sm:nth-[n+3]:hidden">
                <a href={articlePath(article.articleId)}>
                  {divisionBefore(article.division, article.headline)}
                  <Headline text={article.headline} />
                </a>
                <span className="pt-[0.12em] text-sm text-ink-3">
                  <ArticleDate article={article} year={year} /> <ArticleMarks {...article} />
                </span>
              </li>
            ))}
          </BulletList>
        </div>
      ))}
    </section>
  )
}
