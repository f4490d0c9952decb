import { randomBytes } from 'node:crypto'

import { and, eq } from 'drizzle-orm'

import { articles } from '#db/schema/articles'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { revisions } from '#db/schema/revisions'
import { importRegister } from '#domain/matter/register/import-register'
import { linkProof } from '#domain/matter/link-proof'
import { publishSession } from '#domain/matter/publish-session'
import { sealRegister } from '#domain/matter/register/sealed-register'
import { shanghaiDay } from '#lib/dates'

import { OFFICER_LOGIN, type DemoAccount } from '../content/accounts.ts'
import { PAGE_PROVINCE } from '../content/page-stories.ts'
import { PAGE_REGISTER, smallRegister, type DemoRegister } from '../content/registers.ts'
import { xigu } from '../content/stories/xigu.ts'
import { loadProposals } from './load-proposals.ts'
import type { Newsroom } from './walk.ts'

/** Registers of proposals that an officer brought in and a final editor published; the page's own with its story as proof. */
export async function loadRegisters(
  newsroom: Newsroom,
  { accounts, province, now }: { accounts: readonly DemoAccount[]; province: string; now: Date },
): Promise<void> {
  const writer = accounts.find(
    ({ grants, divisionCode: code }) =>
      grants[0]?.role === 'correspondent' && code !== xigu.divisionCode && code !== province,
  )
  if (writer) {
    const { divisionCode } = writer
    await loadOne(newsroom, smallRegister(shanghaiDay(now)), { divisionCode, now })
    await loadProposals(newsroom, { divisionCode, now })
  }
  if (province !== PAGE_PROVINCE) return
  const { divisionCode } = xigu
  const sessionId = await loadOne(newsroom, PAGE_REGISTER, { divisionCode, now })
  const articleId = await findStory(newsroom)
  const officer = { db: newsroom.db, actor: newsroom.people.byLogin(OFFICER_LOGIN), now }
  for (const step of ['filed', 'key', 'taken-up']) {
    await linkProof(officer, {
      sessionId,
      step,
      matterId: null,
      articleId: String(articleId),
      isLinked: true,
      requestKey: `demo-proof-${step}`,
    })
  }
}

async function loadOne(
  { db, people }: Newsroom,
  { key: name, term, number, rows }: DemoRegister,
  { divisionCode, now }: { divisionCode: string; now: Date },
): Promise<number> {
  const officer = { db, actor: people.byLogin(OFFICER_LOGIN), now }
  const session = { divisionCode, term, number, openedOn: '', closedOn: '' }
  const lines = rows.map((cells, index) => ({ line: index + 2, cells }))
  const key = randomBytes(32).toString('base64')
  const { accountId } = officer.actor
  const sealed = sealRegister({ session, lines, lockVersion: null }, { accountId, key })
  const requestKey = `demo-register-${name}`
  const { sessionId } = await importRegister(officer, { sealed, requestKey }, { key })
  // No person writes this column: a command for it would be one too many.
  await db
    .update(committeeSessions)
    .set({ isDemo: true })
    .where(eq(committeeSessions.id, sessionId))
  const editor = { db, actor: people.reviewerFor(3, divisionCode), now }
  const shown = { sessionId, lockVersion: 1, requestKey: `demo-publish-${name}` }
  await publishSession(editor, shown)
  return sessionId
}

async function findStory({ db }: Newsroom): Promise<number> {
  const [row] = await db
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(
      and(
        eq(articles.divisionCode, xigu.divisionCode),
        eq(articles.state, 'live'),
        eq(revisions.headline, xigu.headline),
      ),
    )
  if (!row) throw new Error('The story of the page is not published')
  return row.id
}
