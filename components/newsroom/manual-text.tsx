// A page of the manual. Its Markdown is read into tokens, and each kind of token that the manual uses is an element
// here: no markup of a text ever reaches a page (docs/adr/0034).

import { lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import { Fragment } from 'react'

import { PICTURE_SIZE } from '#lib/manual/picture-size'

interface ManualTextProps {
  text: string
  /** The address of what a relative link names; null when it is not in the manual. */
  resolve: (target: string) => string | null
}

const CELL = 'border border-line px-3 py-1.5 text-left align-top'

export function ManualText({ text, resolve }: ManualTextProps) {
  const [, ...tokens] = lexer(text)
  return (
    <div className="text-base leading-[1.9] wrap-anywhere *:mt-4 *:first:mt-0">
      <Blocks tokens={tokens} resolve={resolve} />
    </div>
  )
}

interface TokensProps {
  tokens: readonly Token[]
  resolve: ManualTextProps['resolve']
}

const Blocks = ({ tokens, resolve }: TokensProps) =>
  (tokens as MarkedToken[]).map((token, index) => (
    // A text never moves its parts.
    <Block key={index} token={token} resolve={resolve} />
  ))

function Block({ token, resolve }: { token: MarkedToken; resolve: ManualTextProps['resolve'] }) {
  switch (token.type) {
    case 'space':
      return null
    case 'heading':
      return <Heading token={token} resolve={resolve} />
    case 'paragraph':
      return <Paragraph token={token} resolve={resolve} />
    case 'text':
      return <Line tokens={token.tokens ?? []} resolve={resolve} />
    case 'list':
      return <List token={token} resolve={resolve} />
    case 'code':
      return (
        <pre className="overflow-x-auto rounded-md bg-sunk px-4 py-3 text-sm leading-[1.7]">
          <code>{token.text}</code>
        </pre>
      )
    case 'table':
      return <Table token={token} resolve={resolve} />
    default:
      throw new Error(`The manual has no element for ${token.type}: ${token.raw}`)
  }
}

function Heading({ token: { depth, tokens }, resolve }: TokenProps<Tokens.Heading>) {
  const words = <Line tokens={tokens} resolve={resolve} />
  return depth === 2 ? (
    <h2 className="mt-8! text-lg">{words}</h2>
  ) : (
    <h3 className="mt-6!">{words}</h3>
  )
}

interface TokenProps<T> {
  token: T
  resolve: ManualTextProps['resolve']
}

function Paragraph({ token: { tokens }, resolve }: TokenProps<Tokens.Paragraph>) {
  const [only] = tokens as MarkedToken[]
  if (only?.type === 'image' && tokens.length === 1)
    return <Picture address={resolve(only.href)} alt={only.text} />
  return (
    <p>
      <Line tokens={tokens} resolve={resolve} />
    </p>
  )
}

/** The words under a picture say what it shows. */
function Picture({ address, alt }: { address: string | null; alt: string }) {
  if (address === null) throw new Error(`The manual has no picture of ${alt}`)
  return (
    <figure className="break-inside-avoid">
      <a href={address}>
        <img
          className="h-auto w-full rounded-md border border-line-strong"
          src={address}
          alt={alt}
          {...PICTURE_SIZE}
          loading="lazy"
        />
      </a>
      <figcaption className="mt-1 text-xs text-ink-2" aria-hidden="true">
        {alt}
      </figcaption>
    </figure>
  )
}

function List({ token: { ordered, start, items }, resolve }: TokenProps<Tokens.List>) {
  const rows = items.map((item, index) => (
    <li key={index} className="mt-1.5 pl-1">
      <Blocks tokens={item.tokens} resolve={resolve} />
    </li>
  ))
  return ordered ? (
    <ol className="list-decimal pl-7" start={Number(start)}>
      {rows}
    </ol>
  ) : (
    <ul className="list-disc pl-6">{rows}</ul>
  )
}

function Table({ token: { header, rows }, resolve }: TokenProps<Tokens.Table>) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm leading-[1.7]">
        <thead>
          <tr>
            {header.map((cell, index) => (
              <th key={index} scope="col" className={`${CELL} bg-sunk font-semibold`}>
                <Line tokens={cell.tokens} resolve={resolve} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={index}>
              {cells.map((cell, column) => (
                <td key={column} className={CELL}>
                  <Line tokens={cell.tokens} resolve={resolve} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Line = ({ tokens, resolve }: TokensProps) =>
  (tokens as MarkedToken[]).map((token, index) => (
    <Fragment key={index}>
      <Words token={token} resolve={resolve} />
    </Fragment>
  ))

function Words({ token, resolve }: TokenProps<MarkedToken>): React.ReactNode {
  switch (token.type) {
    case 'text':
    case 'escape':
      return joinLines(token.text)
    case 'strong':
      return (
        <b>
          <Line tokens={token.tokens} resolve={resolve} />
        </b>
      )
    case 'codespan':
      return <code className="rounded-sm bg-sunk px-1 text-[0.9em]">{token.text}</code>
    case 'link':
      return <WayOn token={token} resolve={resolve} />
    default:
      throw new Error(`The manual has no element for ${token.type}: ${token.raw}`)
  }
}

/** What is not in the manual is named only: its readers have no folder of files before them. */
function WayOn({ token: { href, tokens }, resolve }: TokenProps<Tokens.Link>) {
  const words = <Line tokens={tokens} resolve={resolve} />
  const address = resolve(href)
  return address === null ? words : <a href={address}>{words}</a>
}

/** Chinese has no spaces, so a line's end between two of its characters is none either. */
const joinLines = (text: string) => text.replaceAll(/(?<=\P{ASCII})\n(?=\P{ASCII})/gu, '')
