import { Fragment } from 'react'

import { splitClauses, splitPhrases } from '#lib/headline/phrases'

/** As many letters as a line of a list has on a phone in elder mode: there, a longer clause needs no line of its own. */
const ELDER_LINE = 10

/** A headline that breaks between its clauses first, then between words, and never inside one. */
export function Headline({ text }: { text: string }) {
  const clauses = splitClauses(text)
  if (clauses.length < 2) {
    return (
      <span className="headline">
        <Phrases text={text} />
      </span>
    )
  }
  return clauses.map((clause, index) => (
    // The parts of one text never move.
    <Fragment key={index}>
      {index > 0 && ' '}
      <span className={`headline clause${clause.length > ELDER_LINE ? ' long' : ''}`}>
        <Phrases text={clause} />
      </span>
    </Fragment>
  ))
}

function Phrases({ text }: { text: string }) {
  return splitPhrases(text).map((phrase, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {phrase}
    </Fragment>
  ))
}
