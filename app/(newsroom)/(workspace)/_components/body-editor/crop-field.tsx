import { useRef, useState } from 'react'

import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Row } from '#components/ui/row'
import type { Area, Crop } from '#domain/article/body'

import { isSameArea, moveArea, SHAPES, shapeArea, sizeArea, WHOLE_PICTURE } from './crop-area.ts'
import { useFigureSetting } from './figure-context.ts'
import { sendCrop } from './send-crop.ts'

const STEP = 10
const WHOLE = 1_000
const SIDES = [
  { side: 'left', word: '左边' },
  { side: 'top', word: '上边' },
  { side: 'width', word: '宽' },
  { side: 'height', word: '高' },
] as const

interface CropFieldProps {
  whole: number
  /** Where the whole can be seen. */
  address: string
  kept: Crop | null
  onCropped: (cropped: { mediaId: number; crop: Crop; address: string }) => void
  onWhole: () => void
}

/**
 * What of a picture the article shows: drawn on the whole with the pointer, or set with the keys of four sliders. The
 * site cuts it out as a picture of its own, and the whole stays.
 */
export function CropField({ whole, address, kept, onCropped, onWhole }: CropFieldProps) {
  const { whileCropping } = useFigureSetting()
  const [drawn, setDrawn] = useState<Area | null>(null)
  const [shape, setShape] = useState<number | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const grip = useRef<Grip | null>(null)
  const shown = kept?.area ?? WHOLE_PICTURE
  const area = drawn ?? shown
  const picture = () => (frame.current ? frame.current.clientWidth / frame.current.clientHeight : 1)
  const set = (next: Area) => {
    setProblem(null)
    setDrawn(next)
  }
  const setSide = (side: keyof Area, value: number) =>
    set(
      side === 'left' || side === 'top'
        ? moveArea(area, side === 'left' ? value : area.left, side === 'top' ? value : area.top)
        : sizeArea(area, { [side]: value }, shape, picture()),
    )
  const crop = async () => {
    setBusy(true)
    const outcome = await whileCropping(sendCrop({ of: whole, area }))
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.message)
    setDrawn(null)
    onCropped(outcome.value)
  }
  /** Where the pointer is, in thousandths of the picture. */
  const pointOf = ({ clientX, clientY }: React.PointerEvent) => {
    const box = frame.current?.getBoundingClientRect()
    if (!box) return { x: 0, y: 0 }
    return {
      x: (WHOLE * (clientX - box.left)) / box.width,
      y: (WHOLE * (clientY - box.top)) / box.height,
    }
  }
  return (
    <details className="indent-0 text-xs text-ink-2">
      <summary className="w-fit cursor-pointer py-1">裁剪{kept ? '：已裁' : ''}</summary>
      <HelpText space="none" className="indent-0">
        拖动亮的一块，或者拖它右下角的圆点；也可以用下面的滑块。原来整张图还在，随时可以用回。
      </HelpText>
      <Row className="my-2" role="group" aria-label="裁剪比例">
        {SHAPES.map(({ label, shape: its }) => (
          <Button
            key={label}
            size="small"
            aria-pressed={shape === its}
            onClick={() => {
              setShape(its)
              set(shapeArea(area, its, picture()))
            }}
          >
            {label}
          </Button>
        ))}
      </Row>
      <div
        ref={frame}
        className="relative touch-none overflow-hidden select-none"
        data-crop=""
        onPointerDown={(event) => {
          const { x, y } = pointOf(event)
          const corner = event.target instanceof HTMLElement && event.target.dataset['corner']
          grip.current =
            corner === undefined
              ? { sizes: false, x: x - area.left, y: y - area.top }
              : { sizes: true, x: x - area.left - area.width, y: y - area.top - area.height }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => {
          const held = grip.current
          if (!held) return
          const { x, y } = pointOf(event)
          if (!held.sizes) return set(moveArea(area, x - held.x, y - held.y))
          const to = { width: x - held.x - area.left, height: y - held.y - area.top }
          set(sizeArea(area, to, shape, picture()))
        }}
        onPointerUp={() => (grip.current = null)}
        onPointerCancel={() => (grip.current = null)}
      >
        <img src={address} alt="裁之前的整张图" draggable={false} />
        <div
          className="absolute cursor-move border-2 border-[#fff] shadow-[0_0_0_9999px_rgb(26_23_20/60%)]"
          style={{
            left: `${area.left / STEP}%`,
            top: `${area.top / STEP}%`,
            width: `${area.width / STEP}%`,
            height: `${area.height / STEP}%`,
          }}
        >
          <i
            className="absolute right-0 bottom-0 size-6 pointer-coarse:size-11 cursor-nwse-resize rounded-full border-3 border-[#fff] bg-[#1a1714]"
            data-corner=""
          />
        </div>
      </div>
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
              aria-valuetext={`${area[side] / STEP}%`}
              onChange={({ target }) => setSide(side, Number(target.value))}
            />
          </label>
        ))}
      </div>
      <p role="status" className="text-cinnabar">
        {problem}
      </p>
      <Row className="mt-2">
        <Button size="small" disabled={busy || isSameArea(area, shown)} onClick={() => void crop()}>
          {busy ? '正在裁…' : '照这样裁'}
        </Button>
        {kept && (
          <Button
            kind="quiet"
            size="small"
            disabled={busy}
            onClick={() => {
              setDrawn(null)
              onWhole()
            }}
          >
            用回整张
          </Button>
        )}
      </Row>
    </details>
  )
}

/** What the pointer holds, and how far it is from it. */
interface Grip {
  sizes: boolean
  x: number
  y: number
}
