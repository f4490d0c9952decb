import { ButtonLink } from '#components/ui/button'
import { Row } from '#components/ui/row'
import { isReturned } from '#domain/edition/edition-state'
import type { ReviewEdition } from '#domain/review/editions/get-review-edition'
import { EDITION_STATE_LABELS } from '#lib/labels'

import { MoveButton } from '../../../_components/move-button.tsx'
import { recallOwnEdition } from '../../../_lib/recall-action.ts'
import { footStyles } from './foot-styles.ts'

/** The foot of the review page for those whose edition it is: nothing to decide, the ways on with it. */
export function OwnFoot({ review: { edition, current, verdicts } }: { review: ReviewEdition }) {
  const { id: editionId, lockVersion, state } = edition
  const { edit, recall } = verdicts
  return (
    <div className={footStyles()}>
      <Row>
        <p className="text-ink-2 grow">
          这是您的稿件，现在：{EDITION_STATE_LABELS[state]}
          {!edit.allowed && !recall.allowed && `。${recall.reason}`}。
        </p>
        {recall.allowed && (
          <MoveButton
            key={lockVersion}
            label="撤回"
            title={current.content.headline}
            target={{ editionId, lockVersion }}
            ask={recallOwnEdition}
            then="/desk"
            late={`/desk?submitted=${editionId}`}
          />
        )}
        <ButtonLink href={`/desk/${editionId}`}>
          {edit.allowed ? (isReturned(state) ? '修改后再交' : '继续写') : '到我的稿件里看'}
        </ButtonLink>
      </Row>
    </div>
  )
}
