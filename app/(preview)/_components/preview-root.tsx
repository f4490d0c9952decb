import { connection } from 'next/server'

import '../../(site)/site.css'

/** The readers' root around an edition that is being written: somebody's own, so never prerendered. */
export async function PreviewRoot({
  elder,
  children,
}: {
  elder: boolean
  children: React.ReactNode
}) {
  await connection()
  return (
    <html lang="zh-CN" {...(elder ? { 'data-elder': '' } : {})}>
      <body>{children}</body>
    </html>
  )
}
