'use client'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { Input } from '#components/ui/input'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { FRONT_DOOR_FORM } from '../../../_components/front-door-form.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { requestReset } from '../actions.ts'

/** The name whose password is forgotten; where the link goes is nobody's to say. */
export function ResetForm() {
  const form = useActionForm(requestReset)
  const { failure, issues } = form
  return (
    <FormFrame form={form} className={FRONT_DOOR_FORM} aria-label="忘了密码">
      {failure && !issues['loginName'] && <Note tone="bad">{failure.message}</Note>}
      <div>
        <label>
          用户名
          <Input
            size="large"
            name="loginName"
            defaultValue={form.typed('loginName')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={60}
            autoFocus
            {...issueProps('loginName-issue', issues['loginName'])}
          />
        </label>
        <FieldIssue id="loginName-issue" issues={issues['loginName']} />
      </div>
      <Button type="submit" kind="primary" size="large" disabled={form.off}>
        {form.busy ? '正在发…' : '发重设密码的链接'}
      </Button>
    </FormFrame>
  )
}
