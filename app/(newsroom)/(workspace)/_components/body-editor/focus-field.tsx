import { useState } from 'react'

import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { DEFAULT_FOCUS, type Focus } from '#domain/article/body'

const STEP = 5
const AXES = [
  { axis: 'x', word: '左右' },
  { axis: 'y', word: '上下' },
] as const

interface FocusFieldProps {
  address: string
  /** Null where nobody has set it. */
  kept: Focus | null
  onSet: (focus: Focus | null) => void
}

/**
 * What lists must not crop off a picture: pointed at on the picture, or moved with the keys of two
 * sliders. Beside it stands what a list will show.
 */
export function FocusField({ address, kept, onSet }: FocusFieldProps) {
  // As with the words: the document answers a moment later, and a slider would jump back.
  const [moving, setMoving] = useState<Focus | null>(null)
  const focus = moving ?? kept ?? DEFAULT_FOCUS
  const set = (next: Focus) => {
    setMoving(next)
    onSet(next)
  }
  const point = ({ currentTarget, clientX, clientY }: React.MouseEvent<HTMLElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    const share = (offset: number, length: number) =>
      Math.min(100, Math.max(0, Math.round((100 * offset) / length / STEP) * STEP))
    onSet({ x: share(clientX - left, width), y: share(clientY - top, height) })
  }
  return (
    <details className="indent-0 text-xs text-ink-2">
      <summary className="w-fit cursor-pointer py-1">重点位置{kept ? '：已设' : ''}</summary>
      <HelpText space="none" className="indent-0">
        文章里的图片不裁。列表和首页会裁边：点一下图上最要紧的地方，比如人脸，裁的时候就留住它。
      </HelpText>
      <div className="my-2 grid grid-cols-2 items-start gap-3">
        <div className="relative cursor-crosshair" data-whole="" onClick={point}>
          <img src={address} alt="" draggable={false} />
          <i
            className="pointer-events-none absolute -mt-2.25 -ml-2.25 size-4.5 rounded-full border-3 border-white shadow-[0_0_0_2px_#1a1714,inset_0_0_0_2px_#1a1714]"
            style={{ left: `${focus.x}%`, top: `${focus.y}%` }}
          />
        </div>
        <div>
          <img
            className="aspect-2/1 object-cover"
            src={address}
            alt="列表里裁成的样子"
            draggable={false}
            style={{ objectPosition: `${focus.x}% ${focus.y}%` }}
          />
        </div>
      </div>
      <div
        className="flex flex-wrap items-end gap-x-4 gap-y-2"
        role="group"
        aria-label="重点位置"
        onBlur={() => setMoving(null)}
      >
        {AXES.map(({ axis, word }) => (
          <label key={axis} className="flex-[1_1_9em]">
            {word}
            <input
              className="mt-1 block w-full accent-azure"
              type="range"
              min={0}
              max={100}
              step={STEP}
              value={focus[axis]}
              aria-valuetext={`${focus[axis]}%`}
              onChange={({ target }) => set({ ...focus, [axis]: Number(target.value) })}
            />
          </label>
        ))}
        {kept && (
          <Button kind="quiet" size="small" onClick={() => onSet(null)}>
            改回默认
          </Button>
        )}
      </div>
    </details>
  )
}
