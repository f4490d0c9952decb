import type { OwnEdition } from '#domain/review/list-own-editions'
import { movesFrom } from '#domain/review/workflow'

import { RecallButton } from './recall-button.tsx'

/** The one button a piece has now. The commands decide again whether it may be done. */
export function PieceAction({ piece, title }: { piece: OwnEdition; title: string }) {
  const { editionId, lockVersion, articleId } = piece
  const moves = movesFrom(piece.state)
  if (moves.includes('edit')) {
    return (
      <a className="button" href={`/desk/${editionId}`}>
        {piece.state === 'returned' ? '修改后再交' : '继续写'}
      </a>
    )
  }
  if (piece.state === 'published' && piece.articleState === 'live') {
    return (
      <a className="button" href={`/articles/${articleId}`}>
        看网页
      </a>
    )
  }
  if (moves.includes('recall') && piece.claimantName === null) {
    return <RecallButton editionId={editionId} lockVersion={lockVersion} title={title} />
  }
  return (
    <a className="button" href={`/desk/${editionId}`}>
      看稿件
    </a>
  )
}
