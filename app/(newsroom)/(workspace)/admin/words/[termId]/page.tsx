import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { SectionBar } from '#components/newsroom/section-bar'
import { PageBody, Spacer } from '#components/ui/page-head'
import { getWatchedTerm } from '#domain/watched-term/get-watched-term'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { MoveButton } from '../../../_components/move-button.tsx'
import { orMissing } from '../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { AdminHead } from '../../_components/admin-head.tsx'
import { ChangeHistory } from '../../_components/change-history.tsx'
import { RecordForm } from '../../_components/record-form.tsx'
import { formValues } from '../../_lib/record-fields.ts'
import { dropTerm, saveTerm } from '../actions.ts'
import { TERM_GROUPS } from '../_lib/term-fields.ts'

export const metadata: Metadata = { title: '词表' }
export const instant = false

const LIST = '/admin/words'

export default orMissing(async function TermPage({
  params,
  searchParams,
}: {
  params: Promise<{ termId: string }>
  searchParams: SearchParams
}) {
  const termId = parseId((await params).termId)
  if (termId === null) notFound()
  const here = `${LIST}/${termId}`
  const actor = await requireActor()
  const after = textOf((await searchParams)['changes'])
  const term = await orNotFound(getWatchedTerm(database(), { actor, termId }))
  return (
    <>
      <AdminHead actor={actor} current={LIST}>
        <Spacer />
        <BackLink href={LIST}>整个词表</BackLink>
      </AdminHead>
      <PageBody stack>
        <h2>{term.term}</h2>
        <RecordForm
          label={term.term}
          groups={TERM_GROUPS}
          saved={formValues(term)}
          send={saveTerm.bind(null, termId)}
          done="存好了，下次检查就按它提示。"
        />
        <SectionBar as="section">
          <div>
            <h2>删除</h2>
            <p className="text-ink-2">删了就不再提示；改动记录里留着它的样子。</p>
          </div>
          <MoveButton
            label="删除"
            title={term.term}
            size="small"
            target={{ termId }}
            ask={dropTerm}
            then={LIST}
          />
        </SectionBar>
        <ChangeHistory
          actor={actor}
          subject="watched-term"
          subjectKey={termId}
          base={here}
          after={after}
          now={new Date()}
        />
      </PageBody>
    </>
  )
})
