import { ButtonLink } from '#components/ui/button'
import { Note } from '#components/ui/note'

/** Above a form that begins with the words of an intake. */
export const SourceIntakeNote = ({ intakeId }: { intakeId: number }) => (
  <Note
    tone="calm"
    action={
      <ButtonLink size="small" href={`/intake/${intakeId}`}>
        看来件
      </ButtonLink>
    }
  >
    <b>从来件录入：</b>
    来件的话已经填在下面，请改成读者能看的说法，删去个人的姓名、住址和电话。
  </Note>
)
