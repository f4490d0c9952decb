import type { Metadata } from 'next'

import { PreviewRoot } from '../_components/preview-root.tsx'

export const instant = false

export const metadata: Metadata = { title: '预览', robots: { index: false, follow: false } }

export default function PreviewLayout({ children }: { children: React.ReactNode }) {
  return <PreviewRoot elder={true}>{children}</PreviewRoot>
}
