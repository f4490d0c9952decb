import { ArticleDate } from '#components/article/article-meta'
import { ArticleFigure } from '#components/article/article-figure'
import { Headline } from '#components/ui/headline'
import { articlePath, topicPath } from '#lib/addresses/site-paths'
import type { readTopicFacts, readTopics } from '#server/reader/topics'

import { formatTopicDays } from '../_lib/format-topic-days.ts'

export interface ShownTopic {
  topic: Awaited<ReturnType<typeof readTopics>>[number]
  facts: Awaited<ReturnType<typeof readTopicFacts>>
}

const LOOKS = {
  lead: {
    frame: 'grid gap-x-10 gap-y-4 lg:grid-cols-[1.4fr_1fr] elder:grid-cols-[1fr]',
    name: 'text-head leading-tight',
    intro: 'mt-3 text-lg leading-relaxed',
    sizes: '(min-width: 60rem) 44rem, calc(100vw - 2rem)',
  },
  card: {
    frame: 'grid content-start gap-3 border-t border-rule pt-4',
    name: 'text-2xl leading-snug',
    intro: 'mt-1 leading-relaxed',
    sizes: '(min-width: 60rem) 24rem, (min-width: 40rem) 50vw, calc(100vw - 2rem)',
  },
} as const

/** A topic on the page of all: its latest picture, what it is about, how much there is of it, and its newest article. */
export function TopicEntry({
  topic,
  facts,
  look,
  year,
}: ShownTopic & { look: keyof typeof LOOKS; year: number }) {
  const { name, kind, intro, articleCount, newest } = topic
  const { pictured, renditions, span, divisions } = facts
  const { frame, name: nameLook, intro: introLook, sizes } = LOOKS[look]
  return (
    <article className={frame}>
      {pictured?.figure && renditions.length > 0 && (
        <ArticleFigure
          figure={pictured.figure}
          renditions={renditions}
          sizes={sizes}
          captioned={false}
          eager={look === 'lead'}
        />
      )}
      <div>
        <h2 className={nameLook}>
          <a href={topicPath(topic)}>
            <Headline text={name} />
          </a>
        </h2>
        {intro && <p className={introLook}>{intro}</p>}
        <p className="label mt-2">
          {kind === 'topic' ? '专题' : '专栏'} · {articleCount}篇
          {divisions.length > 1 && ` · ${divisions.length}个地方`}
          {span && ` · ${formatTopicDays(span)}`}
        </p>
        {newest && (
          <p className="mt-3 border-t border-line pt-3">
            <span className="label block">
              最新 <ArticleDate article={newest} year={year} />
            </span>
            <a className="font-serif font-semibold" href={articlePath(newest.articleId)}>
              <Headline text={newest.headline} />
            </a>
          </p>
        )}
      </div>
    </article>
  )
}
