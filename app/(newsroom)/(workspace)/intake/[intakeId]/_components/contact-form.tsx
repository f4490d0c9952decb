'use client'

import { useRouter } from 'next/navigation'

import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Issue } from '#components/ui/issue'
import { Note } from '#components/ui/note'
import { QUOTED } from '#components/ui/quoted'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { bindOnce } from '../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { showContact } from '../../actions.ts'

/** How the sender can be found, once somebody asks for it: that they did is kept. */
export function ContactForm({
  intakeId,
  hasContact,
  isErasable,
}: {
  intakeId: number
  hasContact: boolean
  /** Whether it was decided so long ago that one may have been erased. */
  isErasable: boolean
}) {
  const router = useRouter()
  // That it was read is in the history below at once.
  const form = useActionForm(bindOnce(showContact, { intakeId }), { done: () => router.refresh() })
  if (!hasContact) {
    return <p className="text-ink-2">没有留联系方式{isErasable && '，或者已经按期删去'}。</p>
  }
  if (form.result) {
    return (
      <Note tone="calm">
        <b>联系方式：</b>
        <span className={QUOTED}>{form.result.value.contact}</span>
      </Note>
    )
  }
  return (
    <FormFrame form={form} className="grid justify-items-start gap-1" aria-label="联系方式">
      <Button type="submit" size="small" disabled={form.off}>
        查看联系方式
      </Button>
      <HelpText space="none">看一次记一次：经过里和操作记录里都写着是谁看的。</HelpText>
      {form.failure && <Issue role="alert">{form.failure.message}</Issue>}
    </FormFrame>
  )
}
