'use client'

import { useRouter } from 'next/navigation'

import { Button } from '#components/ui/button'
import { Issue } from '#components/ui/issue'
import type { FormState, SentForm } from '#server/form-action'

import { FormFrame } from '../../_components/form-frame.tsx'
import { isOfState } from '../../_lib/failures.ts'
import { bindOnce } from '../../_lib/bind-once.ts'
import { useActionForm } from '../../_lib/use-action-form.ts'
import { TypedTooLate } from './typed-too-late.tsx'

/** One click, one move. */
export function MoveButton<Target extends object>({
  label,
  title,
  name,
  target,
  ask,
  then,
  late,
  kind,
  size,
  ref,
  again = false,
  isOpen = true,
}: Pick<React.ComponentProps<typeof Button>, 'kind' | 'size' | 'ref'> & {
  label: string
  /** The edition it is done to, where the page shows several, for those who hear the button. */
  title?: string
  /** The whole name, where it is no edition. */
  name?: string
  /** What it is done to: an edition in the version that is on the screen, or an article. */
  target: Target
  ask: (target: Target, last: FormState, sent: SentForm) => Promise<FormState>
  /** Where to go afterwards; without it the page refreshes. */
  then?: string
  /** Where it is reported what had happened before; without it the page refreshes, and its line has to show that. */
  late?: string
  /** Whether the same may be asked once more when it was done. */
  again?: boolean
  /** Whether the move may be made now; else nothing is left of it but why it was refused. */
  isOpen?: boolean
}) {
  const router = useRouter()
  const refresh = () => router.refresh()
  const form = useActionForm(bindOnce(ask, target), {
    onward: then,
    again,
    done: then === undefined ? refresh : undefined,
    refused: (failure) => {
      if (!isOfState(failure)) return
      if (late === undefined) refresh()
      else window.location.assign(late)
    },
  })
  if (!isOpen) return <TypedTooLate form={form} />
  return (
    <FormFrame form={form} className="contents">
      <Button
        ref={ref}
        type="submit"
        kind={kind}
        size={size}
        disabled={form.off}
        aria-label={name ?? (title && `${label}《${title}》`)}
      >
        {label}
      </Button>
      {form.failure && <Issue role="alert">{form.failure.message}</Issue>}
    </FormFrame>
  )
}
