import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { StoryCard } from '#components/article/story-card'
import { Crumbs } from '#components/layout/crumbs'
import { OlderLink } from '#components/layout/older-link'
import { Headline } from '#components/ui/headline'
import { readToday } from '#server/reader/site'
import { readTopics, readTopicStories } from '#server/reader/topics'

import { Frame } from '../../_components/frame.tsx'
import { pageMetadata } from '../../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const topics = await readTopics()
  return topics.length > 0 ? topics.map(({ slug }) => ({ slug })) : [{ slug: '-' }]
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
  const [page, today] = await Promise.all([readTopicStories(topic.id), readToday()])
  const last = page.stories.at(-1)
  return (
    <Frame current="topics">
      <Crumbs path={[{ words: '专题专栏', href: '/topics' }, { words: topic.name }]} />
      <header className="page-head">
        <div>
          <h1>
            <Headline text={topic.name} />
          </h1>
          <p>共{topic.stories}篇报道</p>
        </div>
      </header>
      <div className="stories long-list">
        {page.stories.map((story, index) => (
          <StoryCard
            key={story.articleId}
            story={story}
            year={Number(today.slice(0, 4))}
            big={index === 0}
            heading="h2"
          />
        ))}
      </div>
      {page.stories.length === 0 && <p className="silent">这个专题还没有刊发报道。</p>}
      <OlderLink
        href={page.hasMore && last ? `/topics/${topic.slug}/articles/${last.articleId}` : null}
        words="更早的报道"
      />
    </Frame>
  )
}
