import type { Metadata } from 'next'

import { formatWhole } from '#lib/whole-site'
import { readWhole } from '#server/reader/site'

import { pageMetadata } from '../_lib/page-metadata.ts'
import { FollowPage } from './_components/follow-page.tsx'

export const ensureStatic = 'navigation'

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '订阅',
    description: '把政协活动订进手机和电脑的日历，或用 RSS 阅读器读报道；不用注册，不用微信',
    path: '/follow',
    feeds: { title: formatWhole(await readWhole()) },
  })
}

export default function WholeFollowPage() {
  return <FollowPage scope={{ division: null, type: null }} />
}
