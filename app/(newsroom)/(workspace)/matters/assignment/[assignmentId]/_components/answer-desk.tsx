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
  /** That its writer cannot sign it, where that is so. */
  warning: string | null
  /** Whether it stands beside an answer that this person can sign. */
  isBeside: boolean
  /** Whether it can be drafted now; else nothing is left of it but what was typed too late. */
  isOpen: boolean
}) {
  const { begun, holder } = useSeenVersion(lockVersion, { ...form.values })
  return <AnswerForm key={begun} {...form} assignmentId={assignmentId} holder={holder} />
}
