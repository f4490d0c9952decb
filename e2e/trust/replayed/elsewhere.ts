import type { AuditAction } from '#lib/audit-actions'

const OF_CONTRACT =
  'refused to each role but its own, to other regions and after a lost right (domain/command-contract.db.test.ts)'

/** Actions that nobody can take in another person's name, and why; each names what proves the rest. */
export const NOT_REPLAYED: Partial<Record<AuditAction, string>> = {
  'sign-in': 'begins one’s own session (trust/sign-in.spec.ts)',
  'sign-out': 'ends one’s own session (trust/sessions.spec.ts)',
  'change-password': 'one’s own, with the old one (trust/sessions.spec.ts)',
  'check-code': 'the second step of one’s own sign-in (trust/second-factor.spec.ts)',
  'begin-second-factor': 'one’s own account (trust/second-factor.spec.ts)',
  'confirm-second-factor': 'one’s own, with a code (trust/second-factor.spec.ts)',
  'renew-recovery-codes':
    'one’s own, with a code (domain/account/second-factor/renew-recovery-codes.db.test.ts)',
  'drop-second-factor':
    'one’s own, with a code (domain/account/second-factor/drop-second-factor.db.test.ts)',
  'end-own-session': 'one’s own account (trust/second-factor.spec.ts)',
  'end-other-sessions': 'one’s own account (domain/account/session/end-other-sessions.db.test.ts)',
  'end-own-device': 'one’s own account (trust/second-factor.spec.ts)',
  'ask-for-reset': 'anybody’s, and of no account (trust/reset-by-mail.spec.ts)',
  'hand-over-edition':
    'by who may reopen the account of its author (domain/review/drafts/hand-over-edition.db.test.ts)',
  'mail-link':
    'needs the one-time link that only its maker was shown (domain/notice/mail-link.db.test.ts)',
  'set-password': 'whoever holds the one-time link (newsroom/accounts.spec.ts)',
  'change-own-contact': 'one’s own account (newsroom/own-data.spec.ts)',
  'ask-own-change': 'about one’s own account (newsroom/own-data.spec.ts)',
  'download-own-data': 'what is kept of oneself (newsroom/own-data.spec.ts)',
  'change-mail-address': 'one’s own, with the password (newsroom/notices.spec.ts)',
  'change-notice-settings': 'one’s own account (newsroom/notices.spec.ts)',
  'confirm-address': 'one’s own address, by a code that was sent to it (newsroom/notices.spec.ts)',
  'read-notice': 'marks a notice to oneself as seen (domain/notice/read-notice.db.test.ts)',
  'read-all-notices': 'marks the notices to oneself as seen (newsroom/notices.spec.ts)',
  'upload-picture':
    'makes a picture of one’s own; refused to who writes nothing (access/access.spec.ts, newsroom/audit.spec.ts)',
  'crop-picture':
    'of a picture that one may see, as one of one’s own (domain/edition/crop-picture.db.test.ts)',
  'take-county-picture':
    'of what readers see where one writes (domain/edition/county-pictures/take-county-picture.db.test.ts)',
  'take-word-file':
    'returns the text of one’s own file; refused to accounts that write nothing (domain/media/read-docx-upload.db.test.ts)',
  'download-form':
    'returns no form of what one may not read (newsroom/forms.spec.ts, trust/guarded.spec.ts)',
  'set-up-portal':
    'the operator’s, before there is anybody (domain/portal/set-up-portal.db.test.ts)',
  'submit-announcement': OF_CONTRACT,
  'change-announcement': OF_CONTRACT,
  'approve-announcement': OF_CONTRACT,
  'return-announcement': OF_CONTRACT,
  'call-off-announcement': OF_CONTRACT,
  'take-back-announcement': OF_CONTRACT,
  'link-report': OF_CONTRACT,
  'import-register': OF_CONTRACT,
  'undo-import': OF_CONTRACT,
  'publish-session': OF_CONTRACT,
  'hide-card': OF_CONTRACT,
  'show-card': OF_CONTRACT,
  'link-proof': OF_CONTRACT,
  'confirm-proof': OF_CONTRACT,
  'draft-report': OF_CONTRACT,
  'write-proposal': OF_CONTRACT,
  'change-proposal': OF_CONTRACT,
  'drop-proposal': OF_CONTRACT,
  'submit-proposal': OF_CONTRACT,
  'answer-joint': OF_CONTRACT,
  'return-proposal': OF_CONTRACT,
  'propose-decision': OF_CONTRACT,
  'decide-proposal': OF_CONTRACT,
  'ask-revoke': OF_CONTRACT,
  'make-key': OF_CONTRACT,
  'enter-consultation': OF_CONTRACT,
  'change-consultation': OF_CONTRACT,
  'decide-consultation': OF_CONTRACT,
  'record-visit': OF_CONTRACT,
  'record-talk': OF_CONTRACT,
  'write-agreement': OF_CONTRACT,
  'report-agreements': OF_CONTRACT,
  'answer-agreements': OF_CONTRACT,
  'light-lamp': OF_CONTRACT,
  'report-progress': OF_CONTRACT,
  'redo-consultation': OF_CONTRACT,
  'judge-consultation': OF_CONTRACT,
  'close-consultation': OF_CONTRACT,
  'publish-consultation': OF_CONTRACT,
  'hide-consultation': OF_CONTRACT,
  'show-consultation': OF_CONTRACT,
  'prove-consultation': OF_CONTRACT,
  'add-room': OF_CONTRACT,
  'change-room': OF_CONTRACT,
  'take-in-rooms': OF_CONTRACT,
  'undo-rooms': OF_CONTRACT,
  'merge-unit': OF_CONTRACT,
  'export-consultations':
    'returns the topics of one’s own divisions; refused to all but officers (domain/consultation/golden-topic.db.test.ts)',
  'answer-assignment': OF_CONTRACT,
  'assign-matter': OF_CONTRACT,
  'archive-matter': OF_CONTRACT,
  'close-matter': OF_CONTRACT,
  'countersign-assignment': OF_CONTRACT,
  'draft-answer': OF_CONTRACT,
  'extend-assignment': OF_CONTRACT,
  'move-by-link':
    'anybody’s who has the link, without an account (domain/assignment/move-by-link.db.test.ts)',
  'open-unit-link': OF_CONTRACT,
  'rate-matter': OF_CONTRACT,
  'reassign-assignment': OF_CONTRACT,
  'record-unit-talk': OF_CONTRACT,
  'redo-matter': OF_CONTRACT,
  'refuse-assignment': OF_CONTRACT,
  'send-back-answer': OF_CONTRACT,
  'sign-assignment': OF_CONTRACT,
  'adopt-promise': OF_CONTRACT,
  'report-promise': OF_CONTRACT,
  'send-back-promise': OF_CONTRACT,
  'settle-promise': OF_CONTRACT,
  'accept-intake': OF_CONTRACT,
  'decline-intake': OF_CONTRACT,
  'read-contact': OF_CONTRACT,
  'send-intake': 'anybody’s, without an account (site/say.spec.ts)',
  'export-overview':
    'returns what was assigned in one’s own divisions; refused to all who follow none (domain/assignment/build-overview.db.test.ts)',
  'download-letter':
    'returns no letter of what one may not see (domain/assignment/get-answered.db.test.ts)',
  'download-opinion-form':
    'returns no form of what one may not see (domain/assignment/get-answered.db.test.ts)',
  'download-slip': 'returns no slip of what one may not see (access/matrix.spec.ts)',
  'export-promises':
    'returns the promises of one’s own units and divisions; refused to all others (domain/promise/build-tracking.db.test.ts)',
  'export-register':
    'returns no register of a division that one does not keep (domain/matter/register/build-register.db.test.ts)',
  'export-rooms':
    'returns an empty sheet; refused to all but officers (domain/consultation/build-room-template.db.test.ts)',
  'export-statistics':
    'returns no figures of a session that one may not see (domain/matter/figures/build-statistics.db.test.ts)',
  'add-unit': OF_CONTRACT,
  'change-unit': OF_CONTRACT,
  'add-workday-year': OF_CONTRACT,
  'change-workday-year': OF_CONTRACT,
  'remove-workday-year': OF_CONTRACT,
  'set-limit': OF_CONTRACT,
  'end-limit': OF_CONTRACT,
  'remind-division':
    'once a day a place; whoever does not oversee it is refused (domain/command-contract.db.test.ts)',
  'verify-audit':
    'reads the log and changes nothing; refused to all but auditors (domain/audit/verify-log.db.test.ts)',
  'publish-due': 'the portal’s own, by its signature (newsroom/schedule.spec.ts)',
  'end-due-pins': 'the portal’s own, by its signature (newsroom/schedule.spec.ts)',
}
