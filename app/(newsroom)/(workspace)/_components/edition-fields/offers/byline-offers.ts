import type { Content, Credit } from '#domain/article/content'
import type { FoundFacts } from '#domain/copydesk/facts/read-facts'
import { formatCredits } from '#lib/format-byline'

import { openingBlock, opensWith, withOpening, withoutOpening } from './body-opening.ts'
import { areNamed, nameThem } from './named-credits.ts'
import { fieldOffer, OFFERED_FIELDS, type Offer } from './offer.ts'

const TWICE = '文中又写了一遍，移走'

type FoundDateline = NonNullable<FoundFacts['dateline']>

export function datelineOffers(
  content: Content,
  found: FoundDateline,
  prefilled: readonly Credit[],
): Offer[] {
  // What was read a moment ago may have moved since.
  if (!opensWith(content.body, found.opening)) return []
  const offer = datelineOfBody(content, found, prefilled)
  if (content.dateline === '') return [offer]
  return [
    content.dateline === found.text ? { ...offer, words: TWICE } : { ...offer, instead: true },
  ]
}

/** Moves the dateline from the head of the text to its field, and its names to the credits. */
function datelineOfBody(
  content: Content,
  { text, credits, opening }: FoundDateline,
  prefilled: readonly Credit[],
): Offer {
  const adds = credits.some(({ name }) => content.credits.every((credit) => credit.name !== name))
  const fields = [
    ...(content.dateline === text ? [] : [OFFERED_FIELDS.dateline]),
    ...(adds ? [OFFERED_FIELDS.credits] : []),
  ]
  return {
    ...fieldOffer('dateline', text, { key: 'dateline', value: text }),
    moves: { words: opening.trim(), to: fields.join('和') },
    take: (before) => {
      const cutFrom = openingBlock(before.body)
      const names = creditsOffer(credits, 'text', prefilled).take(before)
      return {
        part: {
          dateline: text,
          body: withoutOpening(before.body, opening.length),
          ...names.part,
        },
        undo: (now) => ({
          dateline: before.dateline,
          body: withOpening(now.body, opening, cutFrom),
          ...names.undo(now),
        }),
      }
    },
  }
}

/** `prefilled` names give way to those of the text, as long as nobody has changed them. */
export function creditsOffer(
  credits: readonly Credit[],
  from: Offer['from'],
  prefilled: readonly Credit[] = [],
): Offer {
  return {
    field: 'credits',
    words: formatCredits(credits),
    from,
    instead: false,
    take: (content) => {
      const named = nameThem(credits, content.credits, prefilled)
      return {
        part: { credits: named.credits },
        undo: (now) => ({ credits: named.undo(now.credits) }),
      }
    },
    holds: (content) => areNamed(credits, content.credits),
  }
}
