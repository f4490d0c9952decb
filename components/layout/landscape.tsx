import { drawLand, HEIGHT, WIDTH, type Terrain } from '#lib/landscape-lines'

/** A band of land over a place's page; decoration, and the same for the same place. */
export function Landscape({ code, terrain }: { code: string; terrain: Terrain }) {
  const seed = Number(code) % 9973
  return (
    <div className="place-band">
      <svg
        className="scene"
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
      >
        <circle className="i-sun" cx={180 + (seed % 840)} cy="34" r="13" />
        {drawLand(terrain, seed).map(({ ink, outline }) => (
          <path key={outline} className={`i-${ink}`} d={outline} />
        ))}
      </svg>
    </div>
  )
}
