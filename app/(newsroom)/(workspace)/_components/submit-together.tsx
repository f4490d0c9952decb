'use client'

import { useRouter } from 'next/navigation'
import { useRef } from 'react'

import { Button } from '#components/ui/button'
import { Issue } from '#components/ui/issue'

import { FormFrame } from '../../_components/form-frame.tsx'
import { otherIssue } from '../../_lib/failures.ts'
import { useActionForm } from '../../_lib/use-action-form.ts'
import { BATCH_FORM, CHOSEN, chosenIds, type BatchMove } from '../_lib/batch.ts'
import { moveTogether } from '../_lib/batch-actions.ts'
import { BATCH_BAR, BatchNote } from './batch-note.tsx'

/** Where something can be ticked, and nothing is. */
const HINT =
  'hidden text-xs text-ink-2 group-has-[input[form=batch]]/drafts:block group-has-[[form=batch]:checked]/drafts:hidden'

/** A list of drafts, each with a `DraftTick`, and the button that submits all that are ticked. */
export function SubmitTogether({
  onSubmitted,
  children,
}: {
  /** Runs with the numbers of those that were submitted. */
  onSubmitted?: (editionIds: readonly number[]) => void
  children: React.ReactNode
}) {
  const router = useRouter()
  const frame = useRef<HTMLFormElement>(null)
  const form = useActionForm(moveTogether, {
    again: true,
    done: ({ refused }, sent) => {
      const left = new Set(refused.map(({ editionId }) => editionId))
      onSubmitted?.(chosenIds(sent['chosen']).filter((editionId) => !left.has(editionId)))
      router.refresh()
    },
  })
  const { busy, off, failure, result } = form
  const others = otherIssue(failure)
  const tickAll = (ticked: boolean) => {
    for (const tick of frame.current?.elements ?? [])
      if (tick instanceof HTMLInputElement && tick.name === CHOSEN) tick.checked = ticked
  }
  return (
    <div className="group/drafts">
      <div className="*:mb-3">{result && <BatchNote report={result.value} />}</div>
      <FormFrame
        form={form}
        id={BATCH_FORM}
        ref={frame}
        className={`${BATCH_BAR} ${failure ? 'flex' : 'hidden group-has-[[form=batch]:checked]/drafts:flex'}`}
        aria-label="一起提交"
      >
        <Button
          type="submit"
          name="move"
          value={'submit' satisfies BatchMove}
          kind="primary"
          disabled={off}
        >
          {busy ? '正在提交…' : '选上的一起提交初审'}
        </Button>
        <Button kind="quiet" disabled={off} onClick={() => tickAll(true)}>
          全选
        </Button>
        <Button kind="quiet" disabled={off} onClick={() => tickAll(false)}>
          不选了
        </Button>
        {others && (
          <Issue className="basis-full" role="alert">
            {others.join('；')}
          </Issue>
        )}
      </FormFrame>
      <p className={HINT}>打上勾的稿件可以一起提交初审。</p>
      {children}
    </div>
  )
}
