import type { OwnEdition } from '#domain/review/list-own-editions'
import { levelOf, movesFrom } from '#domain/review/workflow'

import { ReasonMove } from '../../_components/reason-move.tsx'
import { spike, unspike } from '../../_lib/spike-actions.ts'
import { stopOf } from '../_lib/stations.ts'
import { RecallButton } from './recall-button.tsx'

/** What can be done about a piece now. The commands decide again whether it may be done. */
export function PieceAction({ piece, title }: { piece: OwnEdition; title: string }) {
  const { editionId, lockVersion, articleId, state } = piece
  const place = { editionId, lockVersion }
  const moves = movesFrom(state)
  if (moves.includes('edit') && levelOf(state) === null) {
    return (
      <>
        <a className="button" href={`/desk/${editionId}`}>
          {state === 'returned' ? '修改后再交' : '继续写'}
        </a>
        <ReasonMove
          word="不用了"
          label="不用这篇稿件的理由"
          title={title}
          place={place}
          ask={spike}
        />
      </>
    )
  }
  if (state === 'published' && piece.articleState === 'live') {
    return (
      <a className="button" href={`/articles/${articleId}`}>
        看网页
      </a>
    )
  }
  if (moves.includes('recall') && piece.claimantName === null) {
    return <RecallButton {...place} title={title} />
  }
  return (
    <>
      <a className="button" href={`/desk/${editionId}`}>
        看稿件
      </a>
      {state === 'spiked' && isOwnNo(piece) && (
        <ReasonMove word="恢复" label="恢复的理由" title={title} place={place} ask={unspike} />
      )}
    </>
  )
}

/** Dropped by its author before any review, so that he may take it up again. */
function isOwnNo(piece: OwnEdition): boolean {
  const from = stopOf(piece)?.fromState
  return from != null && levelOf(from) === null
}
