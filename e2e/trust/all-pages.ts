import { globSync } from 'node:fs'
import { join } from 'node:path'

import type { Shown } from './shown.ts'

// Each page of the portal with an address at which it shows something, so that a walk leaves none out. Held
// against the files of the pages in reading-writes-nothing.spec.ts.

export type Visitor =
  | 'reader'
  | 'writer'
  | 'editor'
  | 'publisher'
  | 'admin'
  | 'auditor'
  | 'officer'
  | 'dispatcher'
  | 'clerk'

type Address = string | ((shown: Shown) => string)

/** By who looks at them. The names in square brackets are those of the folders. */
export const PAGES: Record<Visitor, Record<string, Address>> = {
  reader: {
    '/': '/',
    '/about': '/about',
    '/about/api': '/about/api',
    '/accessibility': '/accessibility',
    '/announcements': '/announcements',
    '/announcements/[id]': ({ announcementId }) => `/announcements/${announcementId}`,
    '/articles/[id]': ({ articleId }) => `/articles/${articleId}`,
    '/consultations': '/consultations',
    '/consultations/[slug]/[number]': ({ shownTopic }) => `/consultations/${shownTopic}`,
    '/consultations/[slug]/list/[...view]': '/consultations/lintao/list/standings/overdue',
    '/corrections': '/corrections',
    '/corrections/[before]': `/corrections/${Date.UTC(2099, 0)}-999999999`,
    '/counties': '/counties',
    '/counties/[slug]': '/counties/tongwei',
    '/counties/[slug]/consultations': '/counties/lintao/consultations',
    '/counties/[slug]/proposals': '/counties/tongwei/proposals',
    '/counties/[slug]/articles/[before]': ({ beforeId }) =>
      `/counties/tongwei/articles/${beforeId}`,
    '/embed/counties/[slug]': '/embed/counties/tongwei',
    '/embed/prefectures/[slug]': '/embed/prefectures/dingxi',
    '/follow': '/follow',
    '/follow/[...view]': '/follow/counties/tongwei',
    '/honours': '/honours',
    '/honours/[period]': '/honours/2026',
    '/honours/[period]/[slug]': '/honours/2026/tongwei',
    '/offline': '/offline',
    '/pictures': '/pictures',
    '/pictures/[before]': ({ beforeId }) => `/pictures/${beforeId}`,
    '/prefectures/[slug]': '/prefectures/dingxi',
    '/prefectures/[slug]/consultations': '/prefectures/dingxi/consultations',
    '/prefectures/[slug]/proposals': '/prefectures/dingxi/proposals',
    '/prefectures/[slug]/articles/[before]': ({ beforeId }) =>
      `/prefectures/dingxi/articles/${beforeId}`,
    '/privacy': '/privacy',
    '/proposals': '/proposals',
    '/proposals/[slug]/[session]': '/proposals/xigu/10-2',
    '/proposals/[slug]/[session]/[number]': '/proposals/xigu/10-2/1',
    '/proposals/[slug]/units/[unit]': ({ unitId }) => `/proposals/xigu/units/${unitId}`,
    '/proposals/[slug]/[session]/list/[...view]': '/proposals/xigu/10-2/list/steps/filed',
    '/province': '/province',
    '/province/consultations': '/province/consultations',
    '/province/proposals': '/province/proposals',
    '/province/articles/[before]': ({ beforeId }) => `/province/articles/${beforeId}`,
    '/duty/[token]': '/duty/unknown',
    '/duty/done': '/duty/done',
    '/receipts': '/receipts',
    '/receipts/[number]': '/receipts/ABCD-EFGH-2345',
    '/say': '/say',
    '/say/[slug]': '/say/tongwei',
    '/say/policy': '/say/policy',
    '/rooms/[id]': ({ shownRoom }) => `/rooms/${shownRoom}`,
    '/search': '/search',
    '/search/[query]': ({ query }) => `/search?q=${query}`,
    '/search/[query]/[...view]': ({ query }) => `/search?q=${query}&order=newest`,
    '/series': '/series',
    '/series/[slug]': ({ seriesPlace }) => `/series/${seriesPlace}`,
    '/sign-in': '/sign-in',
    '/sign-in/code': '/sign-in/code',
    '/sign-in/reset': '/sign-in/reset',
    '/invite/[token]': '/invite/unknown',
    '/site-map': '/site-map',
    '/timeline': '/timeline',
    '/timeline/[year]': ({ month }) => `/timeline/${month.split('/')[0]}`,
    '/timeline/[year]/[month]': ({ month }) => `/timeline/${month}`,
    '/timeline/[year]/[month]/[...view]': ({ month }) => `/timeline/${month}/types/other`,
    '/too-many-requests': '/too-many-requests',
    '/topics': '/topics',
    '/topics/[slug]': ({ topic }) => `/topics/${topic}`,
    '/topics/[slug]/articles/[before]': ({ topic, beforeId }) =>
      `/topics/${topic}/articles/${beforeId}`,
    '/unavailable': '/unavailable',
  },
  writer: {
    '/account': '/account',
    '/account/second-factor': '/account/second-factor',
    '/desk': '/desk',
    '/desk/[editionId]': ({ editionId }) => `/desk/${editionId}`,
    '/desk/corrections': '/desk/corrections',
    '/desk/new': '/desk/new',
    '/help': '/help?q=稿件',
    '/help/[chapter]/[page]': '/help/correspondent/write',
    '/import': '/import',
    '/notices': '/notices',
    '/planned': '/planned',
    '/planned/[announcementId]': ({ announcementId }) => `/planned/${announcementId}`,
    '/planned/new': '/planned/new',
    '/preview/[editionId]': ({ editionId }) => `/preview/${editionId}`,
    '/preview/elder/[editionId]': ({ editionId }) => `/preview/elder/${editionId}`,
    '/stats/mine': '/stats/mine',
    '/work': '/work',
  },
  editor: {
    '/review': '/review',
    '/review/[editionId]': ({ editionId }) => `/review/${editionId}`,
    '/review/[editionId]/beside/[otherId]': ({ editionId, otherId }) =>
      `/review/${editionId}/beside/${otherId}`,
    '/review/[editionId]/edit': ({ editionId }) => `/review/${editionId}/edit`,
    '/review/[editionId]/kept/[revisionId]': ({ editionId, revisionId }) =>
      `/review/${editionId}/kept/${revisionId}`,
    '/review/[editionId]/print': ({ editionId }) => `/review/${editionId}/print`,
    '/review/returned': '/review/returned',
    '/review/spiked': '/review/spiked',
  },
  /** The final editor; the edition has its sheet when it is published. */
  publisher: {
    '/published': '/published?list=requests',
    '/published/sheets': '/published/sheets?month=2026-03&place=tongwei',
    '/review/[editionId]/sheet': ({ editionId }) => `/review/${editionId}/sheet`,
    '/schedule': '/schedule',
    '/stats': '/stats',
    '/stats/freshness': '/stats/freshness',
    '/stats/person': ({ accountId }) => `/stats/person?account=${accountId}`,
    '/stats/places/[slug]': ({ statsPlace }) => `/stats/places/${statsPlace}`,
    '/flow': '/flow',
    '/vacancies': '/vacancies',
  },
  admin: {
    '/admin': '/admin',
    '/admin/accounts': '/admin/accounts',
    '/admin/accounts/[accountId]': ({ accountId }) => `/admin/accounts/${accountId}`,
    '/admin/accounts/import': '/admin/accounts/import',
    '/admin/accounts/new': '/admin/accounts/new',
    '/admin/committees': '/admin/committees',
    '/admin/committees/[slug]': '/admin/committees/tongwei',
    '/admin/countersign': '/admin/countersign',
    '/admin/countersign/[countersignId]': ({ countersignId }) =>
      `/admin/countersign/${countersignId}`,
    '/admin/jobs': '/admin/jobs',
    '/admin/leaders': '/admin/leaders',
    '/admin/leaders/[leaderId]': ({ leaderId }) => `/admin/leaders/${leaderId}`,
    '/admin/leaders/new': '/admin/leaders/new',
    '/admin/limits': '/admin/limits',
    '/admin/limits/[slug]': '/admin/limits/tongwei',
    '/admin/series': '/admin/series',
    '/admin/settings': '/admin/settings',
    '/admin/status': '/admin/status',
    '/admin/topics': '/admin/topics',
    '/admin/topics/[topicId]': ({ topicId }) => `/admin/topics/${topicId}`,
    '/admin/topics/new': '/admin/topics/new',
    '/admin/units': '/admin/units',
    '/admin/units/[unitId]': ({ unitId }) => `/admin/units/${unitId}`,
    '/admin/units/new': '/admin/units/new',
    '/admin/words': '/admin/words',
    '/admin/words/[termId]': ({ termId }) => `/admin/words/${termId}`,
    '/admin/words/new': '/admin/words/new',
    '/admin/workdays': '/admin/workdays',
    '/admin/workdays/[year]': '/admin/workdays/2026',
  },
  officer: {
    '/intake': '/intake',
    '/intake/[intakeId]': ({ intakeId }) => `/intake/${intakeId}`,
    '/matters': '/matters',
    '/matters/[sessionId]': ({ sessionId }) => `/matters/${sessionId}`,
    '/matters/consultations': '/matters/consultations?tab=to-decide',
    '/matters/consultations/[matterId]': ({ consultationId }) =>
      `/matters/consultations/${consultationId}`,
    '/matters/consultations/new': '/matters/consultations/new',
    '/matters/import': '/matters/import',
    '/matters/mine': '/matters/mine',
    '/matters/new': '/matters/new?division=621121',
    '/matters/proposal/[matterId]': ({ matterId }) => `/matters/proposal/${matterId}`,
    '/matters/rooms': '/matters/rooms',
    '/matters/rooms/[roomId]': ({ roomId }) => `/matters/rooms/${roomId}`,
    '/matters/rooms/new': '/matters/rooms/new',
    '/matters/triage': '/matters/triage?tab=to-decide',
  },
  dispatcher: {
    '/matters/assignment/[assignmentId]': ({ assignmentId }) =>
      `/matters/assignment/${assignmentId}`,
    '/matters/dispatch': '/matters/dispatch?tab=running',
  },
  clerk: {
    '/matters/promises': '/matters/promises',
    '/matters/unit': '/matters/unit',
  },
  auditor: {
    '/admin/audit': '/admin/audit',
    '/admin/audit/editions': '/admin/audit/editions',
    '/admin/audit/editions/[editionId]': ({ editionId }) => `/admin/audit/editions/${editionId}`,
  },
}

/**
 * The statuses of an address in a walk. A new topic has no older articles, and nobody holds that receipt or link; whether corrections have an older page
 * depends on what was corrected before, whether a session has proposals on what was published, and whether the site
 * shows honours on what another test has switched on.
 */
export function statusesOf(address: string): number[] {
  if (/^\/topics\/[^/]+\/articles\/|^\/receipts\/|^\/duty\/unknown/.test(address)) return [404]
  return /^\/(corrections\/|honours|proposals\/|consultations\/)/.test(address) ? [200, 404] : [200]
}

export const addressesOf = (visitor: Visitor, shown: Shown): string[] =>
  Object.values(PAGES[visitor]).map((address) =>
    typeof address === 'string' ? address : address(shown),
  )

/** The pages that have a file below a folder of app/, without the groups of their folders. */
export function listPageFiles(folder = '.'): string[] {
  const app = join(import.meta.dirname, '../../app', folder)
  return globSync('**/page.tsx', { cwd: app }).map((file) => {
    const parts = file.split(/[/\\]/).slice(0, -1)
    return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join('/')}`
  })
}
