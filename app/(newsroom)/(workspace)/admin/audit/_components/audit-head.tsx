import { PageHead, Spacer } from '#components/ui/page-head'

import { HeadTabs } from '../../_components/head-tabs.tsx'

/** The auditor's two views of what happened: the log of machines, and an edition's way for people. */
export function AuditHead({
  current,
  children,
}: {
  current: 'log' | 'editions'
  children?: React.ReactNode
}) {
  return (
    <>
      <PageHead title="审计">
        <Spacer />
        {children}
      </PageHead>
      <HeadTabs
        label="审计的内容"
        tabs={[
          { href: '/admin/audit', label: '操作日志', current: current === 'log' },
          { href: '/admin/audit/editions', label: '稿件经过', current: current === 'editions' },
        ]}
      />
    </>
  )
}
