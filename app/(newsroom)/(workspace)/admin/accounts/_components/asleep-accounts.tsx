'use client'

import { Button, ButtonLink } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { closeAsleep } from '../actions.ts'

/** A list of accounts that are asleep, to tick and end; `children` is the table with the ticks. */
export function AsleepAccounts({ children }: { children: React.ReactNode }) {
  const form = useActionForm(closeAsleep, { again: true })
  const { failure, result } = form
  if (result) {
    const { closed, awake } = result.value
    return (
      <Note
        tone="good"
        action={
          <ButtonLink size="small" href="/admin/accounts?state=asleep">
            看还有谁
          </ButtonLink>
        }
      >
        停用了 {closed} 个账号{awake > 0 && `；${awake} 个刚刚用过，没有动`}。
      </Note>
    )
  }
  return (
    <FormFrame form={form} className="grid gap-4" aria-label="久不用的账号">
      {failure && <Note tone="bad">{failure.issues['accountIds']?.[0] ?? failure.message}</Note>}
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
