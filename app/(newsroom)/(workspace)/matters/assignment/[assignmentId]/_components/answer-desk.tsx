'use client'

import { useSeenVersion } from '../../../../_lib/kept/use-seen-version.ts'
import { AnswerForm, type AnswerWords } from './answer-form.tsx'
import type { AssignmentTarget } from './target.ts'

/** The form of an answer, sent for the version whose words it shows. */
export function AnswerDesk({
  target: { assignmentId, lockVersion },
  ...form
}: {
  accountId: number
  target: AssignmentTarget
  values: AnswerWords
  hasTalked: boolean
}) {
  const { begun, seen, holder } = useSeenVersion(lockVersion, { ...form.values })
  return (
    <AnswerForm
      key={begun}
      {...form}
      target={{ assignmentId, lockVersion: seen }}
      holder={holder}
    />
  )
}
