import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import type { FeedScope } from '#domain/feed/feed-scope'
import { followPath } from '#lib/addresses/feed-paths'
import { divisionPath } from '#lib/addresses/site-paths'
import { findFeedScope } from '#server/documents/feed-site'
import { readDivisions } from '#server/reader/site'

import { pageMetadata } from '../../_lib/page-metadata.ts'
import { FollowPage } from '../_components/follow-page.tsx'
import { nameScope } from '../_lib/name-scope.ts'
import { parseFollowView } from '../_lib/follow-view.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ view: string[] }> }

export async function generateStaticParams() {
  const [division] = await readDivisions()
  return [{ view: division ? divisionPath(division).split('/').slice(1) : ['counties', '-'] }]
}

async function findScope({ params }: Props): Promise<FeedScope | null> {
  const view = parseFollowView((await params).view)
  return view && findFeedScope(view)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const scope = await findScope(props)
  if (!scope) return {}
  const title = await nameScope(scope)
  return pageMetadata({
    title: `关注${title}`,
    description: `把${title}的政协活动订进日历，或用 RSS 阅读器读报道；不用注册，不用微信`,
    path: followPath(scope),
    feeds: { ...scope, title },
  })
}

export default async function FollowViewPage(props: Props) {
  const scope = await findScope(props)
  if (!scope) notFound()
  return <FollowPage scope={scope} />
}
