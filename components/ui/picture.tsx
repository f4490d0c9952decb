import type { Focus } from '#domain/article/body'
import type { Rendition } from '#domain/media/list-renditions'

interface PictureProps {
  mediaId: number
  alt: string
  renditions: readonly Rendition[]
  /** How wide it is shown, as the `sizes` of an image say it. */
  sizes: string
  /** Shown before scrolling: fetched at once and first. */
  eager?: boolean
  /** What stays in sight where a frame crops it. */
  focus?: Focus | undefined
}

/** A stored picture in the formats a browser prefers; nothing when its files are not here. */
export function Picture(props: PictureProps) {
  const { mediaId, alt, renditions, sizes, eager = false, focus } = props
  const files = renditions.filter((file) => file.mediaId === mediaId)
  const jpegs = files.filter(({ format }) => format === 'jpeg')
  const largest = jpegs.at(-1)
  if (!largest) return null
  const middle = jpegs.find(({ width }) => width >= 960) ?? largest
  return (
    <picture>
      {(['avif', 'webp'] as const)
        // Right after an upload not all are there.
        .filter((format) => files.some((file) => file.format === format))
        .map((format) => (
          <source
            key={format}
            type={`image/${format}`}
            srcSet={srcSet(files.filter((file) => file.format === format))}
            sizes={sizes}
          />
        ))}
      <img
        src={`/media/${middle.storageKey}`}
        srcSet={srcSet(jpegs)}
        sizes={sizes}
        width={largest.width}
        height={largest.height}
        alt={alt}
        style={focus && { objectPosition: `${focus.x}% ${focus.y}%` }}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : 'auto'}
        // The picture that a page opens with is painted with its words, the others when they are ready.
        decoding={eager ? 'sync' : 'async'}
      />
    </picture>
  )
}

function srcSet(files: readonly Rendition[]): string {
  return files.map(({ storageKey, width }) => `/media/${storageKey} ${width}w`).join(', ')
}
