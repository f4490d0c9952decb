'use client'

import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Button } from '#components/ui/button'
import { Input } from '#components/ui/input'
import { Labelled } from '#components/ui/labelled'
import { Row, SHARE } from '#components/ui/row'
import { State } from '#components/ui/state'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { bindOnce } from '../../../_lib/bind-once.ts'
import { otherIssue } from '../../../_lib/failures.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import type { LinkMail } from '../_lib/link-mail.ts'
import { mail as send } from '../accounts/actions.ts'

/** Mails a link that is on the screen, to the address that the person has confirmed or to one that is written here. */
export function MailLinkForm({ mail: { accountId, token, confirmed } }: { mail: LinkMail }) {
  const id = useId()
  const form = useActionForm(bindOnce(send, { accountId }))
  const issues = form.issues['address'] ?? otherIssue(form.failure)
  return (
    <FormFrame form={form} className="grid gap-1" aria-label="发到邮箱">
      <input type="hidden" name="token" value={token} />
      <Row align="end">
        {confirmed ? (
          <input type="hidden" name="address" value="" />
        ) : (
          <Labelled label="或者由网站发到对方的邮箱" className={SHARE}>
            <Input
              type="email"
              name="address"
              required
              maxLength={120}
              autoComplete="off"
              defaultValue={form.typed('address')}
              {...issueProps(id, issues)}
            />
          </Labelled>
        )}
        <Button type="submit" disabled={form.off}>
          {confirmed ? `发到 ${confirmed}` : '发邮件'}
        </Button>
      </Row>
      <FieldIssue id={id} issues={issues} />
      <State role="status">
        {form.result && `交给邮件了，发到 ${form.result.value.to}。链接还在上面，只发给本人。`}
      </State>
    </FormFrame>
  )
}
