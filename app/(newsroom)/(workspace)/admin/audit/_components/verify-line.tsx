import { Issue } from '#components/ui/issue'
import type { findVerification } from '#domain/audit/find-verification'
import { formatMoment } from '#lib/dates'

import { MoveButton } from '../../../_components/move-button.tsx'
import { verify } from '../actions.ts'

interface VerifyLineProps {
  /** The last row that the page knows of: none up to it may be missing. */
  lastRow: number
  last: Awaited<ReturnType<typeof findVerification>>
  now: Date
}

/** Whether the log is as it was written: when somebody last looked, its result, and to look again. */
export function VerifyLine({ lastRow, last, now }: VerifyLineProps) {
  return (
    <section className="flex flex-wrap items-center gap-x-4 gap-y-2" aria-label="日志有没有被动过">
      <MoveButton label="核对日志" target={{ lastRow }} ask={verify} again />
      <div role="status" className="min-w-0 flex-1 basis-60">
        {!last && <p className="text-ink-2">还没有人在这里核对过；每夜自动核对一遍。</p>}
        {last && last.brokenRow === null && (
          <p>
            {formatMoment(last.at, now)}核对了最新的 {last.count.toLocaleString('en-US')}{' '}
            行，没有少，也没有改过。
          </p>
        )}
        {last && last.brokenRow !== null && (
          <Issue>
            {formatMoment(last.at, now)}核对：第 {last.brokenRow}{' '}
            行对不上，被改过或者少了。请马上告诉技术人员，不要再动服务器。
          </Issue>
        )}
      </div>
    </section>
  )
}
