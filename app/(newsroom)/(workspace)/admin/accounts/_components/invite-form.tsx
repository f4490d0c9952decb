'use client'

import { useState } from 'react'

import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Labelled } from '#components/ui/labelled'
import { Note } from '#components/ui/note'
import { Button, ButtonLink } from '#components/ui/button'
import { Input } from '#components/ui/input'
import { Row } from '#components/ui/row'
import type { Role } from '#db/states'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { invite } from '../actions.ts'
import { GrantFields } from './grant-fields.tsx'
import { LinkPanel } from '../../_components/link-panel.tsx'

/** Opens an account for somebody and shows the link by which they set their password. */
export function InviteForm({
  roles,
  divisions,
  units,
}: {
  roles: readonly Role[]
  divisions: readonly DivisionChoice[]
  units: readonly string[]
}) {
  const only = divisions.length === 1 ? (divisions[0]?.code ?? '') : ''
  const form = useActionForm(invite)
  const { issues, typed, result } = form
  const [home, setHome] = useState(typed('divisionCode', only) ?? '')
  const made = result && 'address' in result.value ? result.value : null
  if (made) {
    return (
      <div className="grid max-w-[32.5rem] gap-4">
        <Note
          tone="good"
          action={
            <ButtonLink size="small" href={`/admin/accounts/${made.accountId}`}>
              看这个账号
            </ButtonLink>
          }
        >
          账号开好了。
        </Note>
        <LinkPanel {...made} name={String(result?.sent?.['displayName']).trim()} />
        <ButtonLink href="/admin/accounts/new">再邀请一位</ButtonLink>
      </div>
    )
  }
  return (
    <FormFrame form={form} className="grid max-w-[32.5rem] gap-4" aria-label="邀请">
      {form.failure && <Note tone="bad">{form.failure.message}</Note>}
      {(['displayName', 'loginName'] as const).map((name) => (
        <div key={name}>
          <Labelled label={name === 'displayName' ? '姓名' : '用户名（登录用，字母和数字）'}>
            <Input
              name={name}
              defaultValue={typed(name)}
              maxLength={name === 'displayName' ? 30 : 60}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              {...issueProps(`invite-${name}`, issues[name])}
            />
          </Labelled>
          <FieldIssue id={`invite-${name}`} issues={issues[name]} />
        </div>
      ))}
      <div>
        <Labelled label="区划">
          <DivisionSelect
            label="区划"
            name="divisionCode"
            divisions={divisions}
            value={home}
            onChoose={setHome}
            {...issueProps('invite-division', issues['divisionCode'])}
          />
        </Labelled>
        <FieldIssue id="invite-division" issues={issues['divisionCode']} />
      </div>
      {(['unit', 'mobile'] as const).map((name) => (
        <div key={name}>
          <Labelled label={name === 'unit' ? '单位（可以不填）' : '手机（可以不填，加密保存）'}>
            <Input
              name={name}
              type={name === 'unit' ? 'text' : 'tel'}
              defaultValue={typed(name)}
              maxLength={name === 'unit' ? 60 : 20}
              autoComplete="off"
              {...issueProps(`invite-${name}`, issues[name])}
            />
          </Labelled>
          <FieldIssue id={`invite-${name}`} issues={issues[name]} />
        </div>
      ))}
      <fieldset className="grid gap-4">
        <legend className="pb-3 text-base font-semibold">第一个角色</legend>
        {/* A scope that nobody has chosen yet follows the person's own division. */}
        <GrantFields
          id="invite-grant"
          begin={{ role: roles.length === 1 ? (roles[0] ?? '') : '', divisionCode: home }}
          roles={roles}
          divisions={divisions}
          units={units}
          issues={issues}
          typed={typed}
          path={SCOPE}
        />
      </fieldset>
      <Row>
        <Button type="submit" kind="primary" disabled={form.off}>
          {form.busy ? '正在开账号…' : '开账号，生成链接'}
        </Button>
      </Row>
    </FormFrame>
  )
}

const SCOPE = 'grant.'
