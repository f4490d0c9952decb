import { BackLink } from '#components/newsroom/back-link'
import { Icon } from '#components/newsroom/icon'
import { LevelMark } from '#components/newsroom/level-mark'
import type { ReviewLevel } from '#db/states'
import type { Actor } from '#domain/account/actor'
import type { ReviewCopy } from '#domain/review/get-review-copy'
import { isEditor } from '#domain/review/policy'
import { EDITION_KIND_WORDS, EDITION_STATE_WORDS } from '#lib/words'

import { mayChange } from '../../_lib/may-change.ts'
import { ChangeSteps } from './change-steps.tsx'
import { ClaimStatus } from './claim-status.tsx'
import { CompareSwitch } from './compare-switch.tsx'

/** The head of the review page: level, who holds the piece, and which version is seen. */
export function ReviewHead({
  copy: { edition, current, base, bases, verdicts, claimantName, claimExpiresAt },
  actor,
  level,
  changes,
}: {
  copy: ReviewCopy
  actor: Actor
  level: ReviewLevel | null
  /** How many places are not as they were. */
  changes: number
}) {
  const mine = edition.claimantId === actor.accountId
  return (
    <header className="page-head">
      <h1 className="unseen">
        {EDITION_STATE_WORDS[edition.state]}：{current.content.headline}
      </h1>
      {isEditor(actor) ? (
        <a className="crumb" href="/review" aria-label="回到审稿队列">
          <Icon name="back" />
          审稿
        </a>
      ) : (
        <BackLink href="/desk">我的稿件</BackLink>
      )}
      {level ? <LevelMark level={level} /> : EDITION_STATE_WORDS[edition.state]}
      <ClaimStatus
        editionId={edition.id}
        mine={mine}
        other={mine ? null : claimantName}
        mayClaim={verdicts.claim.allowed}
        expiresAt={claimExpiresAt?.getTime() ?? null}
      />
      <span className="state roomy-only">
        {edition.kind !== 'new' && `${EDITION_KIND_WORDS[edition.kind]}，`}第 {current.number} 版
        {base && bases.length === 1 && `，${wordBase(base)}`}
      </span>
      {base && bases.length > 1 && (
        <nav className="segments bases" aria-label="同哪一版对照">
          {bases.map((from) => (
            <a
              key={from}
              href={`/review/${edition.id}?against=${from}`}
              aria-current={from === base.from ? 'true' : undefined}
            >
              {BASE_WORDS[from]}
            </a>
          ))}
        </nav>
      )}
      {mayChange(verdicts) && (
        <a className="button slim" href={`/review/${edition.id}/edit`}>
          改稿
        </a>
      )}
      {base && <CompareSwitch />}
      {base && changes > 0 && <ChangeSteps count={changes} />}
    </header>
  )
}

const BASE_WORDS = {
  approved: '对照已通过的',
  live: '对照网上的',
  submitted: '对照提交的',
} as const

function wordBase({ from, number }: NonNullable<ReviewCopy['base']>): string {
  if (from === 'live') return '对照网上现在的'
  return from === 'approved' ? `对照已通过的第 ${number} 版` : `对照提交的第 ${number} 版`
}
