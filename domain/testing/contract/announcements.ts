import type { Queryable } from '#db/client'
import { announcementMoves } from '#db/schema/announcements'
import type { Role } from '#db/states'

import { approveAnnouncement } from '../../announcement/approve-announcement.ts'
import { callOffAnnouncement } from '../../announcement/call-off-announcement.ts'
import { changeAnnouncement } from '../../announcement/change-announcement.ts'
import { linkReport } from '../../announcement/link-report.ts'
import { returnAnnouncement } from '../../announcement/return-announcement.ts'
import { submitAnnouncement } from '../../announcement/submit-announcement.ts'
import { takeBackAnnouncement } from '../../announcement/take-back-announcement.ts'
import type { Context } from '../../context.ts'
import { announced, entered, goodAnnouncement } from '../announcements.ts'
import { draftOf, goodContent, setStage, type Stage } from '../stage.ts'
import type { Scenario, Scenarios } from './scenario.ts'

const EDITORS = ['editor1', 'editor2', 'editor3'] as const
const WRITING = ['correspondent', ...EDITORS] as const

type Seen = { announcementId: number; lockVersion: number }

/** A move of an announcement by the first editor, from where `start` leaves it. */
function move(
  run: (ctx: Context, input: unknown) => Promise<unknown>,
  start: (db: Queryable, stage: Stage) => Promise<Seen>,
  asks: { roles: readonly Role[]; event: string; input?: object },
): Scenario {
  const { roles, event, input } = asks
  return {
    roles,
    event,
    history: announcementMoves,
    keyed: true,
    versioned: true,
    arrange: async (db) => {
      const stage = await setStage(db)
      const { announcementId, lockVersion } = await start(db, stage)
      const at = (version: number) => (ctx: Context, requestKey: string) =>
        run(ctx, { ...input, announcementId, lockVersion: version, requestKey })
      return { actor: stage.first, run: at(lockVersion), runStale: at(lockVersion + 1) }
    },
  }
}

/** What is entered, reviewed and called off of activities ahead. */
export const ANNOUNCEMENTS: Scenarios = {
  'announcement/submit-announcement': {
    roles: [...WRITING, 'admin'],
    history: announcementMoves,
    event: 'announcement.submitted',
    keyed: true,
    versioned: false,
    arrange: async (db) => ({
      actor: (await setStage(db)).author,
      // Where others commit, one of the same words may be there already.
      run: (ctx, requestKey) =>
        submitAnnouncement(ctx, { ...goodAnnouncement(), twin: 'meant', requestKey }),
    }),
  },
  'announcement/change-announcement': move(changeAnnouncement, announced, {
    roles: WRITING,
    event: 'announcement.submitted',
    input: goodAnnouncement({ place: '县政协会议室' }),
  }),
  'announcement/approve-announcement': move(
    approveAnnouncement,
    (db, { author }) => entered(db, author),
    { roles: EDITORS, event: 'announcement.approved' },
  ),
  'announcement/return-announcement': move(
    returnAnnouncement,
    (db, { author }) => entered(db, author),
    { roles: EDITORS, event: 'announcement.returned', input: { reason: '请补地点' } },
  ),
  'announcement/call-off-announcement': move(callOffAnnouncement, announced, {
    roles: WRITING,
    event: 'announcement.called-off',
    input: { reason: '大风停办' },
  }),
  'announcement/take-back-announcement': move(
    takeBackAnnouncement,
    (db, { first }) => entered(db, first),
    { roles: [], event: 'announcement.taken-back' },
  ),
  'announcement/link-report': {
    roles: [],
    history: announcementMoves,
    event: null,
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const stage = await setStage(db)
      const { announcementId } = await announced(db, stage, { type: 'other' })
      const onTheDay = { ...goodContent().event, start: '2026-03-28' }
      const { editionId } = await draftOf(db, stage.author, goodContent({ event: onTheDay }))
      return {
        actor: stage.author,
        run: (ctx, requestKey) => linkReport(ctx, { editionId, announcementId, requestKey }),
      }
    },
  },
}
