import { BareFrame, type FrameProps } from '../../(site)/_components/bare-frame.tsx'
import { ScriptFile } from '../../(site)/_components/script-file.tsx'

import '../live.css'

/** The frame of readers' pages that are made for each visit. */
export const LiveFrame = ({
  current = null,
  children,
}: Pick<FrameProps, 'children'> & Partial<Pick<FrameProps, 'current'>>) => (
  <BareFrame current={current} types={['consultation']}>
    <ScriptFile name="paper" />
    {children}
  </BareFrame>
)
