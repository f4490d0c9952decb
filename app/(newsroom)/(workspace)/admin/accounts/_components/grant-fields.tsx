import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Input } from '#components/ui/input'
import { Labelled } from '#components/ui/labelled'
import { Row, SHARE } from '#components/ui/row'
import { Select } from '#components/ui/select'
import { UNIT_ROLES, type Role } from '#db/states'
import type { FieldIssues } from '#lib/refusal'
import { ROLE_LABELS } from '#lib/labels'

import type { ActionForm } from '../../../../_lib/use-action-form.ts'

type GrantField = 'role' | 'divisionCode' | 'handlingUnit' | 'startsOn' | 'endsOn'

const SCOPE = '范围（这个地区和它下面的）'

/** A role, where it holds and between which days. */
export function GrantFields({
  id,
  begin = {},
  roles,
  divisions,
  units,
  issues,
  typed,
  path = '',
}: {
  id: string
  /** What the fields begin with. */
  begin?: { role?: string; divisionCode?: string }
  roles: readonly Role[]
  divisions: readonly DivisionChoice[]
  /** Names of the units that roles may be given for. */
  units: readonly string[]
  issues: FieldIssues
  typed: ActionForm['typed']
  /** What the names of the fields and the issues begin with. */
  path?: string
}) {
  const issuesOf = (name: GrantField) =>
    // The person's own division is a field of the same form.
    issues[path + name] ?? (name === 'divisionCode' ? undefined : issues[name])
  const tie = (name: GrantField) => ({
    name: path + name,
    ...issueProps(`${id}-${name}-issue`, issuesOf(name)),
  })
  const issue = (name: GrantField) => (
    <FieldIssue id={`${id}-${name}-issue`} issues={issuesOf(name)} />
  )
  return (
    <>
      <Labelled label="角色">
        <Select defaultValue={typed(`${path}role`, begin.role)} {...tie('role')}>
          <option value="">请选择</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {ROLE_LABELS[role]}
            </option>
          ))}
        </Select>
      </Labelled>
      {issue('role')}
      <Labelled label={SCOPE}>
        <DivisionSelect
          label={SCOPE}
          divisions={divisions}
          value={typed(`${path}divisionCode`, begin.divisionCode)}
          {...tie('divisionCode')}
        />
      </Labelled>
      {issue('divisionCode')}
      {roles.some((role) => UNIT_ROLES.some((one) => one === role)) && (
        <>
          <Labelled label="承办单位（只有承办经办人、承办签发人要写）">
            <Input
              maxLength={60}
              list={`${id}-units`}
              autoComplete="off"
              defaultValue={typed(`${path}handlingUnit`)}
              {...tie('handlingUnit')}
            />
          </Labelled>
          <datalist id={`${id}-units`}>
            {units.map((unit) => (
              <option key={unit} value={unit} />
            ))}
          </datalist>
          {issue('handlingUnit')}
        </>
      )}
      <Row>
        {(['startsOn', 'endsOn'] as const).map((name) => (
          <Labelled
            key={name}
            label={name === 'startsOn' ? '开始（空着是今天）' : '结束（空着是长期）'}
            className={SHARE}
          >
            <Input type="date" defaultValue={typed(path + name)} {...tie(name)} />
          </Labelled>
        ))}
      </Row>
      {issue('startsOn')}
      {issue('endsOn')}
      {roles.includes('admin') && (
        <>
          <Labelled label="给第二个人的说明（授予管理员、审计员要第二个人确认，这时才写）">
            <Input
              name="reason"
              maxLength={200}
              defaultValue={typed('reason')}
              {...issueProps(`${id}-reason-issue`, issues['reason'])}
            />
          </Labelled>
          <FieldIssue id={`${id}-reason-issue`} issues={issues['reason']} />
        </>
      )}
    </>
  )
}
