import { Fragment } from 'react'

import type { TextPart } from '#domain/difference/text-difference'

import { Deleted, Inserted } from './changed-words.tsx'

/** Words with what went struck through and what came underlined. */
export function DifferenceText({ parts }: { parts: readonly TextPart[] }) {
  return parts.map(({ change, text }, index) => {
    if (change === 'removed') return <Deleted key={index}>{text}</Deleted>
    if (change === 'added') return <Inserted key={index}>{text}</Inserted>
    return <Fragment key={index}>{text}</Fragment>
  })
}
