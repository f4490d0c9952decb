'use client'

import { signIn } from 'next-auth/react'
import { useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { ReadyControls } from '#components/form/ready-controls'
import { Note } from '#components/newsroom/note'
import { newPasswordIssues } from '../_lib/new-password-issues.ts'

import { savePassword } from '../actions.ts'

/** A password twice; then straight in, or to the sign-in page when that does not work out. */
export function PasswordForm({ token, loginName }: { token: string; loginName: string }) {
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const issues = asked ? newPasswordIssues(password, again) : {}

  const save = async () => {
    setAsked(true)
    setProblem(null)
    if (Object.keys(newPasswordIssues(password, again)).length > 0) return
    setBusy(true)
    try {
      const saved = await savePassword({ token, password })
      if (saved.ok) {
        const entered = await signIn('credentials', { loginName, password, redirect: false })
        return window.location.assign(entered?.ok ? '/work' : '/sign-in')
      }
      setProblem(saved.message)
    } catch {
      setProblem(
        '没有收到网站的回答，不知道密码设上了没有。请过一会儿用新密码登录，登不上再来这里设。',
      )
    }
    setBusy(false)
  }

  const fields = [
    { name: 'password', word: '密码（至少 10 位）', value: password, set: setPassword },
    { name: 'again', word: '再输一遍', value: again, set: setAgain },
  ] as const
  return (
    <ReadyControls>
      <form
        className="sign-in-form"
        aria-label="设密码"
        method="post"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void save()
        }}
      >
        {problem && <Note tone="bad">{problem}</Note>}
        <input type="hidden" name="username" autoComplete="username" value={loginName} readOnly />
        {fields.map(({ name, word, value, set }) => (
          <div key={name}>
            <label>
              {word}
              <input
                className="input"
                type="password"
                autoComplete="new-password"
                maxLength={200}
                value={value}
                onChange={({ target }) => set(target.value)}
                {...issueProps(`${name}-issue`, issues[name])}
              />
            </label>
            <FieldIssue id={`${name}-issue`} issues={issues[name]} />
          </div>
        ))}
        <button type="submit" className="button go" disabled={busy}>
          {busy ? '正在设…' : '设好密码，进编辑部'}
        </button>
      </form>
    </ReadyControls>
  )
}
