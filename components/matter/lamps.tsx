import { Fragment } from 'react'

import type { Lamp } from '#domain/matter/arrange-steps'

const LINES: Readonly<Record<Lamp['state'], string>> = {
  done: 'before:border-green',
  now: 'before:border-dotted before:border-edge',
  waiting: 'before:border-dotted before:border-edge',
  late: 'before:border-dotted before:border-edge',
}

/** A full disc is done, a ring under way, a dashed ring still to come, a square late. */
const SIGNS: Readonly<Record<Lamp['state'], string>> = {
  done: 'rounded-full border-green bg-green text-paper',
  now: 'rounded-full border-azure bg-azure-soft text-azure',
  waiting: 'rounded-full border-dashed border-edge text-ink-3',
  late: 'rounded-sm border-fill bg-fill text-on-fill',
}

const WORDS: Readonly<Record<Lamp['state'], string>> = {
  done: 'text-ink-2',
  now: 'font-bold text-azure',
  waiting: 'text-ink-3',
  late: 'font-bold text-cinnabar',
}

const STATE_WORDS: Readonly<Record<Lamp['state'], string>> = {
  done: '已完成',
  now: '正在进行',
  waiting: '还没有到',
  late: '超期',
}

/** So many characters stand in a quarter of a phone. */
const SHORT = 14
/** Sentences have a phone's whole width, one lamp below another. */
const BELOW = {
  list: 'max-sm:grid-cols-1 elder:max-sm:grid-cols-1 elder:max-sm:gap-y-0',
  lamp: [
    'max-sm:grid-cols-[auto_minmax(0,1fr)] max-sm:gap-3 max-sm:pb-3 last:max-sm:pb-0',
    'max-sm:before:top-9 max-sm:before:right-auto max-sm:before:bottom-0 max-sm:before:left-4.25',
    'max-sm:before:border-t-0 max-sm:before:border-l-2',
    'elder:max-sm:before:top-13 elder:max-sm:before:left-6.25',
  ].join(' '),
  words: 'max-sm:pt-2',
}

/** A day stands whole on its line. */
const clausesOf = (words: string) => words.split(/(?<=，)|(?<=日) /u)

/** The steps of one matter as lamps on a line. Nobody lights one by hand: they are made from its days. */
export function Lamps({ label, lamps }: { label: string; lamps: readonly Lamp[] }) {
  const below = lamps.some(({ words }) => words.length > SHORT) ? BELOW : null
  return (
    <ol
      className={`grid grid-cols-4 elder:max-lg:grid-cols-2 elder:max-lg:gap-y-4 ${below?.list ?? ''}`}
      aria-label={label}
    >
      {lamps.map(({ sign, name, state, words }) => (
        <li
          key={sign}
          className={`relative grid content-start gap-1.5 pr-2 text-sm leading-snug before:absolute before:top-4.25 before:right-0 before:left-9 elder:before:top-6.25 elder:before:left-13 before:border-t-2 before:content-[''] last:before:hidden ${LINES[state]} ${below?.lamp ?? ''}`}
        >
          <b
            className={`grid size-9 elder:size-13 place-content-center border-2 font-serif text-lg leading-none font-bold ${SIGNS[state]}`}
            aria-hidden="true"
          >
            {sign}
          </b>
          <span className={`${WORDS[state]} ${below?.words ?? ''}`}>
            <span className="sr-only">
              {name}，{STATE_WORDS[state]}：
            </span>
            {clausesOf(words).map((clause) => (
              <Fragment key={clause}>
                <span className="inline-block max-w-full">{clause}</span>{' '}
              </Fragment>
            ))}
          </span>
        </li>
      ))}
    </ol>
  )
}
