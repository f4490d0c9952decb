'use client'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Labelled } from '#components/ui/labelled'
import { Note } from '#components/ui/note'
import { MAX_TYPED_PASSWORD } from '#domain/account/password/password-rule'
import type { NoticeSettings } from '#domain/notice/notice-settings'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { saveMailAddress } from '../actions.ts'

type Address = Pick<NoticeSettings, 'mailAddress' | 'confirmed'>

function formatDone({ mailAddress, confirmed }: Address): string {
  if (mailAddress === '') return '存好了。没有邮箱，不发邮件。'
  return confirmed
    ? '存好了。以后的通知按这样发到您的邮箱。'
    : '存好了。邮箱确认以后，通知才会发过去。'
}

/** Where a person gets mail. What opens that mailbox may open the account, so it asks who is there. */
export function AddressForm({
  address,
  hasFactor,
  justConfirmed,
  onDone,
}: {
  address: Address
  hasFactor: boolean
  justConfirmed: boolean
  onDone: (now: NoticeSettings) => void
}) {
  const form = useActionForm(saveMailAddress, { again: true, done: onDone })
  const { failure, issues, round, typed } = form
  const isDone = !failure && (justConfirmed || form.result !== null)
  return (
    <FormFrame form={form} className="mt-4 grid gap-3" aria-label="收通知的邮箱">
      {failure && <Note tone="bad">{failure.message}</Note>}
      {isDone && <Note tone="good">{formatDone(address)}</Note>}
      <div>
        <Labelled label="邮箱" htmlFor="mail-address">
          <Input
            id="mail-address"
            name="mailAddress"
            type="email"
            inputMode="email"
            autoComplete="email"
            maxLength={120}
            defaultValue={typed('mailAddress', address.mailAddress)}
            placeholder="不用邮件就空着"
            {...issueProps('issue-mail-address', issues['mailAddress'])}
          />
        </Labelled>
        <FieldIssue id="issue-mail-address" issues={issues['mailAddress']} />
      </div>
      <div key={`password ${round}`}>
        <Labelled label="现在的密码" htmlFor="mail-password">
          <Input
            id="mail-password"
            name="password"
            type="password"
            required
            maxLength={MAX_TYPED_PASSWORD}
            autoComplete="current-password"
            {...issueProps('issue-mail-password', issues['password'])}
          />
        </Labelled>
        <FieldIssue id="issue-mail-password" issues={issues['password']} />
      </div>
      {hasFactor && (
        <div key={`code ${round}`}>
          <Labelled label="验证码" htmlFor="mail-factor-code">
            <Input
              id="mail-factor-code"
              name="code"
              autoComplete="one-time-code"
              spellCheck={false}
              required
              maxLength={40}
              {...issueProps('issue-mail-factor-code', issues['code'])}
            />
          </Labelled>
          <FieldIssue id="issue-mail-factor-code" issues={issues['code']} />
        </div>
      )}
      <HelpText space="none">
        忘了密码，重设的链接发到这个邮箱，所以改它要写密码。
        {address.mailAddress !== '' && '以前的邮箱会收到一封信。'}
      </HelpText>
      <Button type="submit" className="justify-self-start" disabled={form.busy}>
        {form.busy ? '正在存…' : '存邮箱'}
      </Button>
    </FormFrame>
  )
}
