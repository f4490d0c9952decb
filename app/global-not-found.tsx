import type { Metadata } from 'next'

import { ArticleFrame } from './(site)/_components/article-frame.tsx'
import { MissingPage } from './(site)/_components/missing-page.tsx'
import SiteLayout from './(site)/layout.tsx'

export const metadata: Metadata = { title: '没有这个页面', robots: { index: false } }

export default function GlobalNotFound() {
  return (
    <SiteLayout>
      <ArticleFrame current={null}>
        <MissingPage />
      </ArticleFrame>
    </SiteLayout>
  )
}
