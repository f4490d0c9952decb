'use client'

import { useRouter } from 'next/navigation'

import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { closeAsleep } from '../actions.ts'

/** A list of accounts that are asleep, to tick and end; `children` is the table with the ticks. */
export function AsleepAccounts({ children }: { children: React.ReactNode }) {
  const router = useRouter()
  const form = useActionForm(closeAsleep, { again: true, done: () => router.refresh() })
  const { failure, result } = form
  return (
    <FormFrame form={form} className="grid gap-4" aria-label="久不用的账号">
      {failure && <Note tone="bad">{failure.issues['accountIds']?.[0] ?? failure.message}</Note>}
      {result && (
        <Note tone="good">
          停用了 {result.value.closed} 个账号
          {result.value.awake > 0 && `；${result.value.awake} 个刚刚用过，没有动`}。
        </Note>
      )}
      <HelpText>停用马上退出登录、收回角色；写过的、审过的都留着，以后可以重新启用。</HelpText>
      {children}
      <Row>
        <Button type="submit" disabled={form.off}>
          停用勾选的账号
        </Button>
      </Row>
    </FormFrame>
  )
}
