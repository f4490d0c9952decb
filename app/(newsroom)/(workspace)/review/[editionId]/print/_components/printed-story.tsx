import type { Content } from '#domain/article/content'
import { setStory, wordCaption, type Run, type SetBlock } from '#domain/article/forms/set-story'

/** A story on a sheet of A4, set as papers set it. */
export function PrintedStory({
  content,
  addresses,
  children,
}: {
  content: Content
  addresses: Readonly<Record<number, string>>
  /** The line at the foot that says which text this is. */
  children: React.ReactNode
}) {
  const { kicker, headline, subtitle, byline, blocks, closing } = setStory(content)
  return (
    <article className="paper printed-story">
      <header>
        {kicker && <p>{kicker}</p>}
        <h2>{headline || '（没有主题）'}</h2>
        {subtitle && <p>{subtitle}</p>}
        {byline && <p className="byline">{byline}</p>}
      </header>
      {blocks.map((block, index) => (
        <PrintedBlock key={index} block={block} addresses={addresses} />
      ))}
      {closing && <p className="closing">{closing}</p>}
      <footer>{children}</footer>
    </article>
  )
}

function PrintedBlock({
  block,
  addresses,
}: {
  block: SetBlock
  addresses: Readonly<Record<number, string>>
}) {
  if (block.kind === 'heading') return <h3>{block.text}</h3>
  if (block.kind === 'paragraph') return <p className="text">{block.runs.map(printRun)}</p>
  const { mediaId, alt } = block.picture
  const address = addresses[mediaId]
  return (
    <figure>
      {address ? <img src={address} alt={alt} /> : <p>〔图片：{alt}〕</p>}
      <figcaption>{wordCaption(block.picture)}</figcaption>
    </figure>
  )
}

function printRun(run: Run, index: number) {
  if (run === 'break') return <br key={index} />
  return run.bold ? <strong key={index}>{run.text}</strong> : <span key={index}>{run.text}</span>
}
