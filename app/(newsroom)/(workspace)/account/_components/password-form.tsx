'use client'

import { useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { ReadyControls } from '#components/form/ready-controls'
import { Note } from '#components/newsroom/note'

import { useMove } from '../../_lib/use-move.ts'
import { savePassword } from '../actions.ts'

const EMPTY = { oldPassword: '', newPassword: '', again: '' }
const FIELDS = [
  { name: 'oldPassword', word: '现在的密码', complete: 'current-password' },
  { name: 'newPassword', word: '新密码（至少 10 位，一句好记的话最好）', complete: 'new-password' },
  { name: 'again', word: '再写一遍新密码', complete: 'new-password' },
] as const

/** A person's own new password, typed twice. */
export function PasswordForm() {
  const [values, setValues] = useState(EMPTY)
  const [differ, setDiffer] = useState(false)
  const [ended, setEnded] = useState<number | null>(null)
  const { busy, refusal, run } = useMove({ again: true })
  const issuesOf = (name: keyof typeof EMPTY) => {
    if (name === 'again') return differ ? ['两遍写得不一样'] : undefined
    return refusal?.issues[name]
  }
  const save = () => {
    const { oldPassword, newPassword, again } = values
    const same = newPassword === again
    setDiffer(!same)
    setEnded(null)
    if (!same) return
    run(
      () => savePassword({ oldPassword, newPassword }),
      (result) => {
        setValues(EMPTY)
        setEnded(result.ended)
      },
    )
  }
  return (
    <ReadyControls>
      <form
        aria-label="修改密码"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {refusal && <Note tone="bad">{refusal.message}</Note>}
        {ended !== null && (
          <Note tone="good">
            密码改好了{ended > 0 && `，别处的 ${ended} 个登录已退出`}。下次用新密码登录。
          </Note>
        )}
        {FIELDS.map(({ name, word, complete }) => (
          <div key={name}>
            <label className="labelled" htmlFor={`own-${name}`}>
              <span>{word}</span>
              <input
                id={`own-${name}`}
                className="input"
                type="password"
                required
                maxLength={200}
                autoComplete={complete}
                value={values[name]}
                onChange={({ target }) => setValues({ ...values, [name]: target.value })}
                {...issueProps(`issue-own-${name}`, issuesOf(name))}
              />
            </label>
            <FieldIssue id={`issue-own-${name}`} issues={issuesOf(name)} />
          </div>
        ))}
        <button type="submit" className="button" disabled={busy}>
          {busy ? '正在改…' : '改密码'}
        </button>
      </form>
    </ReadyControls>
  )
}
