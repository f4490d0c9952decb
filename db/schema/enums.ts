import { pgEnum } from 'drizzle-orm/pg-core'

import { ANNOUNCEMENT_MOVES, ANNOUNCEMENT_STATES } from '../announcement-states.ts'
import {
  ACTIVITY_TYPES,
  ARTICLE_MOVES,
  ARTICLE_STATES,
  CHECK_ITEMS,
  CO_AUTHOR_ANSWERS,
  CORRECTION_REQUEST_STATES,
  COUNTERSIGN_KINDS,
  COUNTERSIGN_STATES,
  AUDIT_RESULTS,
  CADENCES,
  CREDIT_ROLES,
  DATE_PRECISIONS,
  DIVISION_LEVELS,
  EDITION_KINDS,
  FINDING_DEVIATIONS,
  FINDING_KINDS,
  EDITION_STATES,
  MAIL_CHOICES,
  MAIL_STATES,
  MOVES,
  NOTICE_KINDS,
  PRESENCE_KINDS,
  RENDITION_FORMATS,
  ROLES,
  TOPIC_KINDS,
  WITHDRAW_REASONS,
  WATCHED_TERM_KINDS,
} from '../states.ts'
import { CHANGE_KINDS, CHANGE_SUBJECTS } from '../change-states.ts'

// The closed lists of states.ts as database types, so that no other value can be stored.
export const divisionLevel = pgEnum('division_level', DIVISION_LEVELS)
export const role = pgEnum('role', ROLES)
export const creditRole = pgEnum('credit_role', CREDIT_ROLES)
export const activityType = pgEnum('activity_type', ACTIVITY_TYPES)
export const datePrecision = pgEnum('date_precision', DATE_PRECISIONS)
export const articleState = pgEnum('article_state', ARTICLE_STATES)
export const editionKind = pgEnum('edition_kind', EDITION_KINDS)
export const editionState = pgEnum('edition_state', EDITION_STATES)
export const move = pgEnum('move', MOVES)
export const articleMove = pgEnum('article_move', ARTICLE_MOVES)
export const withdrawReason = pgEnum('withdraw_reason', WITHDRAW_REASONS)
export const topicKind = pgEnum('topic_kind', TOPIC_KINDS)
export const cadence = pgEnum('cadence', CADENCES)
export const renditionFormat = pgEnum('rendition_format', RENDITION_FORMATS)
export const watchedTermKind = pgEnum('watched_term_kind', WATCHED_TERM_KINDS)
export const noticeKind = pgEnum('notice_kind', NOTICE_KINDS)
export const coAuthorAnswer = pgEnum('co_author_answer', CO_AUTHOR_ANSWERS)
export const correctionRequestState = pgEnum('correction_request_state', CORRECTION_REQUEST_STATES)
export const countersignKind = pgEnum('countersign_kind', COUNTERSIGN_KINDS)
export const countersignState = pgEnum('countersign_state', COUNTERSIGN_STATES)
export const auditResult = pgEnum('audit_result', AUDIT_RESULTS)
export const findingKind = pgEnum('finding_kind', FINDING_KINDS)
export const findingDeviation = pgEnum('finding_deviation', FINDING_DEVIATIONS)
export const changeSubject = pgEnum('change_subject', CHANGE_SUBJECTS)
export const changeKind = pgEnum('change_kind', CHANGE_KINDS)
export const mailChoice = pgEnum('mail_choice', MAIL_CHOICES)
export const mailState = pgEnum('mail_state', MAIL_STATES)
export const checkItem = pgEnum('check_item', CHECK_ITEMS)
export const presenceKind = pgEnum('presence_kind', PRESENCE_KINDS)
export const announcementState = pgEnum('announcement_state', ANNOUNCEMENT_STATES)
export const announcementMove = pgEnum('announcement_move', ANNOUNCEMENT_MOVES)
