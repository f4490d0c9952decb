import { KeyHelp } from '#components/newsroom/key-help'
import { KeyLine } from '#components/newsroom/key-line'

const KEYS = [
  { keys: ['j', 'k'], does: '换篇' },
  { keys: ['a'], does: '接受' },
  { keys: ['x'], does: '保持原样' },
  { keys: ['y'], does: '无误，下一篇' },
] as const

/** The keys of the sorting table. */
export const ImportKeys = () => (
  <>
    <KeyLine keys={KEYS} place="head" />
    <KeyHelp keys={[...KEYS, { keys: ['z'], does: '撤销' }]} />
  </>
)
