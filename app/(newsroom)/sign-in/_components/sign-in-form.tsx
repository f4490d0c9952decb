'use client'

import { useRef } from 'react'

import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { Input } from '#components/ui/input'
import { MAX_TYPED_PASSWORD } from '#domain/account/password/password-rule'

import { FormFrame } from '../../_components/form-frame.tsx'
import { FRONT_DOOR_FORM } from '../../_components/front-door-form.ts'
import { bindOnce } from '../../_lib/bind-once.ts'
import { useActionForm } from '../../_lib/use-action-form.ts'
import { enterNewsroom } from '../actions.ts'

const UNREACHED = '连不上网站，没有登录上。请看看网络，过一会儿再试。'

/** Name and password. A wrong pair keeps the name and asks for the password again. */
export function SignInForm({ path }: { path: string }) {
  const password = useRef<HTMLInputElement>(null)
  const form = useActionForm(bindOnce(enterNewsroom, path), {
    refused: () => {
      if (!password.current) return
      password.current.value = ''
      password.current.focus()
    },
  })
  const { failure } = form
  return (
    <FormFrame form={form} className={FRONT_DOOR_FORM}>
      {failure && <Note tone="bad">{failure.code === 'fault' ? UNREACHED : failure.message}</Note>}
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
        />
      </label>
      <label>
        密码
        <Input
          size="large"
          ref={password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={MAX_TYPED_PASSWORD}
        />
      </label>
      <Button type="submit" kind="primary" size="large" disabled={form.off}>
        {form.busy ? '正在登录…' : '登录'}
      </Button>
    </FormFrame>
  )
}
