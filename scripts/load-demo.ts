import { join } from 'node:path'

import { openDatabase } from '#db/client'
import { demoAccounts } from '#db/demo/accounts'
import { planDesk } from '#db/demo/desk-plan'
import { generateStories } from '#db/demo/generated'
import { PAGE_PROVINCE } from '#db/demo/page-stories'
import { buildDivisions } from '#domain/division/build-divisions'
import { loadDivisions } from '#domain/division/load-divisions'
import { shanghaiDay } from '#lib/dates'

import { askCorrections } from './demo/ask-corrections.ts'
import { layDesk } from './demo/lay-desk.ts'
import { layReads } from './demo/lay-reads.ts'
import { loadPeople } from './demo/load-people.ts'
import { beginLoad, finishLoad } from './demo/load-record.ts'
import { loadTopics } from './demo/load-topics.ts'
import { loadWords } from './demo/load-words.ts'
import { openPictureShelf } from './demo/picture-shelf.ts'
import { archiveDemoPage, publishGenerated } from './demo/publish-stories.ts'
import { passOver, tellPeople } from './demo/tell-people.ts'

const CLOSE_OF_DAY = '18:30:00+08:00'
/** By eleven the first of a day's news is out. */
const NEWS_BEGINS_MS = 11 * 60 * 60 * 1000

/**
 * Fills an empty database (`url`, its owner's address) with the province's divisions and the
 * demonstration: people, topics, pictures below `dataDir`/media, published copy and copy in review.
 * False when there is content already. A load that was cut short is finished by the next one.
 */
export async function loadDemo(
  url: string,
  options: { dataDir: string; today?: string },
): Promise<boolean> {
  const prefix = process.env.PROVINCE || '62'
  const { db, close } = openDatabase(url, { connections: 6 })
  try {
    await loadDivisions(db, prefix)
    const now = await beginLoad(db, startOf(options.today))
    if (!now) return false
    const divisions = buildDivisions(prefix)
    const province = divisions[0]?.code ?? ''
    const accounts = demoAccounts(divisions)
    const people = await loadPeople(db, accounts, province, now)
    const topics = await loadTopics(db)
    await loadWords(db, people.byLogin('admin'), now)
    const pictureOf = openPictureShelf(db, now, join(options.dataDir, 'media'))
    const newsroom = { db, people, topics, pictureOf }
    const today = newsDay(now)
    await publishGenerated(newsroom, generateStories(divisions, today), now)
    if (province === PAGE_PROVINCE) await archiveDemoPage(newsroom, now)
    await passOver(db)
    await layDesk(newsroom, planDesk(divisions, accounts, today), now)
    const writer = accounts.find(({ divisionCode }) => divisionCode !== province)
    if (writer) await askCorrections(newsroom, writer.loginName, now)
    await tellPeople(db, now)
    await layReads(db, now)
    await finishLoad(db, now)
    return true
  } finally {
    await close()
  }
}

/** The last day with news in it: today from late morning on, before that yesterday. */
const newsDay = (now: Date) => shanghaiDay(new Date(now.getTime() - NEWS_BEGINS_MS))

/** Now, or the close of the given day when that is earlier. */
function startOf(today: string | undefined): Date {
  const now = new Date()
  const asked = today === undefined ? now : new Date(`${today}T${CLOSE_OF_DAY}`)
  return asked < now ? asked : now
}
