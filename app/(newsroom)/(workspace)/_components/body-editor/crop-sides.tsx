import type { Area } from '#domain/article/body'

import { percent, WHOLE } from './crop-area.ts'

/** What one press of a key moves. */
const STEP = 10
const SIDES = [
  { side: 'left', word: '左边' },
  { side: 'top', word: '上边' },
  { side: 'width', word: '宽' },
  { side: 'height', word: '高' },
] as const

/** The sliders of a crop, for keys. */
export function CropSides({
  area,
  onSide,
}: {
  area: Area
  onSide: (side: keyof Area, value: number) => void
}) {
  return (
    <div className="mt-2 flex flex-wrap gap-x-4 gap-y-2" role="group" aria-label="裁剪范围">
      {SIDES.map(({ side, word }) => (
        <label key={side} className="flex-[1_1_9em]">
          {word}
          <input
            className="mt-1 block w-full accent-azure"
            type="range"
            min={0}
            max={WHOLE}
            step={STEP}
            value={area[side]}
            aria-valuetext={percent(area[side])}
            onChange={({ target }) => onSide(side, Number(target.value))}
          />
        </label>
      ))}
    </div>
  )
}
