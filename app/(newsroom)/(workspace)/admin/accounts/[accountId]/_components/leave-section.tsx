import type { DivisionRow } from '#domain/division/list-divisions'
import { wordTerm } from '#lib/dates'
import { ROLE_WORDS } from '#lib/words'

import { divisionWords } from '../../../../_lib/division-words.ts'
import type { Account } from './account-facts.tsx'
import { CoverForm } from './cover-form.tsx'

/** Who holds this person's roles while he is on leave. */
export function LeaveSection({
  account,
  divisions,
  people,
}: {
  account: Account
  divisions: readonly DivisionRow[]
  people: readonly { id: number; word: string }[]
}) {
  const { accountId, displayName, coveredBy, may } = account
  return (
    <section aria-labelledby="leave">
      <div className="section-bar">
        <div>
          <h2 id="leave">请假代班</h2>
          <p className="mute">代班的人用自己的名字审；自己写过、在别的级审过的稿件，照样不能审。</p>
        </div>
        {may.cover && <CoverForm accountId={accountId} name={displayName} people={people} />}
      </div>
      {coveredBy.map(({ grantId, accountId: id, displayName: name, note, ...grant }) => (
        <div key={grantId} className="line">
          <div>
            <b>
              <a href={`/admin/accounts/${id}`}>{name}</a>
              {` 代 ${divisionWords(divisions, grant.divisionCode)} ${ROLE_WORDS[grant.role]}`}
            </b>
            <p className="about dots">
              <span>{wordTerm(grant)}</span>
              {note && <span>{note}</span>}
            </p>
          </div>
        </div>
      ))}
    </section>
  )
}
