import type { Content, Credit } from '#domain/article/content'
import type { FoundFacts } from '#domain/copydesk/facts/read-facts'
import { formatCredits } from '#lib/format-byline'

import { openingText, withOpening, withoutOpening } from './body-opening.ts'
import { fieldOffer, type Offer } from './offer.ts'

const TWICE = '文中又写了一遍，移走'

type FoundDateline = NonNullable<FoundFacts['dateline']>

export function datelineOffers(
  content: Content,
  found: FoundDateline,
  prefilled: readonly Credit[],
): Offer[] {
  const offer = datelineOfBody(content, found, prefilled)
  if (content.dateline === '') return [offer]
  // What was read a moment ago may have moved since.
  if (!openingText(content.body, found.length).trimStart().startsWith(found.text)) return []
  return [
    content.dateline === found.text ? { ...offer, words: TWICE } : { ...offer, instead: true },
  ]
}

/** Moves the dateline from the head of the text to its field, and its names to the credits. */
function datelineOfBody(
  { body }: Content,
  { text, credits, length }: FoundDateline,
  prefilled: readonly Credit[],
): Offer {
  return {
    ...fieldOffer('dateline', text, { key: 'dateline', value: text }),
    moves: openingText(body, length).trim(),
    take: (content) => {
      const opening = openingText(content.body, length)
      const names = creditsOffer(credits, 'text', prefilled).take(content)
      return {
        part: { dateline: text, body: withoutOpening(content.body, length), ...names.part },
        undo: (now) => ({
          dateline: content.dateline,
          body: withOpening(now.body, opening),
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
  const isOne = (list: readonly Credit[]) => (credit: Credit) =>
    list.some(({ role, name }) => role === credit.role && name === credit.name)
  return {
    field: 'credits',
    words: formatCredits(credits),
    from,
    instead: false,
    take: (content) => {
      const named = content.credits.filter(({ name }) => name.trim() !== '')
      // Who took the pictures says nothing of who wrote.
      const untouched =
        credits.some(({ role }) => role !== 'photographer') &&
        named.length === prefilled.length &&
        named.every(isOne(prefilled))
      const kept = untouched ? named.filter(isOne(credits)) : named
      const given = named.filter((credit) => !kept.includes(credit))
      const missing = credits.filter(({ name }) => kept.every((credit) => credit.name !== name))
      return {
        part: { credits: [...kept, ...missing] },
        undo: (now) => ({
          credits: [...given, ...now.credits.filter((credit) => !isOne(missing)(credit))],
        }),
      }
    },
    holds: (content) => credits.every(isOne(content.credits)),
  }
}
