'use client'

import { useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { ReadyControls } from '#components/form/ready-controls'
import { Note } from '#components/newsroom/note'

import { useMove } from '../../_lib/use-move.ts'
import { confirmMailAddress, sendCodeAgain } from '../actions.ts'

/** Proof that mail to the new address arrives: the six digits that were sent there. */
export function ConfirmForm({ address, onDone }: { address: string; onDone: () => void }) {
  const [code, setCode] = useState('')
  const [sentAgain, setSentAgain] = useState(false)
  const confirming = useMove({ again: true })
  const sending = useMove({ again: true })
  const refusal = confirming.refusal ?? sending.refusal
  return (
    <ReadyControls>
      <form
        className="confirm-address"
        aria-label="确认邮箱"
        onSubmit={(event) => {
          event.preventDefault()
          confirming.run(() => confirmMailAddress({ code }), onDone)
        }}
      >
        <Note tone="calm">
          往 {address} {sentAgain ? '又' : ''}发了一封信，里面有 6
          位数字。填在这里，通知才会发过去。
        </Note>
        {refusal && <Note tone="bad">{refusal.message}</Note>}
        <label className="labelled" htmlFor="mail-code">
          <span>确认码</span>
          <input
            id="mail-code"
            className="input"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            required
            value={code}
            onChange={({ target }) => setCode(target.value)}
            {...issueProps('issue-mail-code', refusal?.issues['code'])}
          />
        </label>
        <FieldIssue id="issue-mail-code" issues={refusal?.issues['code']} />
        <div className="row">
          <button type="submit" className="button" disabled={confirming.busy}>
            确认邮箱
          </button>
          <button
            type="button"
            className="button plain"
            disabled={sending.busy}
            onClick={() =>
              sending.run(
                () => sendCodeAgain(),
                () => setSentAgain(true),
              )
            }
          >
            没收到，再发一次
          </button>
        </div>
      </form>
    </ReadyControls>
  )
}
