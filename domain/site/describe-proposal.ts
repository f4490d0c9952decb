import { proposalPath, sessionProposalsPath } from '#lib/addresses/proposal-paths'
import { shanghaiIso } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'

import type { ShownProposal } from '../matter/shown-proposals.ts'
import type { ShownSession } from '../matter/shown-sessions.ts'
import { describeSteps, type Step } from './describe-article.ts'
import { addressOn, type NamedSite } from './named-site.ts'

/** A session's register in the words of schema.org: what is public of it, and where it comes from. */
export function describeRegister(
  site: NamedSite,
  division: { name: string; slug: string },
  { session, shown }: { session: ShownSession; shown: number },
  steps: readonly Step[],
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Collection',
        name: `${division.name}政协${formatPlenary(session)}提案`,
        url: addressOn(site, sessionProposalsPath(division.slug, session)),
        collectionSize: shown,
        inLanguage: 'zh-CN',
        isAccessibleForFree: true,
        publisher: committeeOf(division),
        ...(session.publishedAt ? { dateModified: shanghaiIso(session.publishedAt) } : {}),
      },
      describeSteps(site, steps),
    ],
  }
}

const committeeOf = ({ name }: { name: string }) => ({
  '@type': 'Organization',
  name: `${name}政协`,
})

/** A card in the words of schema.org, which has none for a proposal: a work of the committee's session. */
export function describeProposal(
  site: NamedSite,
  division: { name: string; slug: string },
  { session, number, title, category, openedOn }: ShownProposal,
  steps: readonly Step[],
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'CreativeWork',
        name: title,
        identifier: String(number),
        genre: '提案',
        about: category,
        inLanguage: 'zh-CN',
        isAccessibleForFree: true,
        mainEntityOfPage: addressOn(site, proposalPath(division.slug, session, number)),
        ...(openedOn ? { dateCreated: openedOn } : {}),
        publisher: committeeOf(division),
        isPartOf: {
          '@type': 'Collection',
          name: `${division.name}政协${formatPlenary(session)}提案`,
          url: addressOn(site, sessionProposalsPath(division.slug, session)),
        },
      },
      describeSteps(site, steps),
    ],
  }
}
