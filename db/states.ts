// Every closed list of the product, once: columns, checks, zod schemas, types and the workflow
// table are all made from these. This file imports nothing, so that pure code may use it.

export const DIVISION_LEVELS = ['province', 'prefecture', 'county', 'zone'] as const
export type DivisionLevel = (typeof DIVISION_LEVELS)[number]

export const ROLES = [
  'correspondent',
  'editor1',
  'editor2',
  'editor3',
  'admin',
  'auditor',
  'officer',
  'member',
  'dispatcher',
  'unit-clerk',
  'unit-signer',
  'overseer',
] as const
export type Role = (typeof ROLES)[number]

/** Roles that are held for one unit that answers, and for nothing below it. */
export const UNIT_ROLES = ['unit-clerk', 'unit-signer'] as const
export type UnitRole = (typeof UNIT_ROLES)[number]

export const CREDIT_ROLES = [
  'correspondent',
  'reporter',
  'intern',
  'photographer',
  'author',
  'editor',
] as const
export type CreditRole = (typeof CREDIT_ROLES)[number]

export const ACTIVITY_TYPES = [
  'meeting',
  'research',
  'inspection',
  'consultation',
  'proposal',
  'training',
  'lecture',
  'history',
  'supervision',
  'service',
  'other',
] as const
export type ActivityType = (typeof ACTIVITY_TYPES)[number]

export const DATE_PRECISIONS = ['day', 'month', 'range', 'none'] as const
export type DatePrecision = (typeof DATE_PRECISIONS)[number]

/** What the public may see of an article. */
export const ARTICLE_STATES = ['none', 'live', 'withdrawn', 'removed'] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]

export const EDITION_KINDS = ['new', 'update', 'correction'] as const
export type EditionKind = (typeof EDITION_KINDS)[number]

export const EDITION_STATES = [
  'draft',
  'review1',
  'review2',
  'review3',
  'approved',
  'scheduled',
  'published',
  'superseded',
  'returned',
  'spiked',
] as const
export type EditionState = (typeof EDITION_STATES)[number]

/** States in which an edition lies with the people who write it. */
export const WITH_AUTHOR_STATES = ['draft', 'returned'] as const
/** One a level, in their order. */
export const IN_REVIEW_STATES = ['review1', 'review2', 'review3'] as const
/** States in which every level has approved and readers do not have it yet. */
export const AWAITING_PUBLICATION_STATES = ['approved', 'scheduled'] as const
/** States of what readers have, or had until a newer edition. */
export const PUBLISHED_EDITION_STATES = ['published', 'superseded'] as const
/** States in which an edition is finished with; an article has at most one edition outside them. */
export const CLOSED_EDITION_STATES = [...PUBLISHED_EDITION_STATES, 'spiked'] as const
export const OPEN_EDITION_STATES = EDITION_STATES.filter(
  (state) => !(CLOSED_EDITION_STATES as readonly EditionState[]).includes(state),
)

export const REVIEW_LEVELS = [1, 2, 3] as const
export type ReviewLevel = (typeof REVIEW_LEVELS)[number]

export const MOVES = [
  'create',
  'submit',
  'recall',
  'claim',
  'release',
  'approve',
  'edit',
  'return',
  'spike',
  'unspike',
  'schedule',
  'unschedule',
  'publish',
  'force',
  'supersede',
  'archive',
  'hand-over',
] as const
export type Move = (typeof MOVES)[number]

/** Moves for which somebody says why. */
export const MOVES_WITH_REASON = ['return', 'spike', 'unspike', 'force', 'archive'] as const

/** What can happen to what readers see of an article. */
export const ARTICLE_MOVES = ['withdraw', 'restore', 'remove'] as const
export type ArticleMove = (typeof ARTICLE_MOVES)[number]

export const WITHDRAW_REASONS = [
  'factual-error',
  'privacy',
  'duplicate',
  'outdated',
  'legal',
  'other',
] as const
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number]

/** What an invited co-author answered. */
export const CO_AUTHOR_ANSWERS = ['accepted', 'declined'] as const
export type CoAuthorAnswer = (typeof CO_AUTHOR_ANSWERS)[number]

/** The result of asking for a correction. */
export const CORRECTION_REQUEST_STATES = ['open', 'accepted', 'declined'] as const
export type CorrectionRequestState = (typeof CORRECTION_REQUEST_STATES)[number]
/** The values of a setting that is switched. */
export const SWITCHES = ['off', 'on'] as const
export type Switch = (typeof SWITCHES)[number]

/** Whose name is under an article as its editor: nobody's, or who approved it at first, second or final review. */
export const RESPONSIBLE_EDITORS = ['off', 'first', 'second', 'final'] as const
export type ResponsibleEditor = (typeof RESPONSIBLE_EDITORS)[number]

/** How often a column is expected to have something new: news within days, notices within months. */
export const CADENCES = ['news', 'notice'] as const
export type Cadence = (typeof CADENCES)[number]

/** What an editor checks before they approve; a rule of review says which items belong to which level. */
export const CHECK_ITEMS = [
  'stance',
  'facts',
  'names',
  'structure',
  'wording',
  'pictures',
  'privacy',
  'layout',
] as const
export type CheckItem = (typeof CHECK_ITEMS)[number]

/** What somebody does with an edition that they have open. */
export const PRESENCE_KINDS = ['reading', 'editing'] as const
export type PresenceKind = (typeof PRESENCE_KINDS)[number]

export const TOPIC_KINDS = ['topic', 'column'] as const
export type TopicKind = (typeof TOPIC_KINDS)[number]

/** What a term of the site's list is watched for: written wrongly, or unfit for print. */
export const WATCHED_TERM_KINDS = ['mistake', 'sensitive'] as const
export type WatchedTermKind = (typeof WATCHED_TERM_KINDS)[number]

/** What takes a second person, each by the name of its action. */
export const COUNTERSIGN_KINDS = [
  'send-link',
  'reopen-account',
  'take-off-second-factor',
  'grant-role',
  'invite-account',
  'cover-leave',
  'change-settings',
] as const
export type CountersignKind = (typeof COUNTERSIGN_KINDS)[number]

export const COUNTERSIGN_STATES = ['open', 'confirmed', 'declined', 'withdrawn'] as const
export type CountersignState = (typeof COUNTERSIGN_STATES)[number]

export const RENDITION_FORMATS = ['avif', 'webp', 'jpeg'] as const
export type RenditionFormat = (typeof RENDITION_FORMATS)[number]

/** What a notice is about; people choose by these what reaches them by mail. */
export const NOTICE_KINDS = [
  'waiting',
  'held',
  'returned',
  'spiked',
  'progress',
  'published',
  'corrected',
  'withdrawn',
  'mention',
  'request',
  'account',
  'alarm',
  'report',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What a check of integrity looks at, and in which way it is not what it was. */
export const FINDING_KINDS = ['revision', 'audit', 'rule', 'media', 'build', 'page'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]
export const FINDING_DEVIATIONS = ['altered', 'missing', 'added'] as const
export type FindingDeviation = (typeof FINDING_DEVIATIONS)[number]

/** The result of an action that the audit log keeps. */
export const AUDIT_RESULTS = ['ok', 'refused', 'failed'] as const
export type AuditResult = (typeof AUDIT_RESULTS)[number]

/** How a notice reaches its person by mail. */
export const MAIL_CHOICES = ['at-once', 'digest', 'off'] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]

/** Of a mail; unsure is one whose sending broke off when it may already have arrived. */
export const MAIL_STATES = ['waiting', 'sending', 'sent', 'failed', 'unsure'] as const
export type MailState = (typeof MAIL_STATES)[number]
