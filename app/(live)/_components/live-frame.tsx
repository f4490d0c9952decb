import { BareFrame } from '../../(site)/_components/bare-frame.tsx'
import { ScriptFile } from '../../(site)/_components/script-file.tsx'

import '../live.css'

/** The frame of readers' pages that are made for each visit. */
export const LiveFrame = ({ children }: { children: React.ReactNode }) => (
  <BareFrame current={null} types={['consultation']}>
    <ScriptFile name="paper" />
    {children}
  </BareFrame>
)
