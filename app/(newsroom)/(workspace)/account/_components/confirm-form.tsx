'use client'

import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Labelled } from '#components/ui/labelled'
import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { Input } from '#components/ui/input'
import { Row } from '#components/ui/row'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { confirmMailAddress, sendCodeAgain } from '../actions.ts'

/** Proof that mail to the new address arrives: the six digits that were sent there. */
export function ConfirmForm({ address, onDone }: { address: string; onDone: () => void }) {
  const againId = useId()
  const confirming = useActionForm(confirmMailAddress, { again: true, done: onDone })
  const sending = useActionForm(sendCodeAgain, { again: true })
  const failure = confirming.failure ?? sending.failure
  const { issues } = confirming
  return (
    <>
      <FormFrame form={confirming} className="mt-4 grid gap-3" aria-label="确认邮箱">
        <Note tone="calm">
          {sending.round > 0 || sending.result
            ? `往 ${address} 又发了一封信，里面有 6 位数字。填在这里，通知才会发过去。`
            : `${address} 还没有确认。确认信里有 6 位数字，填在这里，通知才会发过去；没有收到信，就再发一次。`}
        </Note>
        {failure && <Note tone="bad">{failure.message}</Note>}
        <Labelled label="确认码" htmlFor="mail-code">
          <Input
            id="mail-code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            required
            defaultValue={confirming.typed('code')}
            {...issueProps('issue-mail-code', issues['code'])}
          />
        </Labelled>
        <FieldIssue id="issue-mail-code" issues={issues['code']} />
        <Row>
          <Button type="submit" disabled={confirming.busy}>
            确认邮箱
          </Button>
          <Button type="submit" form={againId} kind="quiet" disabled={sending.busy}>
            没收到，再发一次
          </Button>
        </Row>
      </FormFrame>
      {/* A form cannot be in another. */}
      <FormFrame form={sending} id={againId} hidden />
    </>
  )
}
