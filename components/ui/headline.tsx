import { Fragment } from 'react'

import { splitClauses, splitPhrases } from '#lib/headline/phrases'

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
      <span className="headline clause">
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
