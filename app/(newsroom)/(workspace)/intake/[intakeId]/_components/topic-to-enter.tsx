import { ButtonLink } from '#components/ui/button'
import { Note } from '#components/ui/note'

interface ToEnterProps {
  intakeId: number
  /** Whether this person may enter what it becomes, in its place. */
  canEnter: boolean
}

/** Accepting makes no topic: somebody writes it, so that nothing private of what was handed in gets into it by itself. */
export const TopicToEnter = ({ intakeId, canEnter }: ToEnterProps) => (
  <Note
    tone="calm"
    action={
      canEnter && (
        <ButtonLink size="small" href={`/matters/consultations/new?intake=${intakeId}`}>
          去录入议题
        </ButtonLink>
      )
    }
  >
    <b>议题要另外录入：</b>
    受理只记去向，不会自己变成协商议题。去录入时，来件的话在旁边，请另写成读者看的话。
  </Note>
)

/** The same of a lead for a proposal. */
export const ProposalToWrite = ({ intakeId, canEnter }: ToEnterProps) => (
  <Note
    tone="calm"
    action={
      canEnter && (
        <ButtonLink size="small" href={`/matters/new?intake=${intakeId}`}>
          去代录提案
        </ButtonLink>
      )
    }
  >
    <b>提案要有人提：</b>
    有委员愿意提，或者专委会集体提的，从这里代录。来件的话在旁边，请另写。
  </Note>
)

/** History has no register of its own yet: a lead is kept where it came in. */
export const HistoryKept = () => (
  <Note tone="calm">
    <b>文史线索留在来件里：</b>
    网站还没有文史登记。文史委从「已受理」里看得到它，征集、登记在网站外办。
  </Note>
)
