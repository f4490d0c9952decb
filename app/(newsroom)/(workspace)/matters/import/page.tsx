import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { ButtonLink } from '#components/ui/button'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Row } from '#components/ui/row'
import { listDivisions } from '#domain/division/list-divisions'
import { canKeep, keepsAnywhere } from '#domain/matter/policy'
import { REGISTER_HEAD } from '#domain/matter/register/register-columns'
import { MAX_ROSTER_LINES } from '#domain/roster/columns'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { RegisterForm } from './_components/register-form.tsx'

export const metadata: Metadata = { title: '导入提案' }
export const instant = false

export default orMissing(async function ImportRegisterPage() {
  const actor = await requireActor()
  if (!keepsAnywhere(actor)) notFound()
  const everywhere = await listDivisions(database())
  const divisions = everywhere.filter(({ code }) => canKeep(actor, code).allowed)
  const [only, ...others] = divisions
  if (!only) notFound()
  return (
    <>
      <PageHead title="导入提案">
        <BackLink href="/matters" grow>
          事项
        </BackLink>
      </PageHead>
      <PageBody stack>
        <div>
          <p className="max-w-[47.5rem] text-ink-2">
            传一张提案目录或办理情况一览表，认得的列是{REGISTER_HEAD.join('、')}
            ，顺序不限，可以缺列，一次最多 {MAX_ROSTER_LINES}{' '}
            件。先看每一件会怎样，再一起导入；有一行不对，就一件也不导入。表里没写到的提案不动。
          </p>
          <Row className="mt-4">
            <ButtonLink href="/api/matters/register" download>
              下载空表
            </ButtonLink>
          </Row>
        </div>
        <RegisterForm divisions={divisions} home={others.length > 0 ? '' : only.code} />
      </PageBody>
    </>
  )
})
