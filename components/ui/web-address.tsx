import { Fragment } from 'react'

/** An address that a narrow column parts behind its strokes, and not within a word. */
export const WebAddress = ({ address }: { address: string }) =>
  address.split(/(?<=\/)(?!\/)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
