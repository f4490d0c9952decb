import type { Content } from '#domain/article/content'
import {
  typesetContent,
  formatCaption,
  type Run,
  type SetBlock,
  type SetTable,
} from '#domain/article/forms/typeset-content'

import { PaperSheet, PaperTitle } from '../../_components/paper-sheet.tsx'

const TEXT = 'text-justify indent-[2em] [orphans:2] [widows:2]'
const SMALL = 'font-sans text-[10pt] leading-[1.6]'

/** An article on a sheet of A4, set as papers set it. */
export function PrintedEdition({
  content,
  addresses,
  siteAddress,
  children,
}: {
  content: Content
  addresses: Readonly<Record<number, string>>
  siteAddress: string
  /** The line at the foot that says which text this is. */
  children: React.ReactNode
}) {
  const { kicker, headline, subtitle, byline, blocks, closing } = typesetContent(
    content,
    siteAddress,
  )
  return (
    <PaperSheet
      of="story"
      head={
        <>
          {kicker && <p>{kicker}</p>}
          <PaperTitle>{headline || '（没有主题）'}</PaperTitle>
          {subtitle && <p>{subtitle}</p>}
          {byline && <p className={SMALL}>{byline}</p>}
        </>
      }
      foot={children}
    >
      {blocks.map((block, index) => (
        <PrintedBlock key={index} block={block} addresses={addresses} />
      ))}
      {closing && <p className="mt-[4mm] text-right">{closing}</p>}
    </PaperSheet>
  )
}

function PrintedBlock({
  block,
  addresses,
}: {
  block: SetBlock
  addresses: Readonly<Record<number, string>>
}) {
  if (block.kind === 'heading')
    return <h3 className="mt-[3mm] mb-[1mm] break-after-avoid indent-[2em]">{block.text}</h3>
  if (block.kind === 'paragraph') return <p className={TEXT}>{block.runs.map(printRun)}</p>
  if (block.kind === 'table') return <PrintedTable table={block} />
  const { mediaId, alt } = block.picture
  const address = addresses[mediaId]
  return (
    <figure className="my-[4mm] break-inside-avoid text-center">
      {address ? (
        <img className="mx-auto max-h-[110mm] max-w-full" src={address} alt={alt} />
      ) : (
        <p>〔图片：{alt}〕</p>
      )}
      <figcaption className={SMALL}>{formatCaption(block.picture)}</figcaption>
    </figure>
  )
}

const CELL = 'border border-edge px-[1.5mm] py-[1mm] text-left align-top'

function PrintedTable({ table: { caption, head, rows } }: { table: SetTable }) {
  return (
    <table className={`my-[4mm] w-full border-collapse ${SMALL}`}>
      {caption && <caption className="mb-[1mm] font-bold">{caption}</caption>}
      {head && (
        <thead>
          <tr>
            {head.map((runs, place) => (
              <th key={place} scope="col" className={CELL}>
                {runs.map(printRun)}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((cells, line) => (
          <tr key={line} className="break-inside-avoid">
            {cells.map((runs, place) => (
              <td key={place} className={CELL}>
                {runs.map(printRun)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function printRun(run: Run, index: number) {
  if (run === 'break') return <br key={index} />
  return run.bold ? <strong key={index}>{run.text}</strong> : <span key={index}>{run.text}</span>
}
