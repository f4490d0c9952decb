import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ArticleCard } from '#components/article/article-card'
import { ArticleFigure } from '#components/article/article-figure'
import { Crumbs } from '#components/layout/crumbs'
import { OlderLink } from '#components/layout/older-link'
import { PrintedPart } from '#components/layout/printed-part'
import { PageTitle } from '#components/layout/page-title'
import { FeedLinks } from '#components/layout/feed-links'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { articlePath, divisionPath, topicPath } from '#lib/addresses/site-paths'
import { readSettings, readToday } from '#server/reader/site'
import { readTopicFacts, readTopics, readTopicArticles } from '#server/reader/topics'
import { siteOrigin } from '#server/site-address'

import { Frame } from '../../_components/frame.tsx'
import { pageMetadata } from '../../_lib/page-metadata.ts'
import { formatEnd, formatTopicDays } from '../_lib/format-topic-days.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const [topic] = await readTopics()
  return [{ slug: topic?.slug ?? '-' }]
}

async function findTopic({ params }: Props) {
  const { slug } = await params
  return (await readTopics()).find((topic) => topic.slug === slug) ?? null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const topic = await findTopic(props)
  if (!topic) return {}
  const { name, slug, intro } = topic
  return pageMetadata({
    title: name,
    description: intro?.replaceAll(/\s+/gu, ' ') ?? `${name}的全部报道`,
    path: topicPath({ slug }),
    feeds: { topic: { slug }, title: name },
    column: { name },
  })
}

export default async function TopicPage(props: Props) {
  const topic = await findTopic(props)
  if (!topic) notFound()
  const [page, facts, today, { siteAddress }] = await Promise.all([
    readTopicArticles(topic.id),
    readTopicFacts(topic.id),
    readToday(),
    readSettings(),
  ])
  const { span, divisions, pictured, renditions } = facts
  const last = page.lines.at(-1)
  return (
    <Frame current="topics">
      <Crumbs path={[{ label: '专题专栏', href: '/topics' }, { label: topic.name }]} />
      <PageTitle
        title={<Headline text={topic.name} />}
        lead={
          <>
            共{topic.articleCount}篇报道
            {span && `，${formatTopicDays(span)}`}
            {divisions.length > 1 && `，来自${divisions.length}个地方`}
            {formatEnd(topic, today)}
          </>
        }
      >
        <div className="ml-auto">
          <FeedLinks view={{ topic }} of={topic.name} />
        </div>
      </PageTitle>
      {topic.intro && (
        <p className="max-w-[50rem] pb-6 text-lg leading-relaxed whitespace-pre-line">
          {topic.intro}
        </p>
      )}
      <div className="columns">
        <div className="span-8">
          {pictured?.figure && renditions.length > 0 && (
            <div className="mb-6">
              <ArticleFigure
                figure={pictured.figure}
                renditions={renditions}
                sizes="(min-width: 60rem) 50rem, calc(100vw - 2rem)"
                eager
              />
              {pictured.articleId !== page.lines[0]?.articleId && (
                <p className="text-sm">
                  <a className="text-link" href={articlePath(pictured.articleId)}>
                    图片来自：
                    <Headline text={pictured.headline} />
                  </a>
                </p>
              )}
            </div>
          )}
          <div className="stories">
            {page.lines.map((article, index) => (
              <ArticleCard
                key={article.articleId}
                article={article}
                year={Number(today.slice(0, 4))}
                big={index === 0}
                heading="h2"
              />
            ))}
          </div>
          {page.lines.length === 0 && <p className="silent">这个专题还没有刊发报道。</p>}
          <OlderLink
            href={page.hasMore && last ? `/topics/${topic.slug}/articles/${last.articleId}` : null}
            label="更早的报道"
          />
          <PrintedPart
            shown={page.lines.length}
            total={topic.articleCount}
            unit="篇"
            address={siteOrigin(siteAddress) + topicPath(topic)}
          />
        </div>
        {divisions.length > 0 && (
          <aside className="lg:col-span-4" aria-labelledby="places">
            <SectionHead id="places" title="来自哪里" />
            <ul className="grid grid-cols-2 gap-x-6 elder:grid-cols-1">
              {divisions.map(({ name, count, ...division }) => (
                <li key={division.slug} className="border-b border-line">
                  <a
                    className="flex min-h-10 items-center justify-between gap-2 elder:min-h-tap"
                    href={divisionPath(division)}
                  >
                    {name}
                    <span className="num text-ink-3">{count}篇</span>
                  </a>
                </li>
              ))}
            </ul>
          </aside>
        )}
      </div>
    </Frame>
  )
}
