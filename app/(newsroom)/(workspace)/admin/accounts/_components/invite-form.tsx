'use client'

import { useState } from 'react'

import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { ReadyControls } from '#components/form/ready-controls'
import { Note } from '#components/newsroom/note'
import type { Role } from '#db/states'

import { useMove } from '../../../_lib/use-move.ts'
import { invite } from '../actions.ts'
import { GrantFields, NO_GRANT } from './grant-fields.tsx'
import { LinkPanel } from './link-panel.tsx'

interface Made {
  accountId: number
  token: string
  expiresAt: Date
  name: string
}

/** Opens an account for somebody and shows the link by which he sets his password. */
export function InviteForm({
  roles,
  divisions,
}: {
  roles: readonly Role[]
  divisions: readonly DivisionChoice[]
}) {
  const only = divisions.length === 1 ? (divisions[0]?.code ?? '') : ''
  const [person, setPerson] = useState({ displayName: '', loginName: '', divisionCode: only })
  const [grant, setGrant] = useState({
    ...NO_GRANT,
    role: roles.length === 1 ? (roles[0] ?? '') : ('' as const),
    divisionCode: only,
  })
  const [made, setMade] = useState<Made | null>(null)
  const { busy, refusal, run } = useMove({ again: true })
  const issues = refusal?.issues ?? {}
  const send = () =>
    run(
      () => invite({ ...person, grant }),
      (link) => setMade({ ...link, name: person.displayName.trim() }),
    )
  if (made) {
    return (
      <div className="admin-form">
        <Note tone="good">
          账号开好了。<a href={`/admin/accounts/${made.accountId}`}>看这个账号</a>
        </Note>
        <LinkPanel {...made} />
        <a className="button" href="/admin/accounts/new">
          再邀请一位
        </a>
      </div>
    )
  }
  return (
    <ReadyControls>
      <form
        className="admin-form"
        aria-label="邀请"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {refusal && <Note tone="bad">{refusal.message}</Note>}
        {(['displayName', 'loginName'] as const).map((name) => (
          <div key={name}>
            <label className="labelled">
              <span>{name === 'displayName' ? '姓名' : '用户名（登录用，字母和数字）'}</span>
              <input
                className="input"
                value={person[name]}
                maxLength={name === 'displayName' ? 30 : 60}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                onChange={({ target }) => setPerson({ ...person, [name]: target.value })}
                {...issueProps(`invite-${name}`, issues[name])}
              />
            </label>
            <FieldIssue id={`invite-${name}`} issues={issues[name]} />
          </div>
        ))}
        <div>
          <label className="labelled">
            <span>单位</span>
            <DivisionSelect
              divisions={divisions}
              value={person.divisionCode}
              onChoose={(divisionCode) => {
                setPerson({ ...person, divisionCode })
                if (!grant.divisionCode) setGrant({ ...grant, divisionCode })
              }}
              {...issueProps('invite-division', issues['divisionCode'])}
            />
          </label>
          <FieldIssue id="invite-division" issues={issues['divisionCode']} />
        </div>
        <fieldset className="setting-group">
          <legend>第一个角色</legend>
          <GrantFields
            id="invite-grant"
            values={grant}
            roles={roles}
            divisions={divisions}
            issues={issues}
            path="grant."
            onChange={setGrant}
          />
        </fieldset>
        <div className="row">
          <button type="submit" className="button go" disabled={busy}>
            {busy ? '正在开账号…' : '开账号，生成链接'}
          </button>
        </div>
      </form>
    </ReadyControls>
  )
}
