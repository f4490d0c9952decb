import { Fragment } from 'react'

import type { BodyBlock, Figure } from '#domain/article/body'
import type { Inline } from '#domain/article/body-inline'
import type { Table } from '#domain/article/body-table'
import { groupByLink, isBold } from '#lib/body/marks'
import { partsOfTable } from '#lib/body/tables'

import { TableBox } from './table-box.tsx'

interface BlockProps {
  block: BodyBlock
  addresses: Readonly<Record<number, string>>
}

/** One block of a body, a line by itself; `listed`: within an element that is its list. */
export function BodyBlockView({
  block,
  addresses,
  listed = false,
}: BlockProps & { listed?: boolean }) {
  if (block.type === 'figure') {
    return <BodyFigure figure={block} addresses={addresses} />
  }
  if (block.type === 'table') return <BodyTable table={block} />
  const inlines = <BodyWords words={block.content} />
  if (block.type === 'heading') return <h3>{inlines}</h3>
  const Line = listed ? 'li' : 'p'
  // The style sheet counts the items of a list.
  return <Line data-list={block.type === 'item' ? block.attrs.list : undefined}>{inlines}</Line>
}

function BodyWords({ words = [] }: { words: readonly Inline[] | undefined }) {
  return groupByLink(words).map(({ href, parts }, index) => {
    const shown = parts.map((part, place) => <InlineText key={place} part={part} />)
    if (href === null) return <Fragment key={index}>{shown}</Fragment>
    return (
      <a key={index} href={href} target="_blank" rel="noopener noreferrer">
        {shown}
      </a>
    )
  })
}

function BodyTable({ table }: { table: Table }) {
  const { head, rows } = partsOfTable(table)
  const { caption } = table.attrs
  return (
    <TableBox caption={caption}>
      {caption !== undefined && <caption>{caption}</caption>}
      {head && (
        <thead>
          <tr>
            {head.content.map(({ content }, place) => (
              <th key={place} scope="col">
                <BodyWords words={content} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.content.map(({ content }, place) => (
              <td key={place}>
                <BodyWords words={content} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}

function InlineText({ part }: { part: Inline }) {
  if (part.type === 'hardBreak') return <br />
  return isBold(part) ? <strong>{part.text}</strong> : <Fragment>{part.text}</Fragment>
}

function BodyFigure({ figure, addresses }: { figure: Figure } & Pick<BlockProps, 'addresses'>) {
  const { mediaId, crop, alt, caption, credit } = figure.attrs
  const address = addresses[mediaId]
  return (
    <figure>
      {address ? <img src={address} alt={alt} /> : <p className="text-ink-2">这张图片看不到了。</p>}
      <figcaption>
        {caption || <span className="font-semibold text-cinnabar">没有图注</span>}
        <small>
          {credit ? `摄影：${credit}` : '没写摄影者'}
          {alt && <span> · 画面说明：{alt}</span>}
          <CroppedNote crop={crop} addresses={addresses} />
        </small>
      </figcaption>
    </figure>
  )
}

/** That a picture is a part of one, which can be looked at. */
export function CroppedNote({
  crop,
  addresses,
}: {
  crop: Figure['attrs']['crop']
  addresses: BlockProps['addresses']
}) {
  const whole = crop && addresses[crop.of]
  if (!whole) return null
  return (
    <span>
      {' '}
      · 裁过，
      <a href={whole} target="_blank" rel="noreferrer">
        看整张
      </a>
    </span>
  )
}
