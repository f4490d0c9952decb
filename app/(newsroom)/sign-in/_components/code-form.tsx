'use client'

import { useRef } from 'react'

import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { CheckboxField } from '#components/ui/checkbox'
import { Input } from '#components/ui/input'

import { FormFrame } from '../../_components/form-frame.tsx'
import { FRONT_DOOR_FORM } from '../../_components/front-door-form.ts'
import { bindOnce } from '../../_lib/bind-once.ts'
import { useActionForm } from '../../_lib/use-action-form.ts'
import { enterCode } from '../actions.ts'

const UNREACHED = '连不上网站，没有登录上。请看看网络，过一会儿再试。'

/** The code of an app, or a recovery code. */
export function CodeForm({ path }: { path: string }) {
  const code = useRef<HTMLInputElement>(null)
  const form = useActionForm(bindOnce(enterCode, path), {
    refused: () => {
      if (!code.current) return
      code.current.value = ''
      code.current.focus()
    },
  })
  const { failure } = form
  return (
    <FormFrame form={form} className={FRONT_DOOR_FORM} aria-label="验证码">
      {failure && <Note tone="bad">{failure.code === 'fault' ? UNREACHED : failure.message}</Note>}
      <label>
        验证码或恢复码
        <Input
          size="large"
          ref={code}
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          required
          maxLength={40}
          autoFocus
        />
      </label>
      <CheckboxField name="remember" value="on" className="inline-flex! justify-self-start">
        在这台设备上 30 天内不再问
      </CheckboxField>
      <Button type="submit" kind="primary" size="large" disabled={form.off}>
        {form.busy ? '正在登录…' : '登录'}
      </Button>
    </FormFrame>
  )
}
