import { PageHead } from '#components/ui/page-head'
import type { Actor } from '#domain/account/actor'

import { adminTabs } from '../_lib/admin-tabs.ts'
import { HeadTabs } from './head-tabs.tsx'

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
      <HeadTabs label="管理的各项" tabs={adminTabs(actor, current)} />
    </>
  )
}
