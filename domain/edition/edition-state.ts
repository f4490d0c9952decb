import {
  AWAITING_PUBLICATION_STATES,
  CLOSED_EDITION_STATES,
  IN_REVIEW_STATES,
  PUBLISHED_EDITION_STATES,
  WITH_AUTHOR_STATES,
  type EditionState,
  type ReviewLevel,
} from '#db/states'

// What a state of an edition means. Everything but the workflow and the policy asks these and compares no
// state itself; SQL uses the lists of db/states.ts that they are made from.

/** The state in which an edition is reviewed at each level. */
export const STATE_OF_LEVEL = {
  1: 'review1',
  2: 'review2',
  3: 'review3',
} as const satisfies Record<ReviewLevel, EditionState>

/** The review level of a state, or null outside review. */
export function levelOf(state: EditionState): ReviewLevel | null {
  const index = IN_REVIEW_STATES.findIndex((one) => one === state)
  return ([1, 2, 3] as const)[index] ?? null
}

const among =
  (states: readonly EditionState[]) =>
  (state: EditionState): boolean =>
    states.includes(state)

/** Whether it lies with the people who write it. */
export const isWithAuthor = among(WITH_AUTHOR_STATES)
export const isDraft = among(['draft'])
export const isReturned = among(['returned'])

export const isInReview = among(IN_REVIEW_STATES)

/** Whether every level has approved it and readers do not have it yet, with or without a time set for it. */
export const awaitsPublication = among(AWAITING_PUBLICATION_STATES)
export const isApproved = among(['approved'])
export const isScheduled = among(['scheduled'])

/** Whether readers have had it before them, now or until a newer edition. */
export const wasPublished = among(PUBLISHED_EDITION_STATES)
/** Whether it is the edition that readers were last given. */
export const isCurrent = among(['published'])
export const isSuperseded = among(['superseded'])

export const isSpiked = among(['spiked'])

/** Whether nothing more is done with an edition in this state, unless it is taken up again. */
export const isClosed = among(CLOSED_EDITION_STATES)
