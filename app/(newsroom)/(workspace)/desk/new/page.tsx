import type { Metadata } from 'next'

import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { Note } from '#components/ui/note'
import { PageBody, PageHead } from '#components/ui/page-head'
import { emptyContent, type Content } from '#domain/article/content'
import { copyFrame } from '#domain/article/copy-frame'
import { listOfferedTopics } from '#domain/article/list-offered-topics'
import { findLastSubmitted } from '#domain/review/editions/find-last-submitted'
import { findVacanciesAhead } from '#domain/vacancies/find-vacancies'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { EditionForm } from '../../_components/edition-form/edition-form.tsx'
import { OfferedProofs } from '../../_components/offered-proofs.tsx'
import { VacancyAhead } from '../../_components/vacancy-note.tsx'
import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { writableDivisions } from '../../_lib/writable-divisions.ts'
import { AnnouncedBefore } from '../_components/announced-before.tsx'

export const metadata: Metadata = { title: '写稿' }
export const instant = false

export default async function NewEditionPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  const db = database()
  const now = new Date()
  const [divisions, topics, last, query] = await Promise.all([
    writableDivisions(db, actor),
    listOfferedTopics(db, { now }),
    findLastSubmitted(db, { actor }),
    searchParams,
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
  const credits = [{ role: 'correspondent' as const, name: actor.displayName }]
  const copies = textOf(query['copy']) === 'last' && last !== null
  const content = copies
    ? frameWithin(copyFrame(last), { divisions, topics, home: home.code })
    : { ...emptyContent(home.code), credits }
  const vacancies = await findVacanciesAhead(db, {
    divisionCodes: [content.divisionCode],
    authorId: actor.accountId,
    now,
  })
  return (
    <EditionForm
      title="写稿"
      accountId={actor.accountId}
      edition={null}
      working={null}
      content={content}
      divisions={divisions}
      topics={topics}
      addresses={{}}
      remembered={{
        dateline: last?.dateline ?? '',
        credits: last?.credits.length ? last.credits : credits,
        prefilled: content.credits,
      }}
      beginWith={
        last &&
        !copies && (
          <ButtonLink size="small" href="/desk/new?copy=last">
            复制上一篇
          </ButtonLink>
        )
      }
    >
      {copies && (
        <Note tone="good">
          <b>
            照《{last.headline}》填好了{formatCopied(content)}。
          </b>
          标题、正文、图片和活动的日期、类型、地点，请写这一篇的。
        </Note>
      )}
      <VacancyAhead
        before="submit"
        levels={vacancies.get(content.divisionCode)}
        divisionCode={content.divisionCode}
      />
      <AnnouncedBefore editionId={null} offered={[]} />
      <OfferedProofs editionId={null} offered={[]} />
    </EditionForm>
  )
}

/** What there was to take over. */
function formatCopied({ topicId, dateline, credits }: Content): string {
  const fields = [
    topicId === null ? '' : '专题',
    dateline === '' ? '' : '电头',
    credits.length === 0 ? '' : '署名',
  ]
  return ['县区', ...fields.filter(Boolean)].join('、')
}

/** A division that the person may not write for any more, or a topic that has ended, is not taken over. */
function frameWithin(
  content: Content,
  {
    divisions,
    topics,
    home,
  }: { divisions: readonly { code: string }[]; topics: readonly { id: number }[]; home: string },
): Content {
  const { divisionCode, topicId } = content
  return {
    ...content,
    divisionCode: divisions.some(({ code }) => code === divisionCode) ? divisionCode : home,
    topicId: topics.some(({ id }) => id === topicId) ? topicId : null,
  }
}
