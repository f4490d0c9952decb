import type { Metadata } from 'next'

import { BackLink } from '#components/ui/back-link'
import { EmptyState } from '#components/ui/empty-state'
import { PageBody, PageHead } from '#components/ui/page-head'
import { canEnter } from '#domain/announcement/policy'
import { listDivisions } from '#domain/division/list-divisions'
import { shanghaiDay } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { NewAnnouncement } from '../_components/announcement-form.tsx'

export const metadata: Metadata = { title: '写预告' }
export const instant = false

export default async function NewAnnouncementPage() {
  const actor = await requireActor()
  const everywhere = await listDivisions(database())
  const divisions = everywhere.filter(({ code }) => canEnter(actor, code).allowed)
  const home = divisions.find(({ code }) => code === actor.divisionCode) ?? divisions[0]
  return (
    <>
      <PageHead title="写预告">
        <BackLink href="/planned" grow>
          预告
        </BackLink>
      </PageHead>
      <PageBody>
        {home ? (
          <NewAnnouncement
            accountId={actor.accountId}
            divisions={divisions}
            home={home.code}
            earliest={shanghaiDay(new Date())}
          />
        ) : (
          <EmptyState title="您不能写预告">
            写预告要有通讯员、编辑或管理员的角色。需要的话请联系管理员。
          </EmptyState>
        )}
      </PageBody>
    </>
  )
}
