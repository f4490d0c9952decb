import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Note } from '#components/ui/note'
import { QUOTED } from '#components/ui/quoted'
import { listOffered } from '#domain/announcement/list-offered'
import { listCorrespondents } from '#domain/co-authors/list-correspondents'
import { listOfferedTopics } from '#domain/article/list-offered-topics'
import { listDivisions } from '#domain/division/list-divisions'
import { isDraft, isReturned } from '#domain/edition/edition-state'
import { getOfferedProofs } from '#domain/proof/get-offered-proofs'
import { findVacancy } from '#domain/vacancies/find-vacancies'
import { findLastSubmitted } from '#domain/review/editions/find-last-submitted'
import { getOwnEdition, type OwnEditionDetails } from '#domain/review/editions/get-own-edition'
import type { EditionKind } from '#db/states'
import { formatMoment } from '#lib/dates'
import { EDITION_KIND_LABELS } from '#lib/labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { EditionForm } from '../../_components/edition-form/edition-form.tsx'
import { OfferedProofs } from '../../_components/offered-proofs.tsx'
import { VacancyAhead } from '../../_components/vacancy-note.tsx'
import { contentNames } from '../../_lib/content-names.ts'
import { openRemarks } from '../../_lib/open-remarks.ts'
import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { pictureAddresses } from '../../_lib/picture-addresses.ts'
import { parseId } from '../../_lib/search-params.ts'
import { readUnsavedContent } from '../../_lib/kept/unsaved-content.ts'
import { writableDivisions } from '../../_lib/writable-divisions.ts'
import { FoldedAnswer } from '../_components/answer.tsx'
import { ChangesBeside } from '../../_components/changes-beside.tsx'
import { AnnouncedBefore } from '../_components/announced-before.tsx'
import { CoAuthors } from '../_components/co-authors.tsx'
import { StandingEdition } from '../_components/standing-edition.tsx'
import { changesOf } from '../../_lib/changes-of.ts'

export const metadata: Metadata = { title: '改稿' }
export const instant = false

export default orMissing(async function OwnEditionPage({
  params,
}: {
  params: Promise<{ editionId: string }>
}) {
  const part = (await params).editionId
  const actor = await requireActor()
  const editionId = parseId(part)
  if (editionId === null) notFound()
  const db = database()
  const now = new Date()
  const details = await orNotFound(getOwnEdition(db, { actor, editionId, now }))
  const { content, edition, edit, history } = details
  const working = await readUnsavedContent(db, { actor, editionId })
  const [addresses, topics, everywhere] = await Promise.all([
    pictureAddresses(db, content.body, ...(working ? [working.content.body] : [])),
    listOfferedTopics(db, { now, kept: content.topicId }),
    listDivisions(db),
  ])
  const changes = await changesOf(details, contentNames({ divisions: everywhere, topics }))
  const vacant = await findVacancy(db, { editionId, now })
  if (!edit.allowed) {
    return (
      <StandingEdition
        details={details}
        changes={changes}
        addresses={addresses}
        vacant={vacant}
        now={now}
      />
    )
  }
  const [divisions, choices, remarks, last, offered, proofs] = await Promise.all([
    writableDivisions(db, actor),
    findChoices(details, now),
    openRemarks(db, { actor, edition, body: content.body, now }),
    findLastSubmitted(db, { actor }),
    listOffered(db, { edition, content: working?.content ?? content, now }),
    getOfferedProofs(db, { actor, editionId, now }),
  ])
  // Until the next submission: also once that was recalled, the reason is still to be answered.
  const returned = history.findLast(({ move }) => move === 'return')
  const recalled = history.findLast(
    ({ move }) => move === 'submit' || move === 'recall' || move === 'hand-over',
  )
  const handedOver = history.findLast(({ move }) => move === 'submit' || move === 'hand-over')
  const own = [{ role: 'correspondent' as const, name: actor.displayName }]
  return (
    <EditionForm
      title={formatTask(edition.kind, returned !== undefined)}
      accountId={actor.accountId}
      edition={{ editionId, lockVersion: edition.lockVersion }}
      working={working}
      content={content}
      divisions={divisions}
      topics={topics}
      addresses={addresses}
      remarks={remarks}
      remembered={{
        dateline: last?.dateline ?? '',
        credits: last?.credits.length ? last.credits : own,
        // Names that readers have seen, or an editor, are nobody's preset.
        prefilled: edition.kind === 'new' && !handedOver ? own : [],
      }}
    >
      {edition.publicNote && (
        <Note tone="calm">
          <b>{EDITION_KIND_LABELS[edition.kind]}说明（读者会看到）：</b>
          <span className={QUOTED}>{edition.publicNote}</span>
        </Note>
      )}
      <VacancyAhead before="submit" levels={vacant} divisionCode={edition.divisionCode} />
      {recalled?.move === 'recall' && isDraft(edition.state) && (
        <Note tone="good">
          <b>已撤回，可以接着改。</b>编辑看不到草稿，改好以后重新提交。
        </Note>
      )}
      {handedOver?.move === 'hand-over' && (
        <Note tone="good">
          <b>{formatMoment(handedOver.at, now)} 转交过：</b>
          <span className={QUOTED}>{handedOver.reason}</span>。接着写完就可以提交。
        </Note>
      )}
      {returned && (
        <Note tone="calm">
          <b>
            {returned.name} {formatMoment(returned.at, now)} 退回：
          </b>
          <span className={QUOTED}>{returned.reason}</span>
          {isReturned(edition.state) && <p>改好再提交；一个字也没有改，会先问一次。</p>}
        </Note>
      )}
      {changes.length > 0 && (
        <FoldedAnswer
          word={
            <>
              编辑已改 <b>{changes.length}</b> 处，下面的稿件里已经改好；和我交的比一比
            </>
          }
        >
          <ChangesBeside changes={changes} />
        </FoldedAnswer>
      )}
      <AnnouncedBefore editionId={editionId} offered={offered} />
      <OfferedProofs editionId={editionId} offered={proofs} />
      {details.invite.allowed && (
        <CoAuthors editionId={editionId} people={details.coAuthors} choices={choices} />
      )}
    </EditionForm>
  )
})

function formatTask(kind: EditionKind, returned: boolean): string {
  if (kind !== 'new') return EDITION_KIND_LABELS[kind]
  return returned ? '修改稿件' : '写稿'
}

/** The correspondents who can still be asked to write this edition too. */
async function findChoices({ edition, coAuthors, invite }: OwnEditionDetails, now: Date) {
  if (!invite.allowed) return []
  const { divisionCode, authorId } = edition
  const standing = coAuthors.filter(({ answer }) => answer !== 'declined')
  const known = [authorId, ...standing.map(({ accountId }) => accountId)]
  const people = await listCorrespondents(database(), { divisionCode, now })
  return people.filter(({ accountId }) => !known.includes(accountId))
}
