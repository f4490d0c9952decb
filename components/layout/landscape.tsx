import { drawLand, HEIGHT, WIDTH, type Ink, type Terrain } from '#lib/landscape-lines'

const FILLS: Readonly<Record<Ink, string>> = {
  far: 'fill-scene-far',
  mid: 'fill-scene-mid',
  'loess-1': 'fill-scene-loess-1',
  'loess-2': 'fill-scene-loess-2',
  'loess-3': 'fill-scene-loess-3',
  'red-1': 'fill-scene-red-1',
  'green-1': 'fill-scene-green-1',
  'green-2': 'fill-scene-green-2',
  'green-3': 'fill-scene-green-3',
}

/** A band of land over a place's page; decoration, and the same for the same place. */
export function Landscape({ code, terrain }: { code: string; terrain: Terrain }) {
  const seed = Number(code) % 9973
  return (
    <div className="h-[clamp(6.5rem,14vw,11rem)] overflow-hidden print:hidden">
      <svg
        className="scene"
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
      >
        <circle className="fill-scene-sun" cx={180 + (seed % 840)} cy="34" r="13" />
        <g className="stroke-scene-line" strokeOpacity="0.22">
          {drawLand(terrain, seed).map(({ ink, outline }) => (
            <path key={outline} className={FILLS[ink]} d={outline} />
          ))}
        </g>
      </svg>
    </div>
  )
}
