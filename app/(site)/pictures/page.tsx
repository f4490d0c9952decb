import type { Metadata } from 'next'

import { Gallery } from '#components/article/gallery'
import { NothingYet } from '#components/layout/nothing-yet'
import { OlderLink } from '#components/layout/older-link'
import { PageTitle } from '#components/layout/page-title'
import { readPictures } from '#server/reader/pictures'
import { readToday } from '#server/reader/site'

import { Frame } from '../_components/frame.tsx'
import { pageMetadata } from '../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '图片新闻',
    description: '各级政协带图片的报道，附图片说明与作者',
    path: '/pictures',
    column: { name: '图片新闻' },
  })
}

export default async function PicturesPage() {
  const [{ lines, hasMore, renditions }, today] = await Promise.all([readPictures(), readToday()])
  const last = lines.at(-1)
  return (
    <Frame current="pictures">
      <PageTitle title="图片新闻" lead="带图片的报道，新的在前。" />
      {lines.length === 0 && <NothingYet>还没有图片。带图片的报道刊发后，会排在这里。</NothingYet>}
      <Gallery articles={lines} renditions={renditions} year={Number(today.slice(0, 4))} withLead />
      <OlderLink href={hasMore && last ? `/pictures/${last.articleId}` : null} label="更早的图片" />
    </Frame>
  )
}
