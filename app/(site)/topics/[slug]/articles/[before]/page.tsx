import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { readNewestArticleIds } from '#server/reader/article'
import { readTopics, readTopicStories } from '#server/reader/topics'

import { Frame } from '../../../../_components/frame.tsx'
import { OlderStories } from '../../../../_components/older-stories.tsx'
import { articleNumber } from '../../../../_lib/article-number.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ slug: string; before: string }> }

/** One page stands for all: the others are made when somebody turns to them. */
export async function generateStaticParams() {
  const [[topic], [newest]] = await Promise.all([readTopics(), readNewestArticleIds(1)])
  return [{ slug: topic?.slug ?? '-', before: String(newest ?? 0) }]
}

async function findTopic({ params }: Props) {
  const { slug } = await params
  return (await readTopics()).find((topic) => topic.slug === slug) ?? null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const topic = await findTopic(props)
  return topic ? { title: `${topic.name}较早的报道`, robots: { index: false } } : {}
}

export default async function TopicArticlesPage(props: Props) {
  const topic = await findTopic(props)
  const before = articleNumber((await props.params).before)
  if (!topic || before === null) notFound()
  const { id, name, slug } = topic
  return (
    <Frame current="topics">
      <OlderStories
        title={`${name}较早的报道`}
        crumbs={[
          { words: '专题专栏', href: '/topics' },
          { words: name, href: `/topics/${slug}` },
          { words: '较早的报道' },
        ]}
        page={await readTopicStories(id, before)}
        base={`/topics/${slug}/articles`}
        withPlace
      />
    </Frame>
  )
}
