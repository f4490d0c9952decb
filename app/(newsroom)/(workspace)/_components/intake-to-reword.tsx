import { ButtonLink } from '#components/ui/button'
import { Note } from '#components/ui/note'

interface IntakeProps {
  intake: { intakeId: number; place: string; words: string }
}

/** What somebody handed in, beside the empty form of what is made of it. */
export const IntakeToReword = ({ intake: { intakeId, place, words } }: IntakeProps) => (
  <Note
    tone="calm"
    action={
      <ButtonLink size="small" href={`/intake/${intakeId}`}>
        看来件
      </ButtonLink>
    }
  >
    <b>从来件录入：</b>
    下面是来件的原话，答应过不公开。请用读者能看的话另写，不写个人的姓名、住址和电话。
    <blockquote className="mt-2 border-l-3 border-line-strong pl-3 whitespace-pre-line">
      {place && <span className="text-ink-2">{place}：</span>}
      {words}
    </blockquote>
  </Note>
)
