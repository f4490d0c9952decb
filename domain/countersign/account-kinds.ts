// What takes two people about accounts: letting somebody in anew who may publish, open accounts or read the audit log,
// and choosing who opens accounts and who reads the log.

import { z } from 'zod'

import type { Queryable } from '#db/client'
import { formatTerm, shanghaiDay } from '#lib/dates'
import { ROLE_LABELS } from '#lib/labels'
import { CHANGE_FIELD_LABELS } from '#lib/change-labels'
import { Refusal } from '#lib/refusal'

import { coverLeave } from '../account/cover-leave.ts'
import { grantRole } from '../account/grant-role.ts'
import { inviteAccount, invitationSchema } from '../account/invite-account.ts'
import { loadAccount, type LoadedAccount } from '../account/load-account.ts'
import { takesTwoToGrant, takesTwoToLetIn } from '../account/policy.ts'
import { reopenAccount } from '../account/reopen-account.ts'
import {
  accountIdSchema,
  coverSchema,
  grantRoleSchema,
  type GrantInput,
} from '../account/schemas.ts'
import { takeOffSecondFactor } from '../account/second-factor/take-off-second-factor.ts'
import { sendLink } from '../account/send-link.ts'
import type { Context } from '../context.ts'
import { findDivisionName } from '../division/find-division-name.ts'
import { by, defineKind, type Concerned, type Kind, type Line } from './kind.ts'

const HAND_OVER = '确认的人得到一个一次性链接，只显示一次：先认准本人，再当面或打电话交给本人。'

async function getAccount(db: Queryable, accountId: number): Promise<LoadedAccount> {
  const account = await loadAccount(db, accountId)
  if (!account) throw new Refusal('not-found', '没有这个账号')
  return account
}

const formatDivision = async (db: Queryable, code: string): Promise<string> =>
  (await findDivisionName(db, code)) ?? code

const concernedBy = (...people: readonly LoadedAccount[]): Concerned => ({
  name: people.map(({ displayName }) => displayName).join('、'),
  accountIds: people.map(({ accountId }) => accountId),
  divisionCodes: people.flatMap(({ divisionCode, grants }) => [
    divisionCode,
    ...grants.map((grant) => grant.divisionCode),
  ]),
})

async function linesOfPerson(
  db: Queryable,
  { displayName, loginName, divisionCode, unit, grants }: LoadedAccount,
): Promise<Line[]> {
  const held = await Promise.all(grants.map((grant) => formatGrant(db, grant)))
  return [
    { label: '账号', text: `${displayName}（${loginName}）` },
    { label: CHANGE_FIELD_LABELS.divisionCode, text: await formatDivision(db, divisionCode) },
    lineOfUnit(unit),
    { label: '现有角色', text: held.join('；') || '没有' },
  ]
}

const lineOfUnit = (unit: string | null): Line => ({
  label: CHANGE_FIELD_LABELS.unit,
  text: unit || '没有填',
})

const formatGrant = async (
  db: Queryable,
  { role, divisionCode }: Pick<GrantInput, 'role' | 'divisionCode'>,
) => `${await formatDivision(db, divisionCode)} ${ROLE_LABELS[role]}`

async function lineOfGrant(db: Queryable, grant: GrantInput): Promise<Line> {
  const term = formatTerm({
    startsOn: grant.startsOn || shanghaiDay(new Date()),
    endsOn: grant.endsOn || null,
  })
  return { label: '授予', text: `${await formatGrant(db, grant)}，${term}` }
}

/** A kind about the account alone, for which its state says whether it takes two. */
const letInKind = (
  effect: string,
  run: (ctx: Context, input: { accountId: number }) => ReturnType<typeof sendLink> | Promise<void>,
): Kind =>
  defineKind(by(accountIdSchema), effect, {
    takesTwo: async ({ accountId }, db, now) =>
      takesTwoToLetIn(await getAccount(db, accountId), now),
    concerned: async ({ accountId }, db) => concernedBy(await getAccount(db, accountId)),
    describe: async ({ accountId }, db) => linesOfPerson(db, await getAccount(db, accountId)),
    run: async (payload, ctx) => (await run(ctx, payload)) ?? null,
  })

export const sendLinkKind = letInKind(
  `马上退出本人各处的登录；旧密码在用链接以前照旧。${HAND_OVER}`,
  sendLink,
)

export const reopenAccountKind = letInKind(
  `账号重新启用，没有角色，密码重新设。${HAND_OVER}`,
  reopenAccount,
)

export const takeOffSecondFactorKind = letInKind(
  '马上退出本人各处的登录，以后登录只要密码。确认以前，先当面或打电话认准本人。',
  takeOffSecondFactor,
)

export const grantRoleKind = defineKind(
  by(grantRoleSchema),
  '角色马上有效（写了开始日的到那天有效），本人收到通知。确认以前，先问清这个账号确实是本人在用。',
  {
    takesTwo: async ({ role }) => takesTwoToGrant(role),
    concerned: async ({ accountId, divisionCode }, db) => {
      const known = concernedBy(await getAccount(db, accountId))
      return { ...known, divisionCodes: [...known.divisionCodes, divisionCode] }
    },
    describe: async ({ accountId, ...grant }, db) => [
      ...(await linesOfPerson(db, await getAccount(db, accountId))),
      await lineOfGrant(db, grant),
    ],
    run: async (payload, ctx) => {
      await grantRole(ctx, payload)
      return null
    },
  },
)

/** A request keeps no mobile number: it would lie in the row in plain text. */
const askedInvitationSchema = invitationSchema.extend({
  mobile: z.literal('', '手机号等账号开好以后再填').default(''),
})

export const inviteAccountKind = defineKind(
  by(askedInvitationSchema),
  `开一个新账号。${HAND_OVER}`,
  {
    takesTwo: async ({ grant }) => takesTwoToGrant(grant.role),
    concerned: async ({ displayName, divisionCode, grant }) => ({
      name: displayName,
      accountIds: [],
      divisionCodes: [divisionCode, grant.divisionCode],
    }),
    describe: async ({ displayName, loginName, divisionCode, unit, grant }, db) => [
      { label: '账号', text: `${displayName}（${loginName}），新开` },
      { label: CHANGE_FIELD_LABELS.divisionCode, text: await formatDivision(db, divisionCode) },
      lineOfUnit(unit),
      await lineOfGrant(db, grant),
    ],
    run: async (payload, ctx) => {
      const { token, expiresAt } = await inviteAccount(ctx, payload, { key: '' })
      return { token, expiresAt }
    },
  },
)

export const coverLeaveKind = defineKind(
  by(coverSchema),
  '代班的人在这几天里有同样的角色，收到通知；到期自己结束，也可以提前收回。',
  {
    takesTwo: async ({ accountId }, db) =>
      (await getAccount(db, accountId)).grants.some(({ role }) => takesTwoToGrant(role)),
    concerned: async ({ accountId, coverId }, db) =>
      concernedBy(await getAccount(db, accountId), await getAccount(db, coverId)),
    describe: async ({ accountId, coverId, startsOn, endsOn, note }, db) => {
      const { displayName, loginName } = await getAccount(db, coverId)
      return [
        ...(await linesOfPerson(db, await getAccount(db, accountId))),
        { label: '由谁代班', text: `${displayName}（${loginName}）` },
        { label: '代班', text: `${formatTerm({ startsOn, endsOn })}，${note}` },
      ]
    },
    run: async (payload, ctx) => {
      await coverLeave(ctx, payload)
      return null
    },
  },
)
