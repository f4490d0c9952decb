import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ArticleCard } from '#components/article/article-card'
import { Crumbs } from '#components/layout/crumbs'
import { OlderLink } from '#components/layout/older-link'
import { PageTitle } from '#components/layout/page-title'
import { Headline } from '#components/ui/headline'
import { readToday } from '#server/reader/site'
import { readTopics, readTopicArticles } from '#server/reader/topics'

import { Frame } from '../../_components/frame.tsx'
import { pageMetadata } from '../../_lib/page-metadata.ts'

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
  const { name, slug } = topic
  return pageMetadata({
    title: name,
    description: `${name}的全部报道`,
    path: `/topics/${slug}`,
    column: { name },
  })
}

export default async function TopicPage(props: Props) {
  const topic = await findTopic(props)
  if (!topic) notFound()
  const [page, today] = await Promise.all([readTopicArticles(topic.id), readToday()])
  const last = page.lines.at(-1)
  return (
    <Frame current="topics">
      <Crumbs path={[{ label: '专题专栏', href: '/topics' }, { label: topic.name }]} />
      <PageTitle title={<Headline text={topic.name} />} lead={<>共{topic.articleCount}篇报道</>} />
      <div className="stories max-w-[50rem]">
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
    </Frame>
  )
}
