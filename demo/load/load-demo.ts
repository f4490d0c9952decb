import { openDatabase } from '#db/client'
import { demoAccounts } from '../content/accounts.ts'
import { planDesk } from '../content/desk-plan.ts'
import { writeFeatures } from '../content/features.ts'
import { generateStories } from '../content/generated.ts'
import { chooseWithdrawn } from '../content/withdrawn.ts'
import { PAGE_PROVINCE } from '../content/page-stories.ts'
import { lintao } from '../content/stories/lintao.ts'
import { buildDivisions } from '#domain/division/build-divisions'
import { loadDivisions } from '#domain/division/load-divisions'
import type { MediaStore } from '#domain/media/store/media-store'
import { shanghaiDay } from '#lib/dates'
import { readVariable } from '#lib/settings/variables'

import { askCorrections } from './ask-corrections.ts'
import { seedDesk } from './seed-desk.ts'
import { loadAnnouncements } from './load-announcements.ts'
import { loadIntakes } from './load-intakes.ts'
import { layReads } from './lay-reads.ts'
import { loadPeople } from './load-people.ts'
import { beginLoad, finishLoad } from './load-record.ts'
import { loadConsultations } from './load-consultations.ts'
import { loadRegisters } from './load-registers.ts'
import { loadTopics } from './load-topics.ts'
import { loadWatchedTerms } from './load-watched-terms.ts'
import { openPictureShelf } from './picture-shelf.ts'
import { archiveDemoPage, publishGenerated } from './publish-stories.ts'
import { passOver, notifyPeople } from './notify-people.ts'
import { untilStopped, type Stop } from './until-stopped.ts'

const CLOSE_OF_DAY = '18:30:00+08:00'
/** By eleven the first of a day's news is out. */
const NEWS_BEGINS_MS = 11 * 60 * 60 * 1000

/**
 * Fills an empty database (`url`, its owner's address) with the province's divisions and the
 * demonstration: people, topics, pictures, published articles and editions in review.
 * False when there is content already. A load that was broken off, by `stop` or by the death of the
 * process, is finished by the next one.
 */
export async function loadDemo(
  url: string,
  options: { store: MediaStore; today?: string; stop: Stop },
): Promise<boolean> {
  const prefix = readVariable('PROVINCE', process.env)
  const { db: opened, close } = openDatabase(url, {
    connections: 6,
    preparing: true,
    lasting: false,
  })
  const db = untilStopped(opened, options.stop)
  try {
    // The mark comes first: divisions that nobody has marked could be of another province than set-up's.
    const now = await beginLoad(db, startOf(options.today))
    if (now === 'not-empty') return false
    await loadDivisions(db, prefix)
    if (now === 'finished') return false
    const divisions = buildDivisions(prefix)
    const province = divisions[0]?.code ?? ''
    const accounts = demoAccounts(divisions)
    const people = await loadPeople(db, accounts, province, now)
    const topics = await loadTopics(db)
    const admin = people.byLogin('admin')
    await loadWatchedTerms(db, admin, now)
    const pictureOf = openPictureShelf(db, now, options.store)
    const newsroom = { db, people, topics, pictureOf }
    const today = newsDay(now)
    const generated = generateStories(divisions, today)
    const stories = [...generated, ...writeFeatures(divisions, today)]
    await publishGenerated(newsroom, stories, { now, withdrawn: chooseWithdrawn(generated, today) })
    if (province === PAGE_PROVINCE) await archiveDemoPage(newsroom, now)
    await loadAnnouncements(newsroom, { accounts, divisions, now })
    await loadRegisters(newsroom, { accounts, province, now })
    await loadIntakes(newsroom, { accounts, province, now })
    const town = province === PAGE_PROVINCE ? lintao.divisionCode : accounts[0]?.divisionCode
    await loadConsultations(newsroom, { divisionCode: town ?? province, now })
    await passOver({ db, actor: admin, now })
    await seedDesk(newsroom, planDesk(divisions, accounts, today), now)
    const writer = accounts.find(({ divisionCode }) => divisionCode !== province)
    if (writer) await askCorrections(newsroom, writer.loginName, now)
    await notifyPeople(db, now)
    await layReads({ db, actor: admin, now })
    await finishLoad(db, now)
    return true
  } finally {
    await close()
  }
}

/** The last day with news in it: today from late morning on, before that yesterday. */
const newsDay = (now: Date) => shanghaiDay(new Date(now.getTime() - NEWS_BEGINS_MS))

/** Now, or the close of that day when that is earlier. */
function startOf(today: string | undefined): Date {
  const now = new Date()
  const asked = today === undefined ? now : new Date(`${today}T${CLOSE_OF_DAY}`)
  return asked < now ? asked : now
}
