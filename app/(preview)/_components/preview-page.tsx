import { notFound } from 'next/navigation'

import { ArticleBody } from '#components/article/article-body'
import { ArticleDates } from '#components/article/article-dates'
import { ArticleNotes } from '#components/article/article-notes'
import { ArticleSource } from '#components/article/article-source'
import { ReportedActivity } from '#components/article/reported-activity'
import { Masthead } from '#components/layout/masthead'
import { Glyphs } from '#components/ui/glyphs'
import { Headline } from '#components/ui/headline'
import { previewArticle } from '#domain/site/preview-article'
import { getSettings } from '#domain/setting/settings'
import { formatOpening } from '#lib/format-byline'
import { shanghaiDay } from '#lib/dates'
import { kickerBeside } from '#lib/headline/kicker'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orNotFound } from '../../(newsroom)/(workspace)/_lib/or-not-found.ts'
import { parseId } from '../../(newsroom)/(workspace)/_lib/search-params.ts'

/** An edition as readers would see it. Nothing in it leads anywhere: it is looked at, not used. */
export async function PreviewPage({ params }: { params: Promise<{ editionId: string }> }) {
  const part = (await params).editionId
  const actor = await requireActor()
  const editionId = parseId(part)
  if (editionId === null) notFound()
  const db = database()
  const now = new Date()
  const article = await orNotFound(previewArticle(db, { actor, editionId, now }))
  const { siteName, seal, motto, county } = await getSettings(db)
  const { content, topic } = article
  const kicker = kickerBeside(topic?.name, content.kicker)
  return (
    <>
      <Glyphs />
      <div inert>
        <Masthead
          siteName={siteName}
          seal={seal}
          motto={motto}
          today={shanghaiDay(now)}
          current={null}
          withPlaces={county === ''}
        />
      </div>
      <main id="main" className="wrap">
        <article className="article">
          <header className="article-head">
            {topic && <p className="topic-line">{topic.name}</p>}
            {kicker && <p className="kicker">{kicker}</p>}
            <h1>
              <Headline text={content.headline || '（没有主题）'} />
            </h1>
            {content.subtitle && <p className="subtitle">{content.subtitle}</p>}
          </header>
          <ArticleNotes notes={article.notes} />
          <ArticleSource article={article} />
          <ArticleDates article={article} />
          <ArticleBody
            body={content.body}
            opening={formatOpening(content.dateline, content.credits)}
            renditions={article.renditions}
          />
          <div inert>
            <ReportedActivity article={article} />
          </div>
        </article>
      </main>
    </>
  )
}
