import { Note } from '#components/ui/note'
import type { AssignmentScreen } from '#domain/assignment/get-assignment'
import { formatMoment } from '#lib/dates'

import { explainWaiting, warnSigner } from '../../../_lib/describe-signing.ts'
import { ShownAnswer } from '../../../_components/shown-answer.tsx'
import { AnswerDesk } from './answer-desk.tsx'
import { DecideAnswer } from './decide-answer.tsx'

/** The answer that waits for a signer, and the form that writes it, for who may; what came too late outlives both. */
export function WaitingAnswer({
  one,
  accountId,
  now,
}: {
  one: AssignmentScreen
  accountId: number
  now: Date
}) {
  const { assignmentId, lockVersion, allowed, draft, talks, matter } = one
  const waits = draft !== null && draft.decidedAt === null
  const target = { assignmentId, lockVersion }
  const canWrite = allowed.has('draft-answer')
  const isShown = waits || canWrite
  const written = canWrite ? draft : null
  const canSign = allowed.has('answer')
  const signing = { ...one, accountId }
  return (
    <section
      className={isShown ? 'grid gap-3' : 'contents'}
      aria-labelledby={isShown ? 'draft' : undefined}
    >
      {isShown && <h2 id="draft">{waits ? '等签发的答复' : '写答复'}</h2>}
      {waits && (
        <>
          <ShownAnswer answer={draft} />
          <p className="text-xs text-ink-2">
            {draft.draftedBy} {formatMoment(draft.createdAt, now)}起草
          </p>
          {!canSign && <Note tone="calm">{explainWaiting(signing)}</Note>}
        </>
      )}
      <DecideAnswer target={target} title={matter.title} isOpen={canSign} />
      {waits && canWrite && <h3>改这一稿</h3>}
      <AnswerDesk
        isOpen={canWrite}
        accountId={accountId}
        target={target}
        warning={canWrite ? warnSigner(signing) : null}
        isBeside={canSign}
        hasTalked={talks.length > 0}
        values={{
          resultClass: written?.resultClass ?? '',
          text: written?.text ?? '',
          letterNumber: written?.letterNumber ?? '',
          noTalkReason: written?.noTalkReason ?? '',
          promise: written?.promise ?? '',
          promiseOn: written?.promiseOn ?? '',
        }}
      />
    </section>
  )
}
