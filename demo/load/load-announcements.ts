import { eq } from 'drizzle-orm'

import { announcements } from '#db/schema/announcements'
import { approveAnnouncement } from '#domain/announcement/approve-announcement'
import { callOffAnnouncement } from '#domain/announcement/call-off-announcement'
import { changeAnnouncement } from '#domain/announcement/change-announcement'
import { submitAnnouncement } from '#domain/announcement/submit-announcement'
import { addDays, shanghaiDay } from '#lib/dates'

import type { DemoAccount } from '../content/accounts.ts'
import { DEMO_ANNOUNCEMENTS, type DemoAnnouncement } from '../content/announced.ts'
import type { DemoDivision } from '../content/demo-division.ts'
import type { Newsroom } from './walk.ts'

/** Activities that are still to come, each entered by a correspondent and brought to where it is shown. */
export async function loadAnnouncements(
  newsroom: Newsroom,
  {
    accounts,
    divisions,
    now,
  }: {
    accounts: readonly DemoAccount[]
    divisions: readonly DemoDivision[]
    now: Date
  },
): Promise<void> {
  const writers = accounts.filter(({ grants }) => grants[0]?.role === 'correspondent')
  for (const [index, one] of DEMO_ANNOUNCEMENTS.entries()) {
    const writer = writers[index % writers.length]
    const division = divisions.find(({ code }) => code === writer?.divisionCode)
    if (writer && division) await loadOne(newsroom, one, { writer, name: division.name, now })
  }
}

async function loadOne(
  { db, people }: Newsroom,
  { key, title, daysAhead, becomes, ...words }: DemoAnnouncement,
  { writer, name, now }: { writer: DemoAccount; name: string; now: Date },
): Promise<void> {
  const { divisionCode } = writer
  const author = { db, actor: people.byLogin(writer.loginName), now }
  const editor = { db, actor: people.reviewerFor(1, divisionCode), now }
  const takesPlaceOn = addDays(shanghaiDay(now), daysAhead)
  const content = { ...words, title: name + title, takesPlaceOn, divisionCode }
  const keyOf = (step: string) => ({ requestKey: `demo-${key}-${step}` })
  const { announcementId } = await submitAnnouncement(author, { ...content, ...keyOf('submit') })
  // No person writes this column: a command for it would be one too many.
  await db.update(announcements).set({ isDemo: true }).where(eq(announcements.id, announcementId))
  if (becomes.kind === 'waiting') return
  const seen = (lockVersion: number, step: string) => ({
    announcementId,
    lockVersion,
    ...keyOf(step),
  })
  await approveAnnouncement(editor, seen(0, 'approve'))
  if (becomes.kind === 'called-off') {
    await callOffAnnouncement(editor, { ...seen(1, 'call-off'), reason: becomes.reason })
  }
  if (becomes.kind !== 'changed') return
  await changeAnnouncement(author, { ...content, place: becomes.place, ...seen(1, 'change') })
  await approveAnnouncement(editor, seen(2, 'approve-change'))
}
