import { adminChanges } from '#db/schema/admin-changes'
import { committees } from '#db/schema/divisions'
import { freshnessReminders } from '#db/schema/freshness-reminders'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'

import { recordActivity } from '../../activity/record-activity.ts'
import { renameSeries } from '../../activity/rename-series.ts'
import { addTopic } from '../../article/topics/add-topic.ts'
import { changeTopic } from '../../article/topics/change-topic.ts'
import { removeTopic } from '../../article/topics/remove-topic.ts'
import { changeCommittee } from '../../committee/change-committee.ts'
import { addLeader } from '../../leader/add-leader.ts'
import { changeLeader } from '../../leader/change-leader.ts'
import { removeLeader } from '../../leader/remove-leader.ts'
import { takeInLeaders } from '../../leader/take-in-leaders.ts'
import { endLimit } from '../../limit/end-limit.ts'
import { listLimits } from '../../limit/list-limits.ts'
import { setLimit } from '../../limit/set-limit.ts'
import { addUnit } from '../../matter/units/add-unit.ts'
import { changeUnit } from '../../matter/units/change-unit.ts'
import { mergeUnit } from '../../matter/units/merge-unit.ts'
import { queueMail } from '../../notice/queue-mail.ts'
import { retryEvent } from '../../notice/retry-event.ts'
import { retryMail } from '../../notice/retry-mail.ts'
import { changeSettings, SITE_SETTINGS } from '../../setting/change-settings.ts'
import { getSettings } from '../../setting/settings.ts'
import { addWatchedTerm } from '../../watched-term/add-watched-term.ts'
import { changeWatchedTerm } from '../../watched-term/change-watched-term.ts'
import { removeWatchedTerm } from '../../watched-term/remove-watched-term.ts'
import { takeInWatchedTerms } from '../../watched-term/take-in-watched-terms.ts'
import { addWorkdayYear } from '../../workday/add-workday-year.ts'
import { changeWorkdayYear } from '../../workday/change-workday-year.ts'
import { removeWorkdayYear } from '../../workday/remove-workday-year.ts'
import { NOTICE_2027 } from '../../workday/testing/notice.ts'
import { as, COUNTY, goodContent, NOW, requestKey } from '../stage.ts'
import { remindDivision } from '../../stats/remind-division.ts'
import { byCounty, bySite, nothing, RECORDED } from './by-admins.ts'
import type { Scenarios } from './scenario.ts'

/** Where no test publishes for good. */
const SILENT = '620826'
const topic = {
  kind: 'column',
  cadence: 'news',
  name: '试验专栏乙',
  slug: 'shiyan-yi',
  position: 3,
  startsOn: '2026-03-01',
  endsOn: '',
  intro: '',
}
const leader = {
  personName: '试甲',
  divisionCode: COUNTY,
  post: '政协主席',
  rank: 1,
  startsOn: '2025-01-06',
  endsOn: '',
}
const unit = { divisionCode: COUNTY, name: '县试验局', side: 'government', formerNames: '' }
const term = { term: '试词丁丁', replacement: '试词丁', explanation: '', kind: 'mistake' }

const limit = {
  divisionCode: COUNTY,
  step: 'answer',
  seenId: null,
  amount: 3,
  unit: 'months',
  ruleName: '试用的提案办理办法',
  ruleSource: '县政协办公室印发',
  startsOn: '2026-03-01',
}

const committee = {
  name: '庄浪县政协',
  fullName: '中国人民政治协商会议庄浪县委员会',
  address: null,
  phone: null,
  duties: null,
}

/** What the site is run by: lists, committees, series, settings, and what waits to be delivered. */
export const RECORDS: Scenarios = {
  'stats/remind-division': {
    roles: ['editor1', 'editor2', 'editor3', 'admin'],
    scope: SILENT,
    history: freshnessReminders,
    event: 'freshness.reminded',
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const actor = await insertAccount(db, 'editor1', SILENT)
      await insertAccount(db, 'correspondent', SILENT)
      const asked = { divisionCode: SILENT, limitDays: 14 }
      return { actor, run: (ctx, key) => remindDivision(ctx, { ...asked, requestKey: key }) }
    },
  },
  'article/topics/add-topic': bySite(nothing, (ctx) => addTopic(ctx, topic)),
  'article/topics/change-topic': bySite(
    (db, admin) => addTopic(as(db, admin), topic),
    (ctx, { topicId }) =>
      changeTopic(ctx, { topicId, seen: topic, values: { ...topic, position: 4 } }),
  ),
  'article/topics/remove-topic': bySite((db, admin) => addTopic(as(db, admin), topic), removeTopic),
  'matter/units/add-unit': bySite(nothing, (ctx) => addUnit(ctx, unit)),
  'matter/units/change-unit': bySite(
    (db, admin) => addUnit(as(db, admin), unit),
    (ctx, { unitId }) =>
      changeUnit(ctx, { unitId, seen: unit, values: { ...unit, formerNames: '县试验办' } }),
  ),
  'matter/units/merge-unit': bySite(
    async (db, admin) => ({
      into: await addUnit(as(db, admin), unit),
      from: await addUnit(as(db, admin), { ...unit, name: '县试验二局' }),
    }),
    (ctx, { into, from }) => mergeUnit(ctx, { unitId: from.unitId, intoId: into.unitId }),
  ),
  'leader/add-leader': bySite(nothing, (ctx) => addLeader(ctx, leader)),
  'leader/change-leader': bySite(
    (db, admin) => addLeader(as(db, admin), leader),
    (ctx, { leaderId }) =>
      changeLeader(ctx, { leaderId, seen: leader, values: { ...leader, rank: 2 } }),
  ),
  'leader/remove-leader': bySite((db, admin) => addLeader(as(db, admin), leader), removeLeader),
  'leader/take-in-leaders': bySite(nothing, (ctx) =>
    takeInLeaders(ctx, { text: '试丙,政协主席,庄浪,3,2026-03-02' }),
  ),
  'watched-term/add-watched-term': bySite(nothing, (ctx) => addWatchedTerm(ctx, term)),
  'watched-term/change-watched-term': bySite(
    (db, admin) => addWatchedTerm(as(db, admin), term),
    (ctx, { termId }) =>
      changeWatchedTerm(ctx, { termId, seen: term, values: { ...term, explanation: '为' } }),
  ),
  'watched-term/remove-watched-term': bySite(
    (db, admin) => addWatchedTerm(as(db, admin), term),
    removeWatchedTerm,
  ),
  'watched-term/take-in-watched-terms': bySite(nothing, (ctx) =>
    takeInWatchedTerms(ctx, { text: '试词戊，戊', kind: 'mistake' }),
  ),
  'workday/add-workday-year': bySite(nothing, (ctx) => addWorkdayYear(ctx, NOTICE_2027)),
  'workday/change-workday-year': bySite(
    (db, admin) => addWorkdayYear(as(db, admin), NOTICE_2027),
    (ctx, { year }) =>
      changeWorkdayYear(ctx, {
        year,
        seen: NOTICE_2027,
        values: { ...NOTICE_2027, publishedOn: '2026-11-11' },
      }),
  ),
  'workday/remove-workday-year': bySite(
    (db, admin) => addWorkdayYear(as(db, admin), NOTICE_2027),
    removeWorkdayYear,
  ),
  'limit/set-limit': byCounty(nothing, (ctx) => setLimit(ctx, limit)),
  'limit/end-limit': {
    ...RECORDED,
    history: adminChanges,
    arrange: async (db) => {
      const actor = await insertAccount(db, 'admin', COUNTY)
      await setLimit(as(db, actor), limit)
      const [open] = await listLimits(db, { actor, divisionCode: COUNTY })
      return { actor, run: (ctx) => endLimit(ctx, { ...limit, seenId: open?.id ?? 0 }) }
    },
  },
  'setting/change-settings': bySite(
    async (db) => {
      const all = await getSettings(db)
      return Object.fromEntries(SITE_SETTINGS.map((name) => [name, all[name]]))
    },
    (ctx, seen) => changeSettings(ctx, { seen, values: { ...seen, motto: '试用的口号' } }),
  ),
  'committee/change-committee': byCounty(
    (db) =>
      db
        .insert(committees)
        .values({ divisionCode: COUNTY, ...committee })
        .onConflictDoUpdate({ target: committees.divisionCode, set: committee }),
    (ctx) =>
      changeCommittee(ctx, {
        divisionCode: COUNTY,
        seen: committee,
        values: { ...committee, address: '水洛镇西关街 1 号' },
      }),
  ),
  'activity/rename-series': byCounty(
    (db) =>
      db.transaction((tx) =>
        recordActivity(tx, {
          activityId: null,
          content: goodContent({ headline: '委员讲堂第三讲开讲' }),
          undatedOn: '2026-03-20',
          now: NOW,
        }),
      ),
    (ctx) => renameSeries(ctx, { divisionCode: COUNTY, from: '委员讲堂', to: '政协讲堂' }),
  ),
  'notice/retry-event': bySite(
    async (db) => {
      const event = { event: 'edition.submitted', payload: {}, createdAt: NOW } as const
      const [row] = await db.insert(outbox).values(event).returning({ eventId: outbox.id })
      return { eventId: row?.eventId ?? 0 }
    },
    retryEvent,
    null,
  ),
  'notice/retry-mail': bySite(
    async (db, { accountId }) => {
      const mail = { accountId, key: requestKey(), address: 'jia@example.org', subject: '通知' }
      const body = { lead: '', items: [] }
      return { mailId: (await queueMail(db, { ...mail, body }, NOW)) ?? 0 }
    },
    retryMail,
    null,
  ),
}
