import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Gallery } from '#components/article/gallery'
import { Crumbs } from '#components/layout/crumbs'
import { OlderLink } from '#components/layout/older-link'
import { PageTitle } from '#components/layout/page-title'
import { readNewestArticleId } from '#server/reader/article'
import { readPictures } from '#server/reader/pictures'
import { readToday } from '#server/reader/site'

import { Frame } from '../../_components/frame.tsx'
import { articleNumber } from '../../_lib/article-number.ts'

export const ensureStatic = 'navigation'

export const metadata: Metadata = { title: '较早的图片新闻', robots: { index: false } }

type Props = { params: Promise<{ before: string }> }

/** One page stands for all: the others are made when somebody turns to them. */
export async function generateStaticParams() {
  return [{ before: String(await readNewestArticleId()) }]
}

/** The articles with pictures that come after the article `before`. */
export default async function OlderPicturesPage({ params }: Props) {
  const before = articleNumber((await params).before)
  if (before === null) notFound()
  const [{ lines, hasMore, renditions }, today] = await Promise.all([
    readPictures(before),
    readToday(),
  ])
  const last = lines.at(-1)
  if (!last) notFound()
  return (
    <Frame current="pictures">
      <Crumbs path={[{ label: '图片新闻', href: '/pictures' }, { label: '较早的图片' }]} />
      <PageTitle title="较早的图片新闻" />
      <Gallery articles={lines} renditions={renditions} year={Number(today.slice(0, 4))} />
      <OlderLink href={hasMore ? `/pictures/${last.articleId}` : null} label="更早的图片" />
    </Frame>
  )
}
