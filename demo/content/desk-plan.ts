// What lies on the newsroom's desks when the demonstration opens: editions in every state, waiting
// from twenty minutes to three days, so that queues, lateness and returns can be seen.

import { addDays } from '#lib/dates'
import type { ActivityType, EditionState } from '#db/states'
import { ROVING_LOGIN, type DemoAccount } from './accounts.ts'
import { composeStory } from './compose-story.ts'
import type { DemoDivision } from './demo-division.ts'
import type { DemoStory } from './demo-story.ts'
import { seededRandom } from './random.ts'
import { openPictures } from './scene-by-place.ts'
import { TEMPLATES } from './templates/templates.ts'

interface Plan {
  state: Extract<
    EditionState,
    'draft' | 'review1' | 'review2' | 'review3' | 'returned' | 'approved' | 'scheduled'
  >
  /** How long it has been in that state. */
  minutes: number
  /** Which correspondent wrote it: a place in the list of those with a county. */
  author: number
  type: ActivityType
  /** Why it came back, and from which level. */
  returned?: { level: 1 | 2; reason: string }
  /** When a scheduled one goes live: so many days ahead, at this time in Shanghai. */
  live?: { days: number; time: string }
  /** Minutes since the level's editor took it. */
  claimed?: number
  /** Written by the one who covers the province, for this county. */
  roving?: true
  /** The other of the two was invited as a co-author, and accepted or has not answered. */
  together?: 'joined' | 'asked'
  /** An editor mended it before it went on or back. */
  mended?: true
  /** The one who covers the province handed in a short report of the same event. */
  twin?: true
  /** A draft that still lacks its credits and most of its text. */
  unfinished?: true
}

export interface DeskEdition extends Plan {
  loginName: string
  /** Who else writes for the same county. */
  other: string
  story: DemoStory
}

const HOUR = 60
const DAY = 24 * HOUR

const at = (days: number, time: string) => ({ days, time })

const PLANS: readonly Plan[] = [
  { state: 'draft', minutes: 25, author: 0, type: 'research' },
  { state: 'draft', minutes: 26 * HOUR, author: 3, type: 'service' },
  { state: 'draft', minutes: 3 * DAY, author: 2, type: 'history', unfinished: true },
  { state: 'review1', minutes: 20, author: 1, type: 'proposal' },
  { state: 'review1', minutes: 190, author: 3, type: 'consultation', claimed: 4 },
  { state: 'review1', minutes: 9 * HOUR, author: 5, type: 'research', twin: true },
  { state: 'review1', minutes: 26 * HOUR, author: 0, type: 'inspection' },
  { state: 'review1', minutes: 2 * DAY + 21 * HOUR, author: 6, type: 'supervision' },
  { state: 'review2', minutes: 45, author: 2, type: 'research' },
  { state: 'review2', minutes: 5 * HOUR, author: 4, type: 'proposal', mended: true },
  { state: 'review2', minutes: 14 * HOUR, author: 7, type: 'service' },
  { state: 'review3', minutes: 35, author: 0, type: 'consultation' },
  { state: 'review3', minutes: 7 * HOUR + 30, author: 1, type: 'history' },
  {
    state: 'returned',
    minutes: 3 * HOUR,
    author: 0,
    type: 'service',
    returned: {
      level: 1,
      reason: '开头只写了日期，没写地点；请补上活动在哪个乡镇、有多少人参加。',
    },
  },
  {
    state: 'returned',
    minutes: 30 * HOUR,
    author: 4,
    type: 'training',
    returned: {
      level: 2,
      reason: '第二段和第三段意思重复，请并成一段；副题里的课程名称请与正文核对。',
    },
    mended: true,
  },
  { state: 'draft', minutes: 40, author: 4, type: 'research', roving: true, together: 'asked' },
  { state: 'review1', minutes: 100, author: 4, type: 'history', together: 'joined' },
  { state: 'approved', minutes: 130, author: 6, type: 'inspection' },
  { state: 'approved', minutes: 22 * HOUR, author: 3, type: 'history' },
  { state: 'scheduled', minutes: 55, author: 1, type: 'service', live: at(1, '08:30') },
  { state: 'scheduled', minutes: 4 * HOUR, author: 2, type: 'training', live: at(1, '15:00') },
  { state: 'scheduled', minutes: 5 * HOUR, author: 7, type: 'proposal', live: at(2, '09:00') },
  { state: 'scheduled', minutes: 27 * HOUR, author: 5, type: 'supervision', live: at(3, '16:30') },
  { state: 'scheduled', minutes: 28 * HOUR, author: 0, type: 'research', live: at(5, '10:00') },
]

export function planDesk(
  divisions: readonly DemoDivision[],
  accounts: readonly DemoAccount[],
  today: string,
): DeskEdition[] {
  const byCode = new Map(divisions.map((division) => [division.code, division]))
  const writers = accounts.flatMap(({ loginName, divisionCode, grants }) => {
    const division = byCode.get(divisionCode)
    const writes = grants.some(({ role }) => role === 'correspondent')
    return writes && division && division.level !== 'province' ? [{ loginName, division }] : []
  })
  const random = seededRandom('desk')
  const headlines = new Set<string>()
  const pictureFor = openPictures()
  return PLANS.flatMap((plan, index) => {
    const writer = writers[plan.author % writers.length]
    const template = TEMPLATES.find(({ type, months }) => type === plan.type && !months)
    if (!writer || !template) return []
    const story = composeStory({
      key: `desk-${index + 1}`,
      division: writer.division,
      template,
      day: addDays(today, -1 - Math.ceil(plan.minutes / DAY)),
      precision: 'day',
      runs: { term: '', next: () => '' },
      pictured: plan.state === 'review3' || plan.minutes === 20,
      pictureFor,
      headlines,
      random,
    })
    return [
      {
        ...plan,
        loginName: plan.roving ? ROVING_LOGIN : writer.loginName,
        other: plan.roving ? writer.loginName : ROVING_LOGIN,
        story: plan.unfinished ? cut(story) : story,
      },
    ]
  })
}

const cut = (story: DemoStory): DemoStory => ({
  ...story,
  credits: [],
  blocks: story.blocks.slice(0, 1),
})

/** The same event in a few words, as somebody else would hand it in. */
export const shortReport = (story: DemoStory): DemoStory => ({
  ...story,
  key: `${story.key}-twin`,
  headline: `图文短讯：${story.headline}`,
  subtitle: '',
  credits: [{ role: 'correspondent', name: '演示通讯员乙' }],
  blocks: story.blocks.slice(0, 1),
  pictures: [],
})
