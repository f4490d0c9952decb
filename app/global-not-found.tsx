import type { Metadata } from 'next'

import { BareFrame } from './(site)/_components/bare-frame.tsx'
import { MissingPage } from './(site)/_components/missing-page.tsx'
import SiteLayout from './(site)/layout.tsx'

export const metadata: Metadata = { title: '没有这个页面', robots: { index: false } }

export default function GlobalNotFound() {
  return (
    <SiteLayout>
      <BareFrame current={null}>
        <MissingPage />
      </BareFrame>
    </SiteLayout>
  )
}
