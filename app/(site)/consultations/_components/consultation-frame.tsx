import { BareFrame } from '../../_components/bare-frame.tsx'
import { ScriptFile } from '../../_components/script-file.tsx'

import '../consultations.css'

/** The frame of the pages of consultations, which carries no glyph but theirs. */
export function ConsultationFrame({ children }: { children: React.ReactNode }) {
  return (
    <BareFrame current="consultations" types={['consultation']}>
      <ScriptFile name="paper" />
      {children}
    </BareFrame>
  )
}
