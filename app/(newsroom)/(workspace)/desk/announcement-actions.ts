'use server'

import { listOffered } from '#domain/announcement/list-offered'
import { linkReport } from '#domain/announcement/link-report'
import { numberOf } from '#lib/form-fields'
import { getOwnEdition } from '#domain/review/editions/get-own-edition'
import { ask } from '#server/action'
import { performForm, requestOf, type FormState, type SentForm } from '#server/form-action'

import { parseRequest } from '#server/parse-request'

import { editionSchema, type EditionRequest } from '../_lib/form-schemas.ts'
import { readUnsavedContent } from '../_lib/kept/unsaved-content.ts'

/** Says which announced activity the edition reports; an empty choice takes it back. */
export async function link(target: EditionRequest, _: FormState, sent: SentForm) {
  const announcementId = numberOf(requestOf(target, sent)['announcementId'])
  return performForm('link-report', { ...target, announcementId }, sent, (ctx, request) =>
    linkReport(ctx, request),
  )
}

/** The announced activities that an edition may report, by what was last kept of it. */
export async function askForOffered(request: EditionRequest) {
  return ask('offered-announcements', async ({ db, actor, now }) => {
    const { editionId } = parseRequest(editionSchema, request)
    const { edition, content, edit } = await getOwnEdition(db, { actor, editionId, now })
    if (!edit.allowed) return []
    const working = await readUnsavedContent(db, { actor, editionId })
    return listOffered(db, { edition, content: working?.content ?? content, now })
  })
}
