// History is written once. The application's role may add rows to these tables and read them;
// changing or deleting them takes the owner's role, which the running application never holds.

export const APPEND_ONLY_TABLES = [
  'revisions',
  'credits',
  'revision_media',
  'approvals',
  'transitions',
  'edition_participants',
  'article_moves',
  'edition_merges',
  'distinct_editions',
  'audit_log',
  'admin_changes',
  'approval_checks',
  'comments',
  'comment_resolutions',
  'conflicting_copies',
  'bypasses',
  'media_uploads',
  'media_crops',
  'freshness_reminders',
  'announcement_moves',
  'matter_moves',
  'consultation_visits',
  'consultation_talks',
  'consultation_agreements',
  'consultation_lamps',
  'consultation_verdicts',
  'consultation_moves',
  'intake_moves',
  'intake_matters',
  'promise_moves',
] as const

/** Rows that may be marked (delivered, answered, their file deleted), but never deleted. */
export const UNDELETABLE_TABLES = [
  'outbox',
  'co_authors',
  'correction_requests',
  'article_pins',
  'backups',
  'countersigns',
  'announcements',
  'committee_sessions',
  'matters',
  'unit_links',
  'register_imports',
  'consultations',
  'intakes',
  'promises',
] as const

/** Written by the owner and by its triggers only; the application reads them. */
export const READ_ONLY_TABLES = ['audit_head', 'audit_checkpoints', 'shared_facts'] as const
