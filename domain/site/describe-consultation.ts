import { consultationPath, divisionConsultationsPath } from '#lib/addresses/consultation-paths'
import type { DivisionPath } from '#lib/addresses/site-paths'
import { CONSULTATION_SOURCE_LABELS } from '#lib/consultation-labels'

import type { ShownConsultationPage } from '../consultation/shown/find-shown-consultation.ts'
import { describeSteps, type Step } from './describe-article.ts'
import { addressOn, type NamedSite } from './named-site.ts'

type Described = Pick<ShownConsultationPage, 'matterId' | 'title' | 'about' | 'source' | 'town'>

/** A topic of consultation in the words of schema.org, which has none for it: a work of the place's committee. */
export function describeConsultation(
  site: NamedSite,
  division: DivisionPath & { name: string },
  { matterId, title, about, source, town }: Described,
  steps: readonly Step[],
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'CreativeWork',
        name: title,
        abstract: about,
        identifier: String(matterId),
        genre: '协商议题',
        about: CONSULTATION_SOURCE_LABELS[source],
        inLanguage: 'zh-CN',
        isAccessibleForFree: true,
        mainEntityOfPage: addressOn(site, consultationPath(division.slug, matterId)),
        spatialCoverage: `${division.name}${town}`,
        publisher: { '@type': 'Organization', name: `${division.name}政协` },
        isPartOf: {
          '@type': 'Collection',
          name: `${division.name}协商回音墙`,
          url: addressOn(site, divisionConsultationsPath(division)),
        },
      },
      describeSteps(site, steps),
    ],
  }
}
