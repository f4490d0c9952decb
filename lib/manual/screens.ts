/**
 * Which page of the manual explains a screen of the newsroom, by the folder of the screen. A test holds the
 * table against the folders of app/ and the files of docs/zh/manual.
 */
export const PAGE_OF_SCREEN: Readonly<Record<string, string>> = {
  '/account': 'everyone/account',
  '/account/second-factor': 'everyone/second-factor',
  '/admin': 'admin/overview',
  '/admin/accounts': 'admin/accounts',
  '/admin/accounts/[accountId]': 'admin/roles',
  '/admin/accounts/import': 'admin/import',
  '/admin/accounts/new': 'admin/accounts',
  '/admin/audit': 'auditor/log',
  '/admin/audit/editions': 'auditor/editions',
  '/admin/audit/editions/[editionId]': 'auditor/editions',
  '/admin/committees': 'admin/committees',
  '/admin/committees/[slug]': 'admin/committees',
  '/admin/countersign': 'admin/countersign',
  '/admin/countersign/[countersignId]': 'admin/countersign',
  '/admin/jobs': 'admin/jobs',
  '/admin/leaders': 'admin/leaders',
  '/admin/leaders/[leaderId]': 'admin/leaders',
  '/admin/leaders/new': 'admin/leaders',
  '/admin/limits': 'admin/limits',
  '/admin/limits/[slug]': 'admin/limits',
  '/admin/series': 'admin/series',
  '/admin/status': 'admin/status',
  '/admin/settings': 'admin/settings',
  '/admin/topics': 'admin/topics',
  '/admin/topics/[topicId]': 'admin/topics',
  '/admin/topics/new': 'admin/topics',
  '/admin/words': 'admin/watched-terms',
  '/admin/words/[termId]': 'admin/watched-terms',
  '/admin/words/new': 'admin/watched-terms',
  '/admin/workdays': 'admin/limits',
  '/admin/workdays/[year]': 'admin/limits',
  '/desk': 'correspondent/own-editions',
  '/desk/[editionId]': 'correspondent/own-editions',
  '/desk/corrections': 'correspondent/ask-correction',
  '/desk/new': 'correspondent/write',
  '/flow': 'editor/flow',
  '/import': 'correspondent/import-page',
  '/intake': 'editor/intakes',
  '/intake/[intakeId]': 'editor/intakes',
  '/invite/[token]': 'everyone/sign-in',
  '/matters': 'editor/proposals',
  '/matters/[sessionId]': 'editor/proposals',
  '/matters/consultations': 'editor/consultations',
  '/matters/consultations/[matterId]': 'editor/consultations',
  '/matters/consultations/new': 'editor/consultations',
  '/matters/assignment/[assignmentId]': 'editor/answer-matters',
  '/matters/dispatch': 'editor/dispatch-matters',
  '/matters/import': 'editor/proposals',
  '/matters/mine': 'everyone/write-proposal',
  '/matters/new': 'everyone/write-proposal',
  '/matters/promises': 'editor/promises',
  '/matters/proposal/[matterId]': 'everyone/write-proposal',
  '/matters/rooms': 'editor/consultations',
  '/matters/rooms/[roomId]': 'editor/consultations',
  '/matters/rooms/new': 'editor/consultations',
  '/matters/triage': 'editor/examine-proposals',
  '/matters/unit': 'editor/answer-matters',
  '/notices': 'everyone/notices',
  '/planned': 'everyone/announcements',
  '/planned/[announcementId]': 'everyone/announcements',
  '/planned/new': 'everyone/announcements',
  '/published': 'editor/correct',
  '/published/sheets': 'editor/print',
  '/review': 'editor/queue',
  '/review/[editionId]': 'editor/review',
  '/review/[editionId]/beside/[otherId]': 'editor/duplicates',
  '/review/[editionId]/edit': 'editor/edit',
  '/review/[editionId]/kept/[revisionId]': 'editor/edit',
  '/review/[editionId]/print': 'editor/print',
  '/review/[editionId]/sheet': 'editor/print',
  '/review/returned': 'editor/queue',
  '/review/spiked': 'editor/queue',
  '/schedule': 'editor/schedule',
  '/sign-in': 'everyone/sign-in',
  '/sign-in/code': 'everyone/second-factor',
  '/sign-in/reset': 'everyone/forgot-password',
  '/stats': 'everyone/stats',
  '/stats/freshness': 'everyone/stats',
  '/stats/mine': 'everyone/stats',
  '/stats/person': 'everyone/stats',
  '/stats/places/[slug]': 'everyone/stats',
  '/vacancies': 'editor/vacancies',
  '/work': 'everyone/sign-in',
}

const SCREENS = Object.entries(PAGE_OF_SCREEN).map(([screen, page]) => ({
  parts: screen.split('/'),
  page,
}))

/** The page about the screen at a path, of whose names a fixed one goes before any; undefined when there is none. */
export function findPageOfScreen(path: string): string | undefined {
  const asked = path.split('/')
  const found = SCREENS.filter(
    ({ parts }) =>
      parts.length === asked.length &&
      parts.every((part, index) => part.startsWith('[') || part === asked[index]),
  )
  return found.toSorted((a, b) => variables(a.parts) - variables(b.parts))[0]?.page
}

const variables = (parts: readonly string[]) => parts.filter((part) => part.startsWith('[')).length
