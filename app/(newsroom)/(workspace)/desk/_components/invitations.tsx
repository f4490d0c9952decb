import { EmptyState } from '#components/newsroom/empty-state'
import { Headline } from '#components/ui/headline'
import type { Invitation } from '#domain/review/list-co-authors'
import { wordMoment } from '#lib/dates'

import { AnswerInvitation } from './answer-invitation.tsx'

/** What colleagues ask me to write with them. */
export function Invitations({ rows, now }: { rows: readonly Invitation[]; now: Date }) {
  return (
    <section className="invitations" aria-labelledby="invitations">
      <h2 id="invitations">
        请我合署的 <small>{rows.length}</small>
      </h2>
      {rows.map(({ editionId, headline, divisionName, authorName, invitedAt }) => {
        const title = headline || '（还没有主题）'
        return (
          <article key={editionId} className="line" aria-labelledby={`invitation-${editionId}`}>
            <div>
              <h3 id={`invitation-${editionId}`}>
                <a className="headline-link" href={`/desk/${editionId}`}>
                  <Headline text={title} />
                </a>
              </h3>
              <p className="about dots">
                <span>{divisionName}</span>
                <span>
                  {authorName} {wordMoment(invitedAt, now)} 请您合署
                </span>
              </p>
            </div>
            <AnswerInvitation editionId={editionId} title={title} />
          </article>
        )
      })}
      {rows.length === 0 && (
        <EmptyState title="现在没有">
          同一地区的通讯员请您合署，稿件会到这里；同意以后两人都能改、都能交。在自己的稿件页上可以请人合署。
        </EmptyState>
      )}
    </section>
  )
}
