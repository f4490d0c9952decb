import { useState } from 'react'

import { EmptyState } from '#components/ui/empty-state'
import { Note } from '#components/ui/note'
import { Button, ButtonLink } from '#components/ui/button'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'

import type { Taken } from '../_lib/taken.ts'
import { ImportedList } from './imported-list.tsx'

/** The result of an import, with the way to each draft. */
export function ImportedNote({
  imported: { editions, doubts, unseen, count, alreadyImported },
  onAgain,
}: {
  imported: Taken
  onAgain: () => void
}) {
  const [submitted, setSubmitted] = useState<ReadonlySet<number>>(new Set())
  return (
    <>
      <PageHead title="整版导入">
        <Spacer />
        <Button onClick={onAgain}>再导一个版</Button>
      </PageHead>
      <PageBody>
        <div className="mb-3">
          {alreadyImported ? (
            <Note tone="calm">
              <b>这个版以前导入过，没有再建。</b>那时收下 {count} 篇
              {editions.length < count && `，其中 ${editions.length} 篇在您的范围里`}。
            </Note>
          ) : (
            <Note tone="good">
              <b>收下了 {count} 篇。</b>
              {formatNext({
                count,
                submitted: submitted.size,
                doubtful: Object.keys(doubts).length,
              })}
            </Note>
          )}
        </div>
        {editions.length === 0 ? (
          <EmptyState title="没有您能看的稿件">
            那时收下的稿件不在您的范围里，原文还留着。
          </EmptyState>
        ) : (
          <ImportedList
            editions={editions}
            doubts={doubts}
            unseen={unseen}
            submitted={submitted}
            onSubmitted={(ids) => setSubmitted((now) => new Set([...now, ...ids]))}
          />
        )}
        <p>
          <ButtonLink href="/desk?tab=draft">去我的稿件</ButtonLink>
        </p>
      </PageBody>
    </>
  )
}

function formatNext({
  count,
  submitted,
  doubtful,
}: Record<'count' | 'submitted' | 'doubtful', number>): string {
  if (submitted >= count) return '都提交了初审。'
  if (submitted > 0) return `提交了 ${submitted} 篇，还有 ${count - submitted} 篇是草稿。`
  return doubtful > 0
    ? '打了勾的可以一起提交初审；标着“请确认”的没有打勾，点开看过再交。'
    : '看过的可以一起提交初审；要补的，点开补齐再交。'
}
