import { ButtonLink } from '#components/ui/button'
import { isInReview, isReturned, isSpiked, wasPublished } from '#domain/edition/edition-state'
import { movesFrom } from '#domain/edition/workflow'
import type { OwnEdition } from '#domain/review/editions/list-own-editions'
import { articlePath } from '#lib/addresses/site-paths'

import { MoveButton } from '../../_components/move-button.tsx'
import { ReasonMove } from '../../_components/reason-move.tsx'
import { recallOwnEdition } from '../../_lib/recall-action.ts'
import { spike, unspike } from '../../_lib/spike-actions.ts'
import { stopOf } from '../../_lib/stop-of.ts'
import { AskForm } from './ask-form.tsx'

/** What can be done about an edition now. The commands decide again whether it may be done. */
export function EditionAction({
  edition,
  title,
  asked,
}: {
  edition: OwnEdition
  title: string
  /** A correction was asked for and not answered. */
  asked: boolean
}) {
  const { editionId, lockVersion, articleId, state } = edition
  const target = { editionId, lockVersion }
  const moves = movesFrom(state)
  if (moves.includes('edit') && !isInReview(state)) {
    return (
      <>
        <ButtonLink href={`/desk/${editionId}`}>
          {isReturned(state) ? '修改后再交' : '继续写'}
        </ButtonLink>
        {edition.sharedBy === null && <DropEdition edition={edition} title={title} />}
      </>
    )
  }
  if (wasPublished(state) && edition.articleState === 'live') {
    return (
      <>
        <ButtonLink href={articlePath(articleId)}>看网页 ↗</ButtonLink>
        {!asked && <AskForm articleId={articleId} title={title} />}
      </>
    )
  }
  const recallable = moves.includes('recall') && edition.handedIn
  if (recallable && edition.claimantName === null) {
    return (
      <MoveButton
        key={lockVersion}
        label="撤回"
        title={title}
        target={target}
        ask={recallOwnEdition}
        late={`/desk?submitted=${editionId}`}
      />
    )
  }
  return (
    <>
      {recallable && <p className="text-xs text-ink-2">编辑已经认领，不能撤回了</p>}
      <ButtonLink href={`/desk/${editionId}`}>看稿件</ButtonLink>
      {isSpiked(state) && isOwnNo(edition) && (
        <ReasonMove
          buttonLabel="恢复"
          label="恢复的理由"
          title={title}
          target={target}
          ask={unspike}
        />
      )}
    </>
  )
}

/** Of a draft that nobody has seen no reason has to be written; of what editors have read they get it. */
function DropEdition({ edition, title }: { edition: OwnEdition; title: string }) {
  const { editionId, lockVersion, round } = edition
  const target = { editionId, lockVersion }
  return (
    <ReasonMove
      buttonLabel="不采用"
      label="不采用的理由（以后可在“不采用”里恢复）"
      title={title}
      target={target}
      ask={spike}
      {...(round === 0 ? { usual: '作者自己不用' } : {})}
    />
  )
}

/** Dropped by its author before any review, who may take it up again. */
function isOwnNo(edition: OwnEdition): boolean {
  const from = stopOf(edition)?.fromState
  return from != null && !isInReview(from) && edition.sharedBy === null
}
