import { BareFrame, type FrameProps } from './bare-frame.tsx'

import '../columns.css'

/** The frame of a page that lists or shows in columns. */
export function Frame(props: FrameProps) {
  return <BareFrame {...props} />
}
