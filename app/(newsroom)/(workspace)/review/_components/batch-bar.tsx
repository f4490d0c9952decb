import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Button, buttonStyles } from '#components/ui/button'
import { Issue } from '#components/ui/issue'
import { Note } from '#components/ui/note'
import { TextArea } from '#components/ui/text-area'
import { MAX_REASON } from '#domain/edition/text-rules'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { BATCH_BAR } from '../../_components/batch-note.tsx'
import { otherIssue } from '../../../_lib/failures.ts'
import type { ActionForm } from '../../../_lib/use-action-form.ts'
import { NOBODY_RECEIVES } from '../_lib/nobody-receives.ts'
import { BATCH_FORM, type BatchMove } from '../../_lib/batch.ts'

/** Without scripts, and before the page has its own, a tick in the table shows it. */
const BAR_OF_TICKS = 'hidden group-has-[tbody_:checked]/queue:flex'

/** What is done to all editions that are ticked. */
export function BatchBar({
  form,
  missing,
  count,
  writerless,
  frame,
  onWrite,
  onCancel,
}: {
  form: ActionForm
  /** What is asked of the reason. */
  missing: string | null
  /** How many are ticked, as far as the page knows. */
  count: number
  /** How many of those nobody writes any more. */
  writerless: number
  frame: React.Ref<HTMLFormElement>
  onWrite: () => void
  onCancel: () => void
}) {
  const { busy, off, failure } = form
  const issues = missing === null ? form.issues['reason'] : [missing]
  const others = otherIssue(failure)
  return (
    <FormFrame
      form={form}
      id={BATCH_FORM}
      ref={frame}
      className={`${BATCH_BAR} ${count > 0 || failure ? 'flex' : BAR_OF_TICKS}`}
      aria-label="一起办"
      onReset={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      <p className="font-semibold" role="status">
        {busy && `正在办 ${count} 篇…`}
        {!busy && (count > 0 ? `选了 ${count} 篇` : '选上的几篇')}
      </p>
      <Button type="submit" name="move" value={'claim' satisfies BatchMove} disabled={off}>
        一起认领
      </Button>
      <details
        // What was sent folds again, and begins anew.
        key={form.round}
        className="open:order-1 open:basis-full"
        open={form.issues['reason'] !== undefined || undefined}
      >
        <summary
          className={buttonStyles({ className: 'list-none [&::-webkit-details-marker]:hidden' })}
        >
          一起退回…
        </summary>
        {writerless > 0 && (
          <div className="mt-2">
            <Note tone="calm">
              {writerless < count && `选上的有 ${writerless} 篇，`}
              {NOBODY_RECEIVES}
            </Note>
          </div>
        )}
        <div className="mt-2 grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3">
          <TextArea
            name="reason"
            rows={2}
            maxLength={MAX_REASON}
            aria-label="退回的理由，每一篇的作者都会看到"
            placeholder="退回的理由，每一篇的作者都会看到"
            defaultValue={form.typed('reason')}
            onChange={onWrite}
            {...issueProps('batch-reason-issue', issues)}
          />
          <Button
            type="submit"
            name="move"
            value={'return' satisfies BatchMove}
            kind="primary"
            disabled={off}
          >
            退回{count > 0 && ` ${count} 篇`}
          </Button>
          <FieldIssue id="batch-reason-issue" issues={issues} />
        </div>
      </details>
      <Button type="reset" kind="quiet" disabled={off}>
        不选了
      </Button>
      {others && (
        <Issue className="basis-full" role="alert">
          {others.join('；')}
        </Issue>
      )}
    </FormFrame>
  )
}
