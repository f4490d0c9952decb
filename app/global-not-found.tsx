import type { Metadata } from 'next'

import { Frame } from './(site)/_components/frame.tsx'
import { MissingPage } from './(site)/_components/missing-page.tsx'
import SiteLayout from './(site)/layout.tsx'

export const metadata: Metadata = { title: '没有这个页面', robots: { index: false } }

export default function GlobalNotFound() {
  return (
    <SiteLayout>
      <Frame current={null}>
        <MissingPage />
      </Frame>
    </SiteLayout>
  )
}
