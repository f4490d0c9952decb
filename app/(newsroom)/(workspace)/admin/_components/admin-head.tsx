import { PageHead } from '#components/newsroom/page-head'
import { Tabs } from '#components/newsroom/tabs'
import type { Actor } from '#domain/account/actor'

import { adminTabs } from '../_lib/admin-tabs.ts'

/** The bar and the tabs on top of every page of the administration. */
export function AdminHead({
  actor,
  current,
  children,
}: {
  actor: Actor
  /** The address of the tab that is open. */
  current: string
  children?: React.ReactNode
}) {
  return (
    <>
      <PageHead title="管理">{children}</PageHead>
      <div className="admin-tabs">
        <Tabs label="管理的各项" tabs={adminTabs(actor, current)} />
      </div>
    </>
  )
}
