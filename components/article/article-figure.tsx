import type { Rendition } from '#domain/media/list-renditions'
import type { ArticleFigure as Figure } from '#domain/site/article-line'
import { formatPictureCredit } from '#lib/format-picture-credit'

import { Picture } from '../ui/picture.tsx'

interface ArticleFigureProps {
  figure: Figure
  renditions: readonly Rendition[]
  sizes: string
  eager?: boolean
  /** Cut to the list's frame; in the article itself a picture keeps its shape. */
  framed?: boolean
  captioned?: boolean
}

/**
 * A picture with its caption and who made it; nothing when its files are not here. `data-say`: what is heard before the
 * caption when an article is read aloud.
 */
export function ArticleFigure(props: ArticleFigureProps) {
  const { figure, renditions, sizes, eager = false, framed = true, captioned = true } = props
  if (!renditions.some(({ mediaId }) => mediaId === figure.mediaId)) return null
  return (
    <figure>
      <div className={framed ? 'frame' : 'frame whole'}>
        <Picture
          mediaId={figure.mediaId}
          alt={figure.alt}
          renditions={renditions}
          sizes={sizes}
          eager={eager}
          focus={framed ? figure.focus : undefined}
        />
      </div>
      {captioned && (
        <figcaption data-say="图：">
          {figure.caption}
          {figure.credit && (
            <span className="credit">{` ${formatPictureCredit(figure.credit)}`}</span>
          )}
        </figcaption>
      )}
    </figure>
  )
}
