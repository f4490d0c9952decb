import { Fragment } from 'react'

import type { TextPart } from '#domain/review/text-difference'

/** Words with what went struck through and what came underlined. */
export function DifferenceText({ parts }: { parts: readonly TextPart[] }) {
  return parts.map(({ change, text }, index) => {
    if (change === 'removed') return <del key={index}>{text}</del>
    if (change === 'added') return <ins key={index}>{text}</ins>
    return <Fragment key={index}>{text}</Fragment>
  })
}
