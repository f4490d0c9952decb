import { proposalPath, sessionProposalsPath } from '#lib/addresses/proposal-paths'
import { formatPlenary } from '#lib/format-plenary'

import type { ShownProposal } from '../matter/shown-proposals.ts'
import { describeSteps, type Step } from './describe-article.ts'
import { addressOn, type NamedSite } from './named-site.ts'

/** A card in the words of schema.org, which has none for a proposal: a work of the committee's session. */
export function describeProposal(
  site: NamedSite,
  division: { name: string; slug: string },
  { session, number, title, category, openedOn }: ShownProposal,
  steps: readonly Step[],
): Record<string, unknown> {
  const committee = { '@type': 'Organization', name: `${division.name}政协` }
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
        publisher: committee,
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
