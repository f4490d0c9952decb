import { SectionBar } from '#components/newsroom/section-bar'
import { LineAbout, LineActions, ListLine } from '#components/ui/list-line'
import type { Division } from '#domain/division/division'
import { formatTerm, isPast, shanghaiDay } from '#lib/dates'
import { ROLE_LABELS } from '#lib/labels'

import { MoveButton } from '../../../../_components/move-button.tsx'
import { formatDivision } from '../../../../_lib/format-division.ts'
import { end } from '../../actions.ts'
import type { grantChoices } from '../../_lib/grant-choices.ts'
import type { Account } from './account-facts.tsx'
import { GrantForm } from './grant-form.tsx'

/** The roles a person holds, will hold or held for a time, and the way to another. */
export function RolesSection({
  account,
  divisions,
  choices,
  now,
}: {
  account: Account
  divisions: readonly Division[]
  choices: Awaited<ReturnType<typeof grantChoices>>
  now: Date
}) {
  const { accountId, displayName, grants, may } = account
  const today = shanghaiDay(now)
  return (
    <section aria-labelledby="roles">
      <SectionBar>
        <h2 id="roles">角色</h2>
        {may.grant && <GrantForm accountId={accountId} name={displayName} {...choices} />}
      </SectionBar>
      {grants.length === 0 && <p className="text-ink-2">没有角色，登录后什么也做不了。</p>}
      {grants.map((grant) => {
        const { id, role, divisionCode, handlingUnit, note, canEnd, startsOn, endsOn } = grant
        const label = `${formatDivision(divisions, divisionCode)} ${handlingUnit}${ROLE_LABELS[role]}`
        return (
          <ListLine key={id}>
            <div>
              <b>{label}</b>
              <LineAbout>
                <span>{formatTerm(grant)}</span>
                {startsOn > today && <span className="text-earth">还没到日子</span>}
                {isPast(endsOn, today) && (
                  <span className="font-semibold text-cinnabar">已经过了日子</span>
                )}
                {note && <span>代班：{note}</span>}
              </LineAbout>
            </div>
            {canEnd && (
              <LineActions>
                <MoveButton
                  label="收回"
                  title={label}
                  size="small"
                  target={{ accountId, grantId: id }}
                  ask={end}
                />
              </LineActions>
            )}
          </ListLine>
        )
      })}
    </section>
  )
}
