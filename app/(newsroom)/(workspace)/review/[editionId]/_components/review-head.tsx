import { BackLink } from '#components/ui/back-link'
import { LevelMark } from '#components/newsroom/level-mark'
import { ButtonLink } from '#components/ui/button'
import { PageHead } from '#components/ui/page-head'
import { SegmentLinks } from '#components/ui/segments'
import { State } from '#components/ui/state'
import type { ReviewLevel } from '#db/states'
import type { Actor } from '#domain/account/actor'
import { isEditor } from '#domain/edition/policy'
import { isOffline } from '#domain/publication/refuse-withdrawn'
import type { ReviewEdition } from '#domain/review/editions/get-review-edition'
import { EDITION_KIND_LABELS, EDITION_STATE_LABELS } from '#lib/labels'

import { canChange } from '../../_lib/can-change.ts'
import { ChangeSteps } from './change-steps.tsx'
import { ClaimStatus } from './claim-status.tsx'
import { CompareSwitch } from './compare-switch.tsx'

/** The head of the review page: level, who holds the edition, and which version is seen. */
export function ReviewHead({
  review,
  actor,
  level,
  changes,
}: {
  review: ReviewEdition
  actor: Actor
  level: ReviewLevel | null
  /** How many places are not as they were. */
  changes: number
}) {
  const { edition, current, base, bases, verdicts, claimantName, claimExpiresAt } = review
  const mine = edition.claimantId === actor.accountId
  return (
    <PageHead
      title={`${EDITION_STATE_LABELS[edition.state]}：${current.content.headline}`}
      second="claim"
      unseen
    >
      {isEditor(actor) ? (
        <BackLink href="/review" aria-label="回到审稿队列" sign>
          审稿
        </BackLink>
      ) : (
        <BackLink href="/desk" aria-label="我的稿件" sign>
          我的稿件
        </BackLink>
      )}
      {level ? (
        <LevelMark level={level} className="max-md:mr-auto" />
      ) : (
        EDITION_STATE_LABELS[edition.state]
      )}
      <ClaimStatus
        editionId={edition.id}
        state={edition.state}
        mine={mine}
        other={mine ? null : claimantName}
        canClaim={verdicts.claim.allowed}
        expiresAt={claimExpiresAt?.getTime() ?? null}
      />
      <State className="max-xl:hidden!">
        {edition.kind !== 'new' && `${EDITION_KIND_LABELS[edition.kind]}，`}第 {current.number} 版
        {base && bases.length === 1 && `，${formatBase(base, review)}`}
      </State>
      {base && bases.length > 1 && (
        <SegmentLinks
          label="同哪一版对照"
          links={bases.map((from) => ({
            href: `/review/${edition.id}?against=${from}`,
            label: from === base.from ? formatBase(base, review) : BASE_LABELS[from],
            current: from === base.from && 'true',
          }))}
        />
      )}
      {canChange(verdicts) && (
        <ButtonLink size="small" href={`/review/${edition.id}/edit`}>
          改稿
        </ButtonLink>
      )}
      {base && <CompareSwitch />}
      {base && changes > 0 && <ChangeSteps count={changes} />}
    </PageHead>
  )
}

const BASE_LABELS = {
  approved: '对照已通过的',
  returned: '对照退回的',
  live: '对照网上的',
  submitted: '对照提交的',
} as const

export function formatBase(
  { from, number }: NonNullable<ReviewEdition['base']>,
  { articleState }: Pick<ReviewEdition, 'articleState'>,
): string {
  if (from === 'live') return isOffline(articleState) ? '对照撤下前网上的' : '对照网上现在的'
  return `${BASE_LABELS[from]}第 ${number} 版`
}
