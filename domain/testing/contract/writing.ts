import type { Queryable } from '#db/client'
import { conflictingCopies } from '#db/schema/conflicting-copies'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'

import { WRITER_ROLES } from '../../account/can-write-for.ts'
import { createDraft } from '../../article/create-draft.ts'
import { importPage } from '../../article/import-page.ts'
import { claimEdition } from '../../review/claims/claim-edition.ts'
import { keepPresence } from '../../review/claims/keep-presence.ts'
import { releaseClaim } from '../../review/claims/release-claim.ts'
import { keepConflictingCopy } from '../../review/copies/keep-conflicting-copy.ts'
import { keepWorkingCopy } from '../../review/drafts/keep-working-copy.ts'
import { saveDraft } from '../../review/drafts/save-draft.ts'
import { saveInReview } from '../../review/drafts/save-in-review.ts'
import { restoreConflictingCopy } from '../../review/drafts/restore-conflicting-copy.ts'
import { as, draftOf, goodContent, setStage, submitted } from '../stage.ts'
import { onVersion, type Scenarios } from './scenario.ts'

const QUIET = { event: null, keyed: false } as const
const BEGINNING = { event: null, keyed: true, versioned: false } as const
const EDITORS = ['editor1', 'editor2', 'editor3'] as const
const changed = goodContent({ headline: '改过的题目' })

/** In first review, not claimed. */
async function inReview(db: Queryable) {
  const stage = await setStage(db)
  const { editionId, lockVersion } = await submitted(db, stage.author)
  return { ...stage, editionId, lockVersion }
}

/** Writing an edition, by its author and in review. */
export const WRITING: Scenarios = {
  'article/create-draft': {
    ...BEGINNING,
    roles: WRITER_ROLES,
    history: transitions,
    arrange: async (db) => {
      const { author } = await setStage(db)
      const content = goodContent()
      return { actor: author, run: (ctx, requestKey) => createDraft(ctx, { content, requestKey }) }
    },
  },
  'article/import-page': {
    ...BEGINNING,
    roles: WRITER_ROLES,
    history: transitions,
    arrange: async (db) => {
      const { author } = await setStage(db)
      const drafts = [goodContent()]
      const page = { rawText: '县政协召开主席会议', printDate: null, pageLabel: null, drafts }
      return { actor: author, run: (ctx, requestKey) => importPage(ctx, { ...page, requestKey }) }
    },
  },
  'review/drafts/save-draft': {
    ...QUIET,
    versioned: true,
    roles: [],
    history: revisions,
    arrange: async (db) => {
      const { author } = await setStage(db)
      const { editionId, lockVersion } = await draftOf(db, author)
      const save = { editionId, lockVersion, content: changed }
      return onVersion(author, saveDraft, save)
    },
  },
  'review/drafts/keep-working-copy': {
    ...QUIET,
    versioned: true,
    roles: [],
    history: null,
    arrange: async (db) => {
      const { author } = await setStage(db)
      const { editionId, lockVersion } = await draftOf(db, author)
      const working = { editionId, lockVersion, version: 0, content: changed }
      return onVersion(author, keepWorkingCopy, working)
    },
  },
  'review/drafts/save-in-review': {
    ...QUIET,
    versioned: true,
    roles: ['editor1'],
    history: revisions,
    arrange: async (db) => {
      const { first, editionId, lockVersion } = await inReview(db)
      const save = { editionId, lockVersion, content: changed }
      return onVersion(first, saveInReview, save)
    },
  },
  'review/drafts/restore-conflicting-copy': {
    ...QUIET,
    versioned: true,
    roles: ['editor1'],
    history: revisions,
    arrange: async (db) => {
      const { first, editionId, lockVersion } = await inReview(db)
      const kept = { editionId, content: changed, reason: '认领已经结束' }
      const { revisionId } = await keepConflictingCopy(as(db, first), kept)
      const take = { editionId, lockVersion, revisionId }
      return onVersion(first, restoreConflictingCopy, take)
    },
  },
  'review/copies/keep-conflicting-copy': {
    ...QUIET,
    versioned: false,
    roles: ['editor1'],
    history: conflictingCopies,
    arrange: async (db) => {
      const { first, editionId } = await inReview(db)
      const words = { editionId, content: changed, reason: '认领已经结束' }
      return { actor: first, run: (ctx) => keepConflictingCopy(ctx, words) }
    },
  },
  'review/claims/claim-edition': {
    ...QUIET,
    versioned: false,
    roles: ['editor1'],
    history: transitions,
    arrange: async (db) => {
      const { first, editionId } = await inReview(db)
      return { actor: first, run: (ctx) => claimEdition(ctx, { editionId }) }
    },
  },
  'review/claims/release-claim': {
    ...QUIET,
    versioned: false,
    roles: [],
    history: transitions,
    arrange: async (db) => {
      const { first, editionId } = await inReview(db)
      await claimEdition(as(db, first), { editionId })
      return { actor: first, run: (ctx) => releaseClaim(ctx, { editionId }) }
    },
  },
  'review/claims/keep-presence': {
    ...QUIET,
    versioned: false,
    roles: EDITORS,
    history: null,
    arrange: async (db) => {
      const { first, editionId } = await inReview(db)
      return { actor: first, run: (ctx) => keepPresence(ctx, { editionId, kind: 'reading' }) }
    },
  },
}
