import 'server-only'
import { unstable_rethrow } from 'next/navigation'

import { isDatabaseAway } from '#db/database-away'
import type { AuditContext } from '#domain/audit/entry'
import { isStoreAway } from '#domain/media/store/store-away'
import { isDiskFull } from '#lib/process/disk-full'
import { Refusal, type FieldIssues, type RefusalCode } from '#lib/refusal'

import { noteError, noteRefusal } from './audit.ts'
import { logError } from './log.ts'

/** What is wrong with the portal and not with the request. */
export type OwnError = 'fault' | 'disk-full' | 'unavailable' | 'store-away'

/** What the person who asked learns of what was not done. */
export interface Failure {
  code: RefusalCode | OwnError
  message: string
  issues: FieldIssues
}

/** The message for errors of the portal's own; `reference` finds the error in the log. */
export type ErrorSentences = Record<OwnError, (reference: string) => string>

/** Where refusals and errors are noted. An error's note returns its reference. */
interface Notes {
  refused: (code: RefusalCode) => Promise<void>
  failed: (error: unknown) => Promise<string>
}

export const inAuditLog = (context: AuditContext): Notes => ({
  refused: (code) => noteRefusal(context, code),
  failed: (error) => noteError(context, error),
})

/** For what is no event: errors alone are logged. */
export const inErrorLog = (name: string): Notes => ({
  refused: () => Promise.resolve(),
  failed: (error) => Promise.resolve(logError(error, name)),
})

/** Turns what was thrown into what the person sees, and logs it. What the framework throws goes on. */
export async function failureOf(
  error: unknown,
  notes: Notes,
  sentences: ErrorSentences,
): Promise<Failure> {
  unstable_rethrow(error)
  if (error instanceof Refusal) {
    await notes.refused(error.code)
    return { code: error.code, message: error.message, issues: error.issues }
  }
  const reference = await notes.failed(error)
  const code = ownErrorOf(error)
  return { code, message: sentences[code](reference), issues: {} }
}

function ownErrorOf(error: unknown): OwnError {
  if (isStoreAway(error)) return 'store-away'
  if (isDiskFull(error)) return 'disk-full'
  return isDatabaseAway(error) ? 'unavailable' : 'fault'
}
