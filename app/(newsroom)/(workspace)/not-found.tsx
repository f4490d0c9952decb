import { EmptyState } from '#components/newsroom/empty-state'
import { PageHead } from '#components/newsroom/page-head'

/** Nothing here, or nothing that this person may see; which of the two is not told. */
export default function WorkspaceNotFound() {
  return (
    <>
      <PageHead title="没有这一页" />
      <div className="page-body">
        <EmptyState
          title="这里没有您能看的"
          action={
            <a className="button" href="/work">
              回到编辑部
            </a>
          }
        >
          可能地址不对，也可能这篇稿件不在您的范围里。
        </EmptyState>
      </div>
    </>
  )
}
