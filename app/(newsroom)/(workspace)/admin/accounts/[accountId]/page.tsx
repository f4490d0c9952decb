import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { SectionBar } from '#components/newsroom/section-bar'
import { Note } from '#components/ui/note'
import { PageBody, Spacer } from '#components/ui/page-head'
import { getAccount } from '#domain/account/get-account'
import { listPossibleCovers } from '#domain/account/list-possible-covers'
import { listDivisions } from '#domain/division/list-divisions'
import {
  countWithEditors,
  findHandedOver,
  listLeftEditions,
} from '#domain/review/drafts/list-left-editions'
import { database } from '#server/database'
import { env } from '#server/env'
import { requireActor } from '#server/session'

import { formatDivision } from '../../../_lib/format-division.ts'
import { orMissing } from '../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { AdminHead } from '../../_components/admin-head.tsx'
import { ChangeHistory } from '../../_components/change-history.tsx'
import { grantChoices } from '../_lib/grant-choices.ts'
import { AccountFacts } from './_components/account-facts.tsx'
import { ChangeForm } from './_components/change-form.tsx'
import { CloseForm } from './_components/close-form.tsx'
import { FactorSection } from './_components/factor-section.tsx'
import { LeaveSection } from './_components/leave-section.tsx'
import { LeftEditions } from './_components/left-editions.tsx'
import { LinkForm } from './_components/link-form.tsx'
import { RolesSection } from './_components/roles-section.tsx'

export const metadata: Metadata = { title: '账号' }
export const instant = false

export default orMissing(async function AccountPage({
  params,
  searchParams,
}: {
  params: Promise<{ accountId: string }>
  searchParams: SearchParams
}) {
  const accountId = parseId((await params).accountId)
  if (accountId === null) notFound()
  const here = `/admin/accounts/${accountId}`
  const actor = await requireActor()
  const query = await searchParams
  const after = textOf(query['changes'])
  const handedId = parseId(textOf(query['handed']) ?? '')
  const db = database()
  const now = new Date()
  const [account, divisions, choices] = await Promise.all([
    orNotFound(getAccount(db, { actor, accountId, now, key: env().sealingKey })),
    listDivisions(db),
    grantChoices(db, actor),
  ])
  const { displayName: name, may, grants } = account
  const roles = grants.map(({ role }) => role)
  const left = may.reopen ? await listLeftEditions(db, { actor, accountId, now }) : []
  const withEditors = may.close || may.reopen ? await countWithEditors(db, { accountId }) : 0
  const handed =
    handedId === null ? null : await findHandedOver(db, { actor, accountId, editionId: handedId })
  const people = may.cover ? await listPossibleCovers(db, { actor, accountId, roles }) : []
  return (
    <>
      <AdminHead actor={actor} current="/admin/accounts">
        <Spacer />
        <BackLink href="/admin/accounts">全部账号</BackLink>
      </AdminHead>
      <PageBody stack className="max-w-[calc(47.5rem+2*var(--spacing-gutter))]">
        <SectionBar>
          <h2>{name}</h2>
          {may.change && (
            <ChangeForm
              account={{
                accountId,
                displayName: name,
                divisionCode: account.divisionCode,
                unit: account.unit,
                mobile: account.mobile,
              }}
              divisions={choices.divisions}
            />
          )}
        </SectionBar>
        {handed && (
          <Note tone="good">
            《{handed.headline}》转给了 <b>{handed.heirName}</b>，由对方接着写。
          </Note>
        )}
        <AccountFacts
          account={account}
          divisionName={formatDivision(divisions, account.divisionCode)}
          now={now}
        />
        {(may['send-link'] || may.reopen) && (
          <LinkForm
            accountId={accountId}
            name={name}
            closed={account.closed}
            joined={account.joined}
            linkExpiresAt={account.linkExpiresAt}
            takesTwo={account.takesTwo.letIn}
          />
        )}
        {account.factorSince && may['take-off-factor'] && (
          <FactorSection accountId={accountId} name={name} takesTwo={account.takesTwo.letIn} />
        )}
        <RolesSection account={account} divisions={divisions} choices={choices} now={now} />
        {(may.cover || account.coveredBy.length > 0) && (
          <LeaveSection
            account={account}
            divisions={divisions}
            people={people.map(({ accountId: id, displayName, loginName, divisionCode }) => ({
              id,
              label: `${displayName}（${loginName}，${formatDivision(divisions, divisionCode)}）`,
            }))}
          />
        )}
        {may.reopen && left.length + withEditors > 0 && (
          <LeftEditions
            accountId={accountId}
            name={name}
            left={left}
            withEditors={withEditors}
            now={now}
          />
        )}
        {may.close && <CloseForm accountId={accountId} name={name} withEditors={withEditors} />}
        <ChangeHistory
          actor={actor}
          subject="account"
          subjectKey={accountId}
          base={here}
          after={after}
          now={now}
        />
      </PageBody>
    </>
  )
})
