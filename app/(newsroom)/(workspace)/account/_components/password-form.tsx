'use client'

import { useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Labelled } from '#components/ui/labelled'
import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { Input } from '#components/ui/input'
import { MAX_TYPED_PASSWORD, MIN_PASSWORD } from '#domain/account/password/password-rule'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { PASSWORDS_DIFFER } from '../_lib/passwords-differ.ts'
import { savePassword } from '../actions.ts'

const FIELDS = [
  { name: 'oldPassword', word: '现在的密码', complete: 'current-password' },
  {
    name: 'newPassword',
    word: `新密码（至少 ${MIN_PASSWORD} 位，一句好记的话最好）`,
    complete: 'new-password',
  },
  { name: 'again', word: '再写一遍新密码', complete: 'new-password' },
] as const

/** A person's own new password, typed twice. */
export function PasswordForm() {
  const [differ, setDiffer] = useState(false)
  const form = useActionForm(savePassword, {
    again: true,
    check: ({ newPassword, again }) => {
      setDiffer(newPassword !== again)
      return newPassword === again
    },
  })
  const { failure, round } = form
  const ended = differ ? undefined : form.result?.value.ended
  const issuesOf = (name: string) =>
    name === 'again' && differ ? [PASSWORDS_DIFFER] : form.issues[name]
  return (
    <FormFrame form={form} className="mt-4 grid gap-3" aria-label="修改密码">
      {failure && <Note tone="bad">{failure.message}</Note>}
      {ended !== undefined && (
        <Note tone="good">
          密码改好了{ended > 0 && `，别处的 ${ended} 个登录已退出`}。下次用新密码登录。
        </Note>
      )}
      {FIELDS.map(({ name, word, complete }) => (
        <div key={`${name} ${round}`}>
          <Labelled label={word} htmlFor={`own-${name}`}>
            <Input
              id={`own-${name}`}
              name={name}
              type="password"
              required
              maxLength={MAX_TYPED_PASSWORD}
              autoComplete={complete}
              {...issueProps(`issue-own-${name}`, issuesOf(name))}
            />
          </Labelled>
          <FieldIssue id={`issue-own-${name}`} issues={issuesOf(name)} />
        </div>
      ))}
      <Button type="submit" className="justify-self-start" disabled={form.busy}>
        {form.busy ? '正在改…' : '改密码'}
      </Button>
    </FormFrame>
  )
}
