'use client'

import { signIn } from 'next-auth/react'
import { useRef, useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { Note } from '#components/newsroom/note'

// Answers of the sign-in library itself; sentences of ours come through as they are.
const OWN_WORDS = /^[\u4e00-\u9fff]/

/** Name and password. A wrong pair keeps the name and asks for the password again. */
export function SignInForm({ path }: { path: string }) {
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const password = useRef<HTMLInputElement>(null)

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(null)
    const form = new FormData(event.currentTarget)
    const credentials = { loginName: form.get('loginName'), password: form.get('password') }
    try {
      const result = await signIn('credentials', { ...credentials, redirect: false })
      if (result?.ok && !result.error) return window.location.assign(path)
      const { error } = result ?? {}
      setProblem(error && OWN_WORDS.test(error) ? error : '没有登录上，请再试一次')
    } catch {
      setProblem('连不上网站，没有登录上。请看看网络，过一会儿再试。')
    }
    setBusy(false)
    if (password.current) {
      password.current.value = ''
      password.current.focus()
    }
  }

  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)} method="post">
      {problem && <Note tone="bad">{problem}</Note>}
      <label>
        用户名
        <input
          className="input"
          name="loginName"
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
        <input
          ref={password}
          className="input"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={1024}
        />
      </label>
      <ReadyControls>
        <button type="submit" className="button go" disabled={busy}>
          {busy ? '正在登录…' : '登录'}
        </button>
      </ReadyControls>
    </form>
  )
}
