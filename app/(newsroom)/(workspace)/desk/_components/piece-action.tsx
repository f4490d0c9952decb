import type { OwnEdition } from '#domain/review/list-own-editions'
import { levelOf, movesFrom, wasPublished } from '#domain/review/workflow'
import { articlePath } from '#lib/site-paths'

import { MoveButton } from '../../_components/move-button.tsx'
import { ReasonMove } from '../../_components/reason-move.tsx'
import { recallCopy } from '../../_lib/recall-action.ts'
import { spike, unspike } from '../../_lib/spike-actions.ts'
import { stopOf } from '../../_lib/stop-of.ts'
import { AskForm } from './ask-form.tsx'

/** What can be done about a piece now. The commands decide again whether it may be done. */
export function PieceAction({
  piece,
  title,
  asked,
}: {
  piece: OwnEdition
  title: string
  /** A correction was asked for and not answered. */
  asked: boolean
}) {
  const { editionId, lockVersion, articleId, state } = piece
  const place = { editionId, lockVersion }
  const moves = movesFrom(state)
  if (moves.includes('edit') && levelOf(state) === null) {
    return (
      <>
        <a className="button" href={`/desk/${editionId}`}>
          {state === 'returned' ? '修改后再交' : '继续写'}
        </a>
        {piece.sharedBy === null && <DropPiece piece={piece} title={title} />}
      </>
    )
  }
  if (wasPublished(state) && piece.articleState === 'live') {
    return (
      <>
        <a className="button" href={articlePath(articleId)}>
          看网页 ↗
        </a>
        {!asked && <AskForm articleId={articleId} title={title} />}
      </>
    )
  }
  const recallable = moves.includes('recall') && piece.handedIn
  if (recallable && piece.claimantName === null) {
    return <MoveButton key={lockVersion} word="撤回" title={title} place={place} ask={recallCopy} />
  }
  return (
    <>
      {recallable && <p className="small mute">编辑已经认领，不能撤回了</p>}
      <a className="button" href={`/desk/${editionId}`}>
        看稿件
      </a>
      {state === 'spiked' && isOwnNo(piece) && (
        <ReasonMove word="恢复" label="恢复的理由" title={title} place={place} ask={unspike} />
      )}
    </>
  )
}

/** A draft nobody has seen is thrown away; of what editors have read they are told why. */
function DropPiece({ piece, title }: { piece: OwnEdition; title: string }) {
  const { editionId, lockVersion, round } = piece
  const place = { editionId, lockVersion }
  if (round === 0) {
    return (
      <ReasonMove
        word="丢弃"
        label="丢弃的理由（丢弃后可在“不采用”里恢复）"
        title={title}
        place={place}
        ask={spike}
        usual="作者自己丢弃"
      />
    )
  }
  return (
    <ReasonMove word="不用了" label="不用这篇稿件的理由" title={title} place={place} ask={spike} />
  )
}

/** Dropped by its author before any review, so that he may take it up again. */
function isOwnNo(piece: OwnEdition): boolean {
  const from = stopOf(piece)?.fromState
  return from != null && levelOf(from) === null && piece.sharedBy === null
}
