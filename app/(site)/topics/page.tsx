import type { Metadata } from 'next'

import { NothingYet } from '#components/layout/nothing-yet'
import { PageTitle } from '#components/layout/page-title'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { topicPath } from '#lib/addresses/site-paths'
import { isPast } from '#lib/dates'
import { readToday } from '#server/reader/site'
import { readTopicFacts, readTopics } from '#server/reader/topics'

import { Frame } from '../_components/frame.tsx'
import { pageMetadata } from '../_lib/page-metadata.ts'
import { TopicEntry } from './_components/topic-entry.tsx'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '专题专栏',
    description: '正在进行的专题与专栏',
    path: '/topics',
    column: { name: '专题专栏' },
  })
}

export default async function TopicsPage() {
  const [all, today] = await Promise.all([readTopics(), readToday()])
  const written = all.filter(({ articleCount }) => articleCount > 0)
  const ended = written.filter(({ endsOn }) => isPast(endsOn, today))
  const running = await Promise.all(
    written
      .filter(({ endsOn }) => !isPast(endsOn, today))
      .map(async (topic) => ({ topic, facts: await readTopicFacts(topic.id) })),
  )
  const year = Number(today.slice(0, 4))
  const [lead, ...others] = running
  return (
    <Frame current="topics">
      <PageTitle title="专题专栏" lead={describe(running.length, ended.length)} />
      {written.length === 0 && <NothingYet>还没有专题。</NothingYet>}
      {lead && <TopicEntry {...lead} look="lead" year={year} />}
      {others.length > 0 && (
        <div className="mt-10 grid gap-x-10 gap-y-8 md:max-lg:gap-x-6 sm:grid-cols-[1fr_1fr] md:grid-cols-[repeat(3,1fr)] elder:grid-cols-[1fr]">
          {others.map((one) => (
            <TopicEntry key={one.topic.id} {...one} look="card" year={year} />
          ))}
        </div>
      )}
      {ended.length > 0 && (
        <section className="section" aria-labelledby="ended">
          <SectionHead id="ended" title="已经结束" />
          <ul className="grid gap-x-10 sm:grid-cols-[1fr_1fr] lg:grid-cols-[repeat(3,1fr)]">
            {ended.map((topic) => (
              <li key={topic.id} className="border-b border-line py-3">
                <a className="font-serif font-semibold" href={topicPath(topic)}>
                  <Headline text={topic.name} />
                </a>{' '}
                <span className="label">{topic.articleCount}篇</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  )
}

/** What the page holds; nothing where there is one topic or none. */
function describe(running: number, ended: number): string | undefined {
  if (running + ended < 2) return undefined
  const words = `一件事从头看到尾，正在进行的${running}个`
  return ended > 0 ? `${words}，已经结束的${ended}个。` : `${words}。`
}
