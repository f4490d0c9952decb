import { Row } from '#components/ui/row'

import { MoveButton } from '../../../_components/move-button.tsx'
import { ReasonMove } from '../../../_components/reason-move.tsx'
import { approve, callOff, sendBack } from '../../actions.ts'

/** What can be done about an announcement in the version that is on the screen. */
export function Decision({
  target,
  title,
  may,
  atOnce,
}: {
  target: { announcementId: number; lockVersion: number }
  title: string
  may: { decide: boolean; callOff: boolean }
  /** Whether calling off needs nobody else. */
  atOnce: boolean
}) {
  if (!may.decide && !may.callOff) return null
  return (
    <Row>
      {may.decide && (
        <>
          <MoveButton label="通过" title={title} target={target} ask={approve} kind="primary" />
          <ReasonMove
            buttonLabel="退回修改"
            label="退回的理由"
            title={title}
            target={target}
            ask={sendBack}
            inline
          />
        </>
      )}
      {may.callOff && (
        <ReasonMove
          buttonLabel={atOnce ? '取消活动' : '申请取消活动'}
          label="取消的原因，读者会看到"
          title={title}
          target={target}
          ask={callOff}
          inline
        />
      )}
    </Row>
  )
}
