import { StateTag } from '#components/matter/state-tag'
import { CellNote } from '#components/ui/table'
import { describePromise } from '#domain/promise/describe-promise'
import type { ListedPromise } from '#domain/promise/list-promises'
import { isOpen } from '#domain/promise/promise-state'
import { articlePath } from '#lib/addresses/site-paths'
import { formatDay, type IsoDay } from '#lib/dates'
import { PROMISE_END_LABELS } from '#lib/promise-labels'

/** The lamp of a promise, and what is reported of its end. */
export function PromiseLampNote({ promise, today }: { promise: ListedPromise; today: IsoDay }) {
  const { state, reported, reporter, reportedOn, reportWords, proof } = promise
  const { tone, words } = describePromise(promise, today)
  return (
    <>
      <StateTag tone={tone}>{words}</StateTag>
      {reported && (
        <CellNote>
          {isOpen(state) && `${reporter}报告“${PROMISE_END_LABELS[reported]}”，等确认。`}
          {reportWords}
          {reportedOn && `（${formatDay(reportedOn)}）`}
          {proof && (
            <>
              {' '}
              <a href={articlePath(proof.articleId)}>{proof.headline}</a>
            </>
          )}
        </CellNote>
      )}
    </>
  )
}
