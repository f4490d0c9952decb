// Who may see which address of the newsroom. Everybody else sees that there is nothing for them there.

/** Roles over the county of the edition under test, over the province, and over another region. */
export const PEOPLE = {
  author: { divisionCode: '621121', roles: ['correspondent'] },
  correspondent: { divisionCode: '621121', roles: ['correspondent'] },
  editor1: { divisionCode: '621121', roles: ['editor1'] },
  editor2: { divisionCode: '621121', roles: ['editor2'] },
  editor3: { divisionCode: '621121', roles: ['editor3'] },
  admin: { divisionCode: '620000', roles: ['admin'] },
  auditor: { divisionCode: '620000', roles: ['auditor'] },
  officer: { divisionCode: '621121', roles: ['officer'] },
  member: { divisionCode: '621121', roles: ['member'] },
  withoutRole: { divisionCode: '621121', roles: [] },
  correspondentElsewhere: { divisionCode: '620922', roles: ['correspondent'] },
  editorElsewhere: { divisionCode: '620922', roles: ['editor1', 'editor2', 'editor3'] },
  adminElsewhere: { divisionCode: '620922', roles: ['admin'] },
  officerElsewhere: { divisionCode: '620922', roles: ['officer'] },
  auditorElsewhere: { divisionCode: '620922', roles: ['auditor'] },
} as const

export type PersonKind = keyof typeof PEOPLE

const EVERYBODY = Object.keys(PEOPLE) as PersonKind[]
const EDITORS = ['editor1', 'editor2', 'editor3'] as const
const ALL_EDITORS = [...EDITORS, 'editorElsewhere'] as const
const READERS_IN_REVIEW = ['author', ...EDITORS] as const
const CORRECTORS = ['editor2', 'editor3', 'editorElsewhere'] as const
const ADMINS = ['admin', 'adminElsewhere'] as const
/** Who enters announced activities for the county. */
const ANNOUNCING = ['author', 'correspondent', ...EDITORS, 'admin'] as const
const AUDITORS = ['auditor', 'auditorElsewhere'] as const
/** Who keeps registers and examines proposals. */
const OFFICERS = ['officer', 'officerElsewhere'] as const
/** First editors look after the accounts of their correspondents. */
const ACCOUNT_KEEPERS = [...ADMINS, 'editor1', 'editorElsewhere'] as const

/** By the folder of a page or a file; the edition is in first review, the sheet is of a published one. */
export const EXPECTED_ACCESS: Readonly<Record<string, readonly PersonKind[]>> = {
  '/account': EVERYBODY,
  '/account/second-factor': EVERYBODY,
  '/admin': [...ACCOUNT_KEEPERS, ...AUDITORS],
  '/admin/accounts': [...ACCOUNT_KEEPERS, ...AUDITORS],
  '/admin/accounts/[accountId]': ['admin', 'auditor', 'editor1'],
  '/admin/accounts/import': ['admin'],
  '/admin/accounts/new': ACCOUNT_KEEPERS,
  '/admin/audit': AUDITORS,
  '/admin/audit/editions': AUDITORS,
  '/admin/audit/editions/[editionId]': ['auditor'],
  '/admin/committees': ADMINS,
  '/admin/committees/[slug]': ['admin'],
  '/admin/countersign': [...ADMINS, ...AUDITORS],
  '/admin/countersign/[countersignId]': ['admin', 'auditor'],
  '/admin/jobs': ['admin'],
  '/admin/leaders': ['admin'],
  '/admin/leaders/[leaderId]': ['admin'],
  '/admin/leaders/new': ['admin'],
  '/admin/limits': ADMINS,
  '/admin/limits/[slug]': ['admin'],
  '/admin/series': ADMINS,
  '/admin/settings': ['admin'],
  '/admin/status': ['admin'],
  '/admin/topics': ['admin'],
  '/admin/topics/[topicId]': ['admin'],
  '/admin/topics/new': ['admin'],
  '/admin/words': ['admin'],
  '/admin/words/[termId]': ['admin'],
  '/admin/words/new': ['admin'],
  '/admin/workdays': ['admin'],
  '/admin/workdays/[year]': ['admin'],
  '/desk': EVERYBODY,
  '/desk/[editionId]': ['author'],
  '/desk/corrections': EVERYBODY,
  '/desk/new': EVERYBODY,
  '/flow': ['editor3', 'editorElsewhere', ...ADMINS],
  '/help': EVERYBODY,
  '/help/[chapter]/[page]': EVERYBODY,
  '/import': EVERYBODY,
  '/matters': [...ALL_EDITORS, ...OFFICERS],
  '/matters/[sessionId]': [...EDITORS, 'officer'],
  '/matters/consultations': [...ALL_EDITORS, ...OFFICERS],
  '/matters/consultations/[matterId]': [...EDITORS, 'officer'],
  '/matters/consultations/new': OFFICERS,
  '/matters/import': OFFICERS,
  '/matters/mine': [...OFFICERS, 'member'],
  '/matters/new': [...OFFICERS, 'member'],
  '/matters/proposal/[matterId]': ['officer'],
  '/matters/rooms': [...ALL_EDITORS, ...OFFICERS],
  '/matters/rooms/[roomId]': ['officer'],
  '/matters/rooms/new': OFFICERS,
  '/matters/triage': OFFICERS,
  '/notices': EVERYBODY,
  '/planned': EVERYBODY,
  '/planned/[announcementId]': ANNOUNCING,
  '/planned/new': EVERYBODY,
  '/preview/[editionId]': READERS_IN_REVIEW,
  '/preview/elder/[editionId]': READERS_IN_REVIEW,
  '/published': CORRECTORS,
  '/published/sheets': CORRECTORS,
  '/review': EVERYBODY,
  '/review/[editionId]': READERS_IN_REVIEW,
  '/review/[editionId]/beside/[otherId]': READERS_IN_REVIEW,
  '/review/[editionId]/edit': READERS_IN_REVIEW,
  '/review/[editionId]/kept/[revisionId]': READERS_IN_REVIEW,
  '/review/[editionId]/print': READERS_IN_REVIEW,
  '/review/[editionId]/sheet': [],
  '/review/returned': ALL_EDITORS,
  '/review/spiked': ALL_EDITORS,
  '/schedule': ALL_EDITORS,
  '/stats': EVERYBODY,
  '/stats/freshness': EVERYBODY,
  '/stats/mine': EVERYBODY,
  '/stats/person': ['correspondent', ...EDITORS, 'admin'],
  '/stats/places/[slug]': [...EDITORS, 'admin'],
  '/vacancies': ['editor3', 'editorElsewhere', ...ADMINS],
  '/work': EVERYBODY,
  '/api/account/own-data': EVERYBODY,
  '/api/accounts/roster': ['admin'],
  '/api/audit/log.csv': AUDITORS,
  '/api/editions/[editionId]/forms/[form]': READERS_IN_REVIEW,
  '/api/editions/[editionId]/sheet': [],
  '/api/help/pictures/[file]': EVERYBODY,
  '/api/matters/ledger': OFFICERS,
  '/api/matters/register': OFFICERS,
  '/api/stats/workbook': [...EDITORS, 'admin'],
  '/api/waiting': EVERYBODY,
}
