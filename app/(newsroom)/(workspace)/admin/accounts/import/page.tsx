import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { ButtonLink } from '#components/ui/button'
import { PageBody, Spacer } from '#components/ui/page-head'
import { Row } from '#components/ui/row'
import { runsSite } from '#domain/account/runs-site'
import { MAX_ROSTER_LINES, ROSTER_HEAD } from '#domain/roster/columns'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { AdminHead } from '../../_components/admin-head.tsx'
import { RosterForm } from './_components/roster-form.tsx'

export const metadata: Metadata = { title: '批量开账号' }
export const instant = false

export default orMissing(async function ImportAccountsPage() {
  const actor = await requireActor()
  if (!runsSite(actor)) notFound()
  return (
    <>
      <AdminHead actor={actor} current="/admin/accounts">
        <Spacer />
        <BackLink href="/admin/accounts">全部账号</BackLink>
      </AdminHead>
      <PageBody stack>
        <div className="print:hidden">
          <h2>批量开账号</h2>
          <p className="mt-2 max-w-[47.5rem] text-ink-2">
            传一张表，列名是{ROSTER_HEAD.join('、')}，一次最多 {MAX_ROSTER_LINES}{' '}
            行。先看每一行会怎样，再一起开；有一行不对，就一个也不开。
          </p>
          <Row className="mt-4">
            <ButtonLink href="/api/accounts/roster?form=template" download>
              下载空表
            </ButtonLink>
            <ButtonLink href="/api/accounts/roster" download>
              导出现有账号
            </ButtonLink>
          </Row>
        </div>
        <RosterForm />
      </PageBody>
    </>
  )
})
