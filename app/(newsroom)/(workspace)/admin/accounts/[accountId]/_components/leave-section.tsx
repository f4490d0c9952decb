import { SectionBar } from '#components/newsroom/section-bar'
import { LineAbout, ListLine } from '#components/ui/list-line'
import type { Division } from '#domain/division/division'
import { formatTerm } from '#lib/dates'
import { ROLE_LABELS } from '#lib/labels'

import { formatDivision } from '../../../../_lib/format-division.ts'
import type { Account } from './account-facts.tsx'
import { CoverForm } from './cover-form.tsx'

/** Who holds this person's roles while they are on leave. */
export function LeaveSection({
  account,
  divisions,
  people,
}: {
  account: Account
  divisions: readonly Division[]
  people: readonly { id: number; label: string }[]
}) {
  const { accountId, displayName, coveredBy, may, takesTwo } = account
  return (
    <section aria-labelledby="leave">
      <SectionBar>
        <div>
          <h2 id="leave">请假代班</h2>
          <p className="text-ink-2">
            代班的人用自己的名字审；自己写过、在别的级审过的稿件，照样不能审。
          </p>
        </div>
        {may.cover && (
          <CoverForm
            accountId={accountId}
            name={displayName}
            people={people}
            takesTwo={takesTwo.cover}
          />
        )}
      </SectionBar>
      {coveredBy.map(({ grantId, accountId: id, displayName: name, note, ...grant }) => (
        <ListLine key={grantId}>
          <div>
            <b>
              <a href={`/admin/accounts/${id}`}>{name}</a>
              {` 代 ${formatDivision(divisions, grant.divisionCode)} ${ROLE_LABELS[grant.role]}`}
            </b>
            <LineAbout>
              <span>{formatTerm(grant)}</span>
              {note && <span>{note}</span>}
            </LineAbout>
          </div>
        </ListLine>
      ))}
    </section>
  )
}
