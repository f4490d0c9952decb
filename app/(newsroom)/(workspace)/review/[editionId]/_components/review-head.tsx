import { Icon } from '#components/newsroom/icon'
import { LevelMark } from '#components/newsroom/level-mark'
import type { ReviewLevel } from '#db/states'
import type { Actor } from '#domain/account/actor'
import type { ReviewCopy } from '#domain/review/get-review-copy'
import { EDITION_STATE_WORDS } from '#lib/words'

import { ClaimStatus } from './claim-status.tsx'
import { CompareSwitch } from './compare-switch.tsx'

/** The head of the review page: level, who holds the piece, and which version is seen. */
export function ReviewHead({
  copy: { edition, current, approved, verdicts, claimantName, claimExpiresAt },
  actor,
  level,
}: {
  copy: ReviewCopy
  actor: Actor
  level: ReviewLevel | null
}) {
  const mine = edition.claimantId === actor.accountId
  return (
    <header className="page-head">
      <h1 className="unseen">
        {EDITION_STATE_WORDS[edition.state]}：{current.content.headline}
      </h1>
      <a className="crumb" href="/review" aria-label="回到审稿队列">
        <Icon name="back" />
        审稿
      </a>
      {level ? <LevelMark level={level} /> : EDITION_STATE_WORDS[edition.state]}
      <ClaimStatus
        editionId={edition.id}
        mine={mine}
        other={mine ? null : claimantName}
        mayClaim={verdicts.claim.allowed && verdicts.approve.allowed}
        expiresAt={claimExpiresAt?.getTime() ?? null}
      />
      <span className="state roomy-only">
        第 {current.number} 版{approved && `，对照已通过的第 ${approved.number} 版`}
      </span>
      {approved && <CompareSwitch />}
    </header>
  )
}
