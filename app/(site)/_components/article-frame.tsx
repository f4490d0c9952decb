import { BareFrame, type FrameProps } from './bare-frame.tsx'

import '../site.css'

/** The frame of an article, and of the message that there is none; it carries no glyph that it does not show. */
export function ArticleFrame({ types = [], ...props }: FrameProps) {
  return <BareFrame {...props} types={types} />
}
