import type { Metadata } from 'next'

import { EmptyState } from '#components/ui/empty-state'
import { PageBody, PageHead } from '#components/ui/page-head'
import { listOfferedTopics } from '#domain/article/list-offered-topics'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { writableDivisions } from '../_lib/writable-divisions.ts'
import { ImportDesk } from './_components/import-desk.tsx'

export const metadata: Metadata = { title: '整版导入' }
export const instant = false

export default async function ImportPage() {
  const actor = await requireActor()
  const db = database()
  const [divisions, topics] = await Promise.all([
    writableDivisions(db, actor),
    listOfferedTopics(db, { now: new Date() }),
  ])
  const home = divisions.find(({ code }) => code === actor.divisionCode) ?? divisions[0]
  const { accountId } = actor
  if (home)
    return (
      <ImportDesk
        accountId={accountId}
        divisions={divisions}
        topics={topics}
        homeCode={home.code}
      />
    )
  return (
    <>
      <PageHead title="整版导入" />
      <PageBody>
        <EmptyState title="您不能导入版面">
          导入要有通讯员或编辑的角色。需要的话请联系管理员。
        </EmptyState>
      </PageBody>
    </>
  )
}
