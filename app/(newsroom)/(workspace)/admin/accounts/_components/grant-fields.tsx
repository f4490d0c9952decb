import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import type { Role } from '#db/states'
import type { FieldIssues } from '#lib/refusal'
import { ROLE_WORDS } from '#lib/words'

export interface GrantValues {
  role: Role | ''
  divisionCode: string
  startsOn: string
  endsOn: string
}

export const NO_GRANT: GrantValues = { role: '', divisionCode: '', startsOn: '', endsOn: '' }

/** A role, where it holds and between which days. */
export function GrantFields({
  id,
  values,
  roles,
  divisions,
  issues,
  path = '',
  onChange,
}: {
  id: string
  values: GrantValues
  roles: readonly Role[]
  divisions: readonly DivisionChoice[]
  issues: FieldIssues
  /** What the names of the issues begin with. */
  path?: string
  onChange: (values: GrantValues) => void
}) {
  const set = (given: Partial<GrantValues>) => onChange({ ...values, ...given })
  const issuesOf = (name: keyof GrantValues) =>
    // The person's own division is a field of the same form.
    issues[path + name] ?? (name === 'divisionCode' ? undefined : issues[name])
  const tie = (name: keyof GrantValues) => issueProps(`${id}-${name}-issue`, issuesOf(name))
  const issue = (name: keyof GrantValues) => (
    <FieldIssue id={`${id}-${name}-issue`} issues={issuesOf(name)} />
  )
  return (
    <>
      <label className="labelled">
        <span>角色</span>
        <select
          className="pick"
          value={values.role}
          onChange={({ target }) =>
            set({ role: roles.find((role) => role === target.value) ?? '' })
          }
          {...tie('role')}
        >
          <option value="">请选择</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {ROLE_WORDS[role]}
            </option>
          ))}
        </select>
      </label>
      {issue('role')}
      <label className="labelled">
        <span>范围（这个地区和它下面的）</span>
        <DivisionSelect
          divisions={divisions}
          value={values.divisionCode}
          onChoose={(divisionCode) => set({ divisionCode })}
          {...tie('divisionCode')}
        />
      </label>
      {issue('divisionCode')}
      <div className="row">
        {(['startsOn', 'endsOn'] as const).map((name) => (
          <label key={name} className="labelled share">
            <span>{name === 'startsOn' ? '开始（空着是今天）' : '结束（空着是长期）'}</span>
            <input
              className="input"
              type="date"
              value={values[name]}
              onChange={({ target }) => set({ [name]: target.value })}
              {...tie(name)}
            />
          </label>
        ))}
      </div>
      {issue('startsOn')}
      {issue('endsOn')}
    </>
  )
}
