import type { ReviewCopy } from '#domain/review/get-review-copy'
import { EDITION_STATE_WORDS } from '#lib/words'

import { MoveButton } from '../../../_components/move-button.tsx'
import { recallCopy } from '../../../_lib/recall-action.ts'

/** The foot of the review page for those whose piece it is: nothing to decide, the ways on with it. */
export function OwnFoot({ copy: { edition, current, verdicts } }: { copy: ReviewCopy }) {
  const { id: editionId, lockVersion, state } = edition
  const { edit, recall } = verdicts
  return (
    <div className="decide only-read">
      <div className="row">
        <p className="mute grow">
          这是您的稿件，现在：{EDITION_STATE_WORDS[state]}
          {!edit.allowed && !recall.allowed && `。${recall.reason}`}。
        </p>
        {recall.allowed && (
          <MoveButton
            key={lockVersion}
            word="撤回"
            title={current.content.headline}
            place={{ editionId, lockVersion }}
            ask={recallCopy}
            then="/desk"
          />
        )}
        <a className="button" href={`/desk/${editionId}`}>
          {edit.allowed ? (state === 'returned' ? '修改后再交' : '继续写') : '到我的稿件里看'}
        </a>
      </div>
    </div>
  )
}
