import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { SectionBar } from '#components/newsroom/section-bar'
import { PageBody, Spacer } from '#components/ui/page-head'
import { getLeader } from '#domain/leader/get-leader'
import { listDivisions } from '#domain/division/list-divisions'
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
import { leaderGroups } from '../_lib/leader-fields.ts'
import { dropLeader, saveLeader } from '../actions.ts'

export const metadata: Metadata = { title: '领导名录' }
export const instant = false

const LIST = '/admin/leaders'

export default orMissing(async function LeaderPage({
  params,
  searchParams,
}: {
  params: Promise<{ leaderId: string }>
  searchParams: SearchParams
}) {
  const leaderId = parseId((await params).leaderId)
  if (leaderId === null) notFound()
  const here = `${LIST}/${leaderId}`
  const actor = await requireActor()
  const after = textOf((await searchParams)['changes'])
  const db = database()
  const leader = await orNotFound(getLeader(db, { actor, leaderId }))
  const divisions = await listDivisions(db)
  return (
    <>
      <AdminHead actor={actor} current={LIST}>
        <Spacer />
        <BackLink href={LIST}>整个名录</BackLink>
      </AdminHead>
      <PageBody stack>
        <h2>{leader.personName}</h2>
        <RecordForm
          label={leader.personName}
          groups={leaderGroups(divisions)}
          saved={formValues(leader)}
          send={saveLeader.bind(null, leaderId)}
          done="存好了，下次检查就按它核对。"
        />
        <SectionBar as="section">
          <div>
            <h2>删除</h2>
            <p className="text-ink-2">
              卸任的填上结束的日子，不用删：当年的稿件还要照它核对。写错了的才删，改动记录里留着它的样子。
            </p>
          </div>
          <MoveButton
            label="删除"
            title={leader.personName}
            size="small"
            target={{ leaderId }}
            ask={dropLeader}
            then={LIST}
          />
        </SectionBar>
        <ChangeHistory
          actor={actor}
          subject="leader"
          subjectKey={leaderId}
          base={here}
          after={after}
          now={new Date()}
        />
      </PageBody>
    </>
  )
})
