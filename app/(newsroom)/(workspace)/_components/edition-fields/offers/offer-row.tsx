import { useEffect, useRef } from 'react'

import { Icon } from '#components/newsroom/icon'
import { UndoLink } from '#components/newsroom/undo-link'
import { Chip } from '#components/ui/chip'
import { Row } from '#components/ui/row'
import { State } from '#components/ui/state'

import { OFFERED_FIELDS, type Offer, type OfferedField } from './offer.ts'
import type { OfferDesk } from './use-offers.ts'

const SOURCES = { text: '文中填的', last: '记着您上次写的' } as const

/** What may be filled into the field above, and the way back once it was. */
export function OfferRow({ field, desk }: { field: OfferedField; desk: OfferDesk }) {
  const row = useRef<HTMLDivElement>(null)
  const pressed = useRef(false)
  const offers = desk.of(field)
  const [taken] = desk.taken(field)
  // What was pressed is gone: the focus goes to what is in its place.
  useEffect(() => {
    if (pressed.current) row.current?.querySelector('button')?.focus()
    pressed.current = false
  }, [taken])
  const press = (change: () => void) => {
    pressed.current = true
    change()
  }
  return (
    <div ref={row} className="empty:hidden">
      {taken && (
        <p className="mt-1 flex items-center gap-2">
          <State role="status">
            <Icon name="ok" />
            {taken.moves ? `从正文移来“${taken.moves.words}”` : SOURCES[taken.from]}
          </State>
          <UndoLink
            label={`填入的${OFFERED_FIELDS[field]}`}
            onUndo={() => press(() => desk.undo(field))}
          />
        </p>
      )}
      {offers.length > 0 && (
        <Row className="mt-1.5 gap-1.5">
          {offers.map((offer) => (
            <OfferChip
              key={offer.words}
              offer={offer}
              onTake={() => press(() => desk.take([offer]))}
            />
          ))}
          {offers.some(({ instead }) => instead) && (
            <Chip onClick={() => desk.keep(field)}>就用填的</Chip>
          )}
          {offers[0]?.from === 'last' && <span className="text-xs text-ink-2">{SOURCES.last}</span>}
        </Row>
      )}
    </div>
  )
}

function OfferChip({ offer, onTake }: { offer: Offer; onTake: () => void }) {
  const { field, words, instead } = offer
  return (
    <Chip look="offer" onClick={onTake}>
      {instead ? '改用 ' : <span aria-hidden="true">+ </span>}
      <span className="sr-only">{instead ? '' : `填入${OFFERED_FIELDS[field]}：`}</span>
      {words}
    </Chip>
  )
}
