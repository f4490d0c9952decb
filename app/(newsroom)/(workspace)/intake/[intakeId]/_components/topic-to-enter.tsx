import { ButtonLink } from '#components/ui/button'
import { Note } from '#components/ui/note'

/** Accepting makes no topic: somebody writes it, so that nothing private of a letter gets into it by itself. */
export const TopicToEnter = ({
  divisionCode,
  canEnter,
}: {
  divisionCode: string
  canEnter: boolean
}) => (
  <Note
    tone="calm"
    action={
      canEnter && (
        <ButtonLink size="small" href={`/matters/consultations/new?division=${divisionCode}`}>
          去录入议题
        </ButtonLink>
      )
    }
  >
    <b>议题要另外录入：</b>
    受理只记去向，不会自己变成协商议题。录入时来源选「公开征集」，不写个人的姓名、住址和电话。
  </Note>
)
