import { EmptyState } from '#components/ui/empty-state'
import { ButtonLink } from '#components/ui/button'
import { PageBody, PageHead } from '#components/ui/page-head'

/** Nothing here, or nothing that this person may see; which of the two stays open. */
export default function WorkspaceNotFound() {
  return (
    <>
      <PageHead title="没有这一页" />
      <PageBody>
        <EmptyState
          title="这里没有您能看的"
          action={<ButtonLink href="/work">回到编辑部</ButtonLink>}
        >
          可能地址不对，也可能不在您的范围里。
        </EmptyState>
      </PageBody>
    </>
  )
}
