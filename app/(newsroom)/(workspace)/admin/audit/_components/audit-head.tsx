import { PageHead } from '#components/newsroom/page-head'
import { Tabs } from '#components/newsroom/tabs'

/** The auditor's two views of what happened: the log of machines, and a piece's way for people. */
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
        <span className="state grow" />
        {children}
      </PageHead>
      <div className="admin-tabs">
        <Tabs
          label="审计的内容"
          tabs={[
            { href: '/admin/audit', word: '操作日志', current: current === 'log' },
            { href: '/admin/audit/editions', word: '稿件经过', current: current === 'editions' },
          ]}
        />
      </div>
    </>
  )
}
