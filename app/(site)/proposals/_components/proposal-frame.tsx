import { BareFrame } from '../../_components/bare-frame.tsx'
import { ScriptFile } from '../../_components/script-file.tsx'

import '../proposals.css'

/** The frame of the pages of proposals, which carries no glyph but theirs. */
export function ProposalFrame({ children }: { children: React.ReactNode }) {
  return (
    <BareFrame current="proposals" types={['proposal']}>
      <ScriptFile name="paper" />
      {children}
    </BareFrame>
  )
}
