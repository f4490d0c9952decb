'use server'

import { linkReport } from '#domain/announcement/link-report'
import { numberOf } from '#lib/form-fields'
import { performForm, requestOf, type FormState, type SentForm } from '#server/form-action'

import type { EditionRequest } from '../_lib/form-schemas.ts'

/** Says which announced activity the edition reports; an empty choice takes it back. */
export async function link(target: EditionRequest, _: FormState, sent: SentForm) {
  const announcementId = numberOf(requestOf(target, sent)['announcementId'])
  return performForm('link-report', { ...target, announcementId }, sent, (ctx, request) =>
    linkReport(ctx, request),
  )
}
