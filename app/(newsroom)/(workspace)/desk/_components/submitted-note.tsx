import { Note } from '#components/ui/note'
import type { Actor } from '#domain/account/actor'
import { listDuplicates } from '#domain/duplicates/list-duplicates'
import { isDraft, levelOf } from '#domain/edition/edition-state'
import { getOwnEdition } from '#domain/review/editions/get-own-edition'
import { findVacancy } from '#domain/vacancies/find-vacancies'
import { Refusal } from '#lib/refusal'
import { database } from '#server/database'

import { VacancyNote } from '../../_components/vacancy-note.tsx'
import { formatDuplicates } from '../../_lib/format-duplicates.ts'
import { parseId } from '../../_lib/search-params.ts'

/**
 * What was just handed in, and whether somebody else reports the same event. The address outlives what
 * happens next, so the sentence follows the edition's state.
 */
export async function SubmittedNote({
  actor,
  asked,
  now,
}: {
  actor: Actor
  asked: string | undefined
  now: Date
}) {
  const found = asked === undefined ? null : await findEdition(actor, asked, now)
  if (!found) return null
  const { edition, content, recall } = found
  if (isDraft(edition.state)) {
    return (
      <Note tone="calm">
        <b>已撤回：</b>《{content.headline}》回到了草稿，编辑看不到。改好以后可以重新提交。
      </Note>
    )
  }
  if (levelOf(edition.state) !== 1) return null
  const near = { actor, content, editionId: edition.id, now }
  const vacant = await findVacancy(database(), { editionId: edition.id, now })
  const sentences = formatDuplicates(await listDuplicates(database(), near))
  return (
    <>
      <Note tone="good">
        <b>已提交初审：</b>《{content.headline}》。
        {recall.allowed ? '编辑认领之前，可以在这里撤回。' : `${recall.reason}。`}
      </Note>
      <VacancyNote levels={vacant} state={edition.state} divisionCode={edition.divisionCode} />
      {sentences.length > 0 && (
        <Note tone="calm">
          <b>可能重复：</b>
          {sentences.join('')}
        </Note>
      )}
    </>
  )
}

async function findEdition(actor: Actor, asked: string, now: Date) {
  const editionId = parseId(asked)
  if (editionId === null) return null
  try {
    return await getOwnEdition(database(), { actor, editionId, now })
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
