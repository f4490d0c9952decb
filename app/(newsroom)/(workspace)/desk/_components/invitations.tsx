import { HeadlineLink } from '#components/ui/headline-link'
import { EmptyState } from '#components/ui/empty-state'
import { Headline } from '#components/ui/headline'
import { LineAbout, ListLine } from '#components/ui/list-line'
import type { Invitation } from '#domain/co-authors/list-co-authors'
import { formatMoment } from '#lib/dates'

import { AnswerInvitation } from './answer-invitation.tsx'

/** What colleagues ask me to write with them. */
export function Invitations({ rows, now }: { rows: readonly Invitation[]; now: Date }) {
  return (
    <section className="mt-8 has-[+nav]:mt-0 has-[+nav]:mb-6" aria-labelledby="invitations">
      <h2 id="invitations" className="text-[1.0625rem] font-semibold">
        请我合署的 <small className="ml-1.5 font-normal text-ink-2">{rows.length}</small>
      </h2>
      {rows.map(({ editionId, headline, divisionName, authorName, invitedAt }) => {
        const title = headline || '（还没有主题）'
        return (
          <ListLine key={editionId} aria-labelledby={`invitation-${editionId}`}>
            <div>
              <h3 id={`invitation-${editionId}`}>
                <HeadlineLink href={`/desk/${editionId}`}>
                  <Headline text={title} />
                </HeadlineLink>
              </h3>
              <LineAbout>
                <span>{divisionName}</span>
                <span>
                  {authorName} {formatMoment(invitedAt, now)} 请您合署
                </span>
              </LineAbout>
            </div>
            <AnswerInvitation editionId={editionId} title={title} />
          </ListLine>
        )
      })}
      {rows.length === 0 && (
        <EmptyState title="现在没有" close>
          同一地区的通讯员请您合署，稿件会到这里；同意以后两人都能改、都能交。在自己的稿件页上可以请人合署。
        </EmptyState>
      )}
    </section>
  )
}
