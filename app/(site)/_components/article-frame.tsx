import { BareFrame, type FrameProps } from './bare-frame.tsx'

import '../site.css'

/** The frame of an article, and of the message that there is none. */
export function ArticleFrame(props: FrameProps) {
  return <BareFrame {...props} />
}
