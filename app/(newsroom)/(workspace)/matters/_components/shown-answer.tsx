import { QUOTED } from '#components/ui/quoted'
import type { ResultClass } from '#db/matter-states'
import { formatDay, type IsoDay } from '#lib/dates'
import { formatClass } from '#lib/proposal-standing'

export interface AnswerText {
  text: string
  letterNumber: string | null
  resultClass: ResultClass
  noTalkReason?: string | null
  promise: string | null
  promiseOn: IsoDay | null
}

/** What a unit answers: its class in words, the letter, and what it promises. */
export function ShownAnswer({
  answer: { text, letterNumber, resultClass, noTalkReason, promise, promiseOn },
}: {
  answer: AnswerText
}) {
  return (
    <>
      <p>
        <b>{formatClass(resultClass)}</b>
        {letterNumber && <small className="ml-2 text-xs text-ink-2">{letterNumber}</small>}
      </p>
      <p className={`wrap-anywhere whitespace-pre-line ${QUOTED}`}>{text}</p>
      {promise && (
        <p>
          承诺：{promise}
          {promiseOn && `（${formatDay(promiseOn)}前）`}
        </p>
      )}
      {noTalkReason && <p className="text-ink-2">没有沟通的理由：{noTalkReason}</p>}
    </>
  )
}
