import { useRef, type RefObject } from 'react'

import type { Area } from '#domain/article/body'

import { percent, WHOLE } from './crop-area.ts'

/** What the pointer holds, and how far it is from it. */
interface Grip {
  sizes: boolean
  x: number
  y: number
}

/** The whole picture, and on it the part that stays, drawn with the pointer. */
export function CropFrame({
  ref: frame,
  address,
  area,
  onMove,
  onSize,
}: {
  ref: RefObject<HTMLDivElement | null>
  address: string
  area: Area
  onMove: (left: number, top: number) => void
  onSize: (size: Pick<Area, 'width' | 'height'>) => void
}) {
  const grip = useRef<Grip | null>(null)
  /** Where the pointer is, in thousandths of the picture. */
  const pointOf = ({ clientX, clientY }: React.PointerEvent) => {
    const box = frame.current?.getBoundingClientRect()
    if (!box) return { x: 0, y: 0 }
    return {
      x: (WHOLE * (clientX - box.left)) / box.width,
      y: (WHOLE * (clientY - box.top)) / box.height,
    }
  }
  const letGo = () => {
    grip.current = null
  }
  return (
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
        if (!held.sizes) return onMove(x - held.x, y - held.y)
        onSize({ width: x - held.x - area.left, height: y - held.y - area.top })
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <img src={address} alt="裁之前的整张图" draggable={false} />
      <div
        className="absolute cursor-move border-2 border-[#fff] shadow-[0_0_0_9999px_rgb(26_23_20/60%)]"
        style={{
          left: percent(area.left),
          top: percent(area.top),
          width: percent(area.width),
          height: percent(area.height),
        }}
      >
        <i
          className="absolute right-0 bottom-0 size-6 pointer-coarse:size-11 cursor-nwse-resize rounded-full border-3 border-[#fff] bg-[#1a1714]"
          data-corner=""
        />
      </div>
    </div>
  )
}
