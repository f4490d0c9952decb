import { Fragment } from 'react'

import type { BodyBlock, Figure, Inline } from '#domain/article/body'
import { groupByLink, isBold } from '#lib/body/marks'

interface BlockProps {
  block: BodyBlock
  addresses: Readonly<Record<number, string>>
}

/** One block of a body. */
export function BodyBlockView({ block, addresses }: BlockProps) {
  if (block.type === 'figure') {
    return <BodyFigure figure={block} address={addresses[block.attrs.mediaId]} />
  }
  const inlines = groupByLink(block.content ?? []).map(({ href, parts }, index) => {
    const words = parts.map((part, place) => <InlineText key={place} part={part} />)
    if (href === null) return <Fragment key={index}>{words}</Fragment>
    return (
      <a key={index} href={href} target="_blank" rel="noopener noreferrer">
        {words}
      </a>
    )
  })
  if (block.type === 'heading') return <h3>{inlines}</h3>
  // Each block is a line by itself; the style sheet counts the items of a list.
  return <p data-list={block.type === 'item' ? block.attrs.list : undefined}>{inlines}</p>
}

function InlineText({ part }: { part: Inline }) {
  if (part.type === 'hardBreak') return <br />
  return isBold(part) ? <strong>{part.text}</strong> : <Fragment>{part.text}</Fragment>
}

function BodyFigure({ figure, address }: { figure: Figure; address: string | undefined }) {
  const { alt, caption, credit } = figure.attrs
  return (
    <figure>
      {address ? <img src={address} alt={alt} /> : <p className="text-ink-2">这张图片看不到了。</p>}
      <figcaption>
        {caption || <span className="font-semibold text-cinnabar">没有图注</span>}
        <small>
          {credit ? `摄影：${credit}` : '没写摄影者'}
          {alt && <span> · 画面说明：{alt}</span>}
        </small>
      </figcaption>
    </figure>
  )
}
