import type { DivisionRow } from '#domain/division/list-divisions'
import { shanghaiDay, wordTerm } from '#lib/dates'
import { ROLE_WORDS } from '#lib/words'

import { MoveButton } from '../../../../_components/move-button.tsx'
import { divisionWords } from '../../../../_lib/division-words.ts'
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
  divisions: readonly DivisionRow[]
  choices: Awaited<ReturnType<typeof grantChoices>>
  now: Date
}) {
  const { accountId, displayName, grants, may } = account
  const today = shanghaiDay(now)
  return (
    <section aria-labelledby="roles">
      <div className="section-bar">
        <h2 id="roles">角色</h2>
        {may.grant && <GrantForm accountId={accountId} name={displayName} {...choices} />}
      </div>
      {grants.length === 0 && <p className="mute">没有角色，登录后什么也做不了。</p>}
      {grants.map((grant) => {
        const { id, role, divisionCode, note, mayEnd, startsOn, endsOn } = grant
        const word = `${divisionWords(divisions, divisionCode)} ${ROLE_WORDS[role]}`
        return (
          <div key={id} className="line">
            <div>
              <b>{word}</b>
              <p className="about dots">
                <span>{wordTerm(grant)}</span>
                {startsOn > today && <span className="early">还没到日子</span>}
                {endsOn !== null && endsOn < today && <span className="late">已经过了日子</span>}
                {note && <span>代班：{note}</span>}
              </p>
            </div>
            {mayEnd && (
              <div className="line-do">
                <MoveButton
                  word="收回"
                  title={word}
                  look="slim"
                  place={{ accountId, grantId: id }}
                  ask={end}
                />
              </div>
            )}
          </div>
        )
      })}
    </section>
  )
}
