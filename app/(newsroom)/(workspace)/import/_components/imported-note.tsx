import { EmptyState } from '#components/ui/empty-state'
import { Note } from '#components/ui/note'
import { Button, ButtonLink } from '#components/ui/button'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'

import type { Accepted } from '../actions.ts'
import { ImportedList } from './imported-list.tsx'

/** The result of an import, with the way to each draft. */
export function ImportedNote({
  imported: { editions, count, alreadyImported },
  onAgain,
}: {
  imported: Accepted
  onAgain: () => void
}) {
  return (
    <>
      <PageHead title="整版导入">
        <Spacer />
        <Button onClick={onAgain}>再导一个版</Button>
      </PageHead>
      <PageBody>
        {alreadyImported ? (
          <Note tone="calm">
            <b>这个版以前导入过，没有再建。</b>那时收下 {count} 篇
            {editions.length < count && `，其中 ${editions.length} 篇在您的范围里`}。
          </Note>
        ) : (
          <Note tone="good">
            <b>收下了 {count} 篇。</b>看过的可以一起提交初审；要补的，点开补齐再交。
          </Note>
        )}
        {editions.length === 0 ? (
          <EmptyState title="没有您能看的稿件">
            那时收下的稿件不在您的范围里，原文还留着。
          </EmptyState>
        ) : (
          <ImportedList editions={editions} />
        )}
        <p>
          <ButtonLink href="/desk?tab=draft">去我的稿件</ButtonLink>
        </p>
      </PageBody>
    </>
  )
}
