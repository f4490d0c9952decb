import type { Metadata } from 'next'

import { ArticleDate } from '#components/article/article-meta'
import { NothingYet } from '#components/layout/nothing-yet'
import { PageTitle } from '#components/layout/page-title'
import { Headline } from '#components/ui/headline'
import { articlePath } from '#lib/addresses/site-paths'
import { readToday } from '#server/reader/site'
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
  const [all, today] = await Promise.all([readTopics(), readToday()])
  const topics = all.filter(({ articleCount }) => articleCount > 0)
  const year = Number(today.slice(0, 4))
  return (
    <Frame current="topics">
      <PageTitle title="专题专栏" />
      {topics.length === 0 && <NothingYet>还没有专题。</NothingYet>}
      <ul className="max-w-[50rem]">
        {topics.map(({ id, slug, name, kind, articleCount, newest }) => (
          <li key={id} className="border-t border-line py-4">
            <h2 className="text-2xl">
              <a href={`/topics/${slug}`}>
                <Headline text={name} />
              </a>
            </h2>
            <p className="label">
              {kind === 'topic' ? '专题' : '专栏'} · {articleCount}篇
            </p>
            {newest && (
              <p className="mt-2">
                <a href={articlePath(newest.articleId)}>
                  <Headline text={newest.headline} />
                </a>{' '}
                <span className="label whitespace-nowrap">
                  <ArticleDate article={newest} year={year} />
                </span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Frame>
  )
}
