import { useState } from 'react'

import type { Content } from '#domain/article/content'
import type { FoundFacts } from '#domain/copydesk/facts/read-facts'

import type { Offer, OfferContext, OfferedField, Remembered } from './offer.ts'
import { fillable, listOffers } from './offers.ts'

interface Taken {
  offer: Offer
  undo: (now: Content) => Partial<Content>
}

export interface OfferDesk {
  /** For one field, those that were not turned down. */
  of(field: OfferedField): Offer[]
  /** How many one press fills in. */
  count: number
  /** Whether any of those is read off the text. */
  reads: boolean
  /** What one press takes out of the text. */
  moves: Offer['moves']
  take(offers: readonly Offer[]): void
  takeAll(): void
  /** What was filled in and is still so. */
  taken(field: OfferedField): Offer[]
  undo(field: OfferedField): void
  /** The person's own value stays, whatever the text says. */
  keep(field: OfferedField): void
  kept(field: OfferedField): boolean
}

/** What the offers of a form are made from. */
export interface KnownToForm extends Pick<OfferContext, 'divisions'> {
  facts: FoundFacts | null
  remembered: Remembered | null
  today: string
}

/** Which offers were taken or turned down in this window. */
export function useOffers(
  content: Content,
  { facts, remembered, divisions, today }: KnownToForm,
  onPut: (part: Partial<Content>) => void,
): OfferDesk {
  const [taken, setTaken] = useState<readonly Taken[]>([])
  const [keptValues, setKeptValues] = useState<Partial<Record<OfferedField, string>>>({})
  const valueOf = (field: OfferedField) => {
    if (field === 'division') return content.divisionCode
    return field === 'dateline' ? content.dateline : JSON.stringify(content.event)
  }
  const kept = (field: OfferedField) => keptValues[field] === valueOf(field)
  const standing = taken.filter(({ offer }) => offer.holds(content))
  const offers = listOffers(content, facts, remembered, {
    divisions,
    year: Number(today.slice(0, 4)),
  })
  const open = offers.filter(({ field, instead }) => !(instead && kept(field)))

  const put = (after: Content) => {
    const keys = (Object.keys(after) as (keyof Content)[]).filter(
      (key) => after[key] !== content[key],
    )
    onPut(Object.fromEntries(keys.map((key) => [key, after[key]])))
  }
  const take = (chosen: readonly Offer[]) => {
    const done: Taken[] = []
    put(
      chosen.reduce((before, offer) => {
        const { part, undo } = offer.take(before)
        done.push({ offer, undo })
        return { ...before, ...part }
      }, content),
    )
    setTaken([...standing, ...done])
  }
  const filling = fillable(open)
  return {
    of: (field) => open.filter((offer) => offer.field === field),
    count: filling.length,
    reads: filling.some(({ from }) => from === 'text'),
    moves: filling.find(({ moves }) => moves)?.moves,
    take,
    takeAll: () => take(filling),
    taken: (field) =>
      standing.filter(({ offer }) => offer.field === field).map(({ offer }) => offer),
    undo: (field) => {
      const back = standing.filter(({ offer }) => offer.field === field)
      put(back.reduceRight((after, { undo }) => ({ ...after, ...undo(after) }), content))
      setTaken(standing.filter(({ offer }) => offer.field !== field))
    },
    keep: (field) => setKeptValues((now) => ({ ...now, [field]: valueOf(field) })),
    kept,
  }
}
