import { BareFrame, type FrameProps } from './bare-frame.tsx'
import { ScriptFile } from './script-file.tsx'

import '../columns.css'

/** The frame of a page that lists or shows in columns. */
export function Frame({ children, ...props }: FrameProps) {
  return (
    <BareFrame {...props}>
      <ScriptFile name="paper" />
      {children}
    </BareFrame>
  )
}
