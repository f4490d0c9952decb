import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { readNewestArticleId } from '#server/reader/article'
import { readTopics, readTopicArticles } from '#server/reader/topics'

import { Frame } from '../../../../_components/frame.tsx'
import { OlderArticles } from '../../../../_components/older-articles.tsx'
import { articleNumber } from '../../../../_lib/article-number.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ slug: string; before: string }> }

/** One page stands for all: the others are made when somebody turns to them. */
export async function generateStaticParams() {
  const [[topic], newest] = await Promise.all([readTopics(), readNewestArticleId()])
  return [{ slug: topic?.slug ?? '-', before: String(newest) }]
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
      <OlderArticles
        title={`${name}较早的报道`}
        crumbs={[
          { label: '专题专栏', href: '/topics' },
          { label: name, href: `/topics/${slug}` },
          { label: '较早的报道' },
        ]}
        page={await readTopicArticles(id, before)}
        base={`/topics/${slug}/articles`}
        withDivision
      />
    </Frame>
  )
}
