import { ButtonLink } from '#components/ui/button'
import { Row } from '#components/ui/row'

/** The Word files of what a unit answered last: its letter, and the form on which movers say what they think of it. */
export function AnsweredFiles({ assignmentId }: { assignmentId: number }) {
  const folder = `/api/matters/assignments/${assignmentId}`
  return (
    <Row>
      <ButtonLink size="small" href={`${folder}/letter`} download>
        复函
      </ButtonLink>
      <ButtonLink size="small" href={`${folder}/opinion-form`} download>
        征询意见表
      </ButtonLink>
    </Row>
  )
}
