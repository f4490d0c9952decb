import type { Metadata } from 'next'

import { EmptyState } from '#components/ui/empty-state'
import { PageBody, PageHead } from '#components/ui/page-head'
import { emptyContent } from '#domain/article/content'
import { listOfferedTopics } from '#domain/article/list-offered-topics'
import { findVacanciesAhead } from '#domain/vacancies/find-vacancies'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { EditionForm } from '../../_components/edition-form/edition-form.tsx'
import { VacancyAhead } from '../../_components/vacancy-note.tsx'
import { writableDivisions } from '../../_lib/writable-divisions.ts'

export const metadata: Metadata = { title: '写稿' }
export const instant = false

export default async function NewEditionPage() {
  const actor = await requireActor()
  const db = database()
  const now = new Date()
  const [divisions, topics] = await Promise.all([
    writableDivisions(db, actor),
    listOfferedTopics(db, { now }),
  ])
  const home = divisions.find(({ code }) => code === actor.divisionCode) ?? divisions[0]
  if (!home) {
    return (
      <>
        <PageHead title="写稿" />
        <PageBody>
          <EmptyState title="您不能写稿">
            写稿要有通讯员或编辑的角色。需要的话请联系管理员。
          </EmptyState>
        </PageBody>
      </>
    )
  }
  const vacancies = await findVacanciesAhead(db, {
    divisionCodes: [home.code],
    authorId: actor.accountId,
    now,
  })
  const content = emptyContent(home.code)
  return (
    <EditionForm
      title="写稿"
      accountId={actor.accountId}
      edition={null}
      working={null}
      content={{ ...content, credits: [{ role: 'correspondent', name: actor.displayName }] }}
      divisions={divisions}
      topics={topics}
      addresses={{}}
    >
      <VacancyAhead before="submit" levels={vacancies.get(home.code)} divisionCode={home.code} />
    </EditionForm>
  )
}
