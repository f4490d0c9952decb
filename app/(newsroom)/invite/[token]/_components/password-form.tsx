'use client'

import { useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { useAwake } from '#components/form/use-awake'
import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { Input } from '#components/ui/input'
import { MAX_TYPED_PASSWORD, MIN_PASSWORD } from '#domain/account/password/password-rule'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { FRONT_DOOR_FORM } from '../../../_components/front-door-form.ts'
import { bindOnce } from '../../../_lib/bind-once.ts'
import { UNANSWERED } from '../../../_lib/failures.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { newPasswordIssues } from '../_lib/new-password-issues.ts'
import { savePassword } from '../actions.ts'

const FIELDS = [
  { name: 'password', label: `密码（至少 ${MIN_PASSWORD} 位）` },
  { name: 'again', label: '再输一遍' },
] as const
const UNKNOWN =
  '没有收到网站的回答，不知道密码设上了没有。请过一会儿用新密码登录，登不上再来这里设。'

/**
 * A password twice. Its page names no referrer, so that the link stays with its holder; browsers then name no origin
 * of a form either, and who sends one is refused: this form needs its scripts.
 */
export function PasswordForm({ token, loginName }: { token: string; loginName: string }) {
  const awake = useAwake()
  const [early, setEarly] = useState<ReturnType<typeof newPasswordIssues>>({})
  const form = useActionForm(bindOnce(savePassword, { token }), {
    check: ({ password, again }) => {
      const found = newPasswordIssues(String(password), String(again))
      setEarly(found)
      return Object.keys(found).length === 0
    },
  })
  const { failure, issues } = form
  const message = failure?.message === UNANSWERED.message ? UNKNOWN : failure?.message
  return (
    <FormFrame form={form} className={FRONT_DOOR_FORM} aria-label="设密码">
      {message && <Note tone="bad">{message}</Note>}
      <input type="hidden" name="username" autoComplete="username" value={loginName} readOnly />
      {FIELDS.map(({ name, label }) => {
        const found = early[name] ?? issues[name]
        return (
          <div key={name}>
            <label>
              {label}
              <Input
                type="password"
                name={name}
                autoComplete="new-password"
                maxLength={MAX_TYPED_PASSWORD}
                {...issueProps(`${name}-issue`, found)}
              />
            </label>
            <FieldIssue id={`${name}-issue`} issues={found} />
          </div>
        )
      })}
      <Button type="submit" kind="primary" disabled={!awake || form.off}>
        {form.busy ? '正在设…' : '设好密码，进编辑部'}
      </Button>
    </FormFrame>
  )
}
