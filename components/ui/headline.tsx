import { Fragment } from 'react'

import { splitPhrases } from '#lib/phrases'

/** A headline's words with a chance to break between them, so that no word is torn apart. */
export function Headline({ text }: { text: string }) {
  return splitPhrases(text).map((phrase, index) => (
    // The pieces of one text never move.
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {phrase}
    </Fragment>
  ))
}
