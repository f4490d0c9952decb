import type { listRegister } from '#domain/matter/list-register'
import { MATTER_PUBLICITY_LABELS } from '#lib/matter-labels'

import { ReasonMove } from '../../../_components/reason-move.tsx'
import { hide, show } from '../../actions.ts'

interface CardPublicityProps {
  row: Pick<
    Awaited<ReturnType<typeof listRegister>>['rows'][number],
    'matterId' | 'title' | 'publicity' | 'consent' | 'isFiled'
  >
}

/** Whether readers have a proposal, and the way to take it from them, or to let them have it again. */
export function CardPublicity({
  row: { matterId, title, publicity, consent, isFiled },
}: CardPublicityProps) {
  const target = { matterId }
  return (
    <>
      {MATTER_PUBLICITY_LABELS[publicity]}
      {publicity === 'card' && (
        <ReasonMove
          key="hide"
          buttonLabel="隐藏"
          label="隐藏的理由"
          title={title}
          target={target}
          ask={hide}
          inline
        />
      )}
      {publicity === 'hidden' && consent && isFiled && (
        <ReasonMove
          key="show"
          buttonLabel="重新公开"
          label="重新公开的理由"
          title={title}
          target={target}
          ask={show}
          inline
        />
      )}
    </>
  )
}
