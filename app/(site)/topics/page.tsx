import type { Metadata } from 'next'

import { Headline } from '#components/ui/headline'
import { readTopics } from '#server/reader/topics'

import { Frame } from '../_components/frame.tsx'
import { pageMetadata } from '../_lib/page-metadata.ts'

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
  const topics = (await readTopics()).filter(({ stories }) => stories > 0)
  return (
    <Frame current="topics">
      <header className="page-head">
        <h1>专题专栏</h1>
      </header>
      {topics.length === 0 && <p className="empty-site">还没有专题。</p>}
      <ul className="topic-list">
        {topics.map(({ id, slug, name, kind, stories }) => (
          <li key={id}>
            <h2>
              <a href={`/topics/${slug}`}>
                <Headline text={name} />
              </a>
            </h2>
            <p className="label">
              {kind === 'topic' ? '专题' : '专栏'} · {stories}篇
            </p>
          </li>
        ))}
      </ul>
    </Frame>
  )
}
