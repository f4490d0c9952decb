import { Note } from '#components/ui/note'

import type { BatchMove, BatchReport } from '../_lib/batch.ts'

/** Where the one button for all that are ticked stands. */
export const BATCH_BAR =
  'sticky top-bar z-3 flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line-strong bg-surface px-3 py-2'

const MOVE_LABELS: Record<BatchMove, string> = {
  claim: '认领',
  return: '退回',
  submit: '提交',
}

/** What happened to each edition of a batch. */
export function BatchNote({ report: { move, done, refused } }: { report: BatchReport }) {
  return (
    <Note tone={refused.length > 0 ? 'bad' : 'good'}>
      <b>
        {MOVE_LABELS[move]}了 {done} 篇{refused.length > 0 && `，${refused.length} 篇没有办成`}。
      </b>
      {refused.length > 0 && (
        <ul className="*:mt-0.5">
          {refused.map(({ editionId, headline, message }) => (
            <li key={editionId}>
              《{headline}》：{message}
            </li>
          ))}
        </ul>
      )}
    </Note>
  )
}
