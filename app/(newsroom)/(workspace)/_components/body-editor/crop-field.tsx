import { useRef, useState } from 'react'

import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Row } from '#components/ui/row'
import type { Area, Crop } from '#domain/article/body'

import { isSameArea, moveArea, SHAPES, shapeArea, sizeArea, WHOLE_PICTURE } from './crop-area.ts'
import { CropFrame } from './crop-frame.tsx'
import { CropSides } from './crop-sides.tsx'
import { useFigureSetting } from './figure-context.ts'
import { sendCrop } from './send-crop.ts'

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
      <CropFrame
        ref={frame}
        address={address}
        area={area}
        onMove={(left, top) => set(moveArea(area, left, top))}
        onSize={(size) => set(sizeArea(area, size, shape, picture()))}
      />
      <CropSides area={area} onSide={setSide} />
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
