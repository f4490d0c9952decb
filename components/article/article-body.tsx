import type { Body, LineBlock } from '#domain/article/body'
import type { Rendition } from '#domain/media/list-renditions'
import { groupLists } from '#lib/body/lists'

import { ArticleFigure } from './article-figure.tsx'
import { ArticleTable } from './article-table.tsx'
import { ArticleWords } from './article-words.tsx'

interface ArticleBodyProps {
  body: Body
  /** 本报庄浪讯（通讯员 石宏军）: opens the first paragraph in bold. */
  opening: string
  renditions: readonly Rendition[]
}

/**
 * An article's blocks as printed; nodes are a closed list, so nothing here can be markup. The opening is a paragraph by
 * itself where there is none.
 */
export function ArticleBody({ body, opening, renditions }: ArticleBodyProps) {
  const firstParagraph = body.content.findIndex(({ type }) => type === 'paragraph')
  // Behind what is no line its end would stand in the middle, so there is none.
  const ending = body.content.at(-1)?.type
  const lastLine = ending === 'paragraph' || ending === 'item' ? body.content.length - 1 : undefined
  const firstFigure = body.content.findIndex(({ type }) => type === 'figure')
  const textOf = (block: LineBlock, index: number) => (
    <>
      {index === firstParagraph && opening && <b>{opening}</b>}
      <ArticleWords words={block.content} />
      {index === lastLine && <span className="end" aria-hidden="true" />}
    </>
  )
  return (
    <div className="body" id="body">
      {firstParagraph < 0 && opening && (
        <p>
          <b>{opening}</b>
        </p>
      )}
      {groupLists(body.content).map((group) => {
        // Blocks of one revision never move.
        const key = group.index
        if (group.list !== null) {
          const List = group.list === 'number' ? 'ol' : 'ul'
          return (
            <List key={key}>
              {group.items.map((item, place) => (
                <li key={place}>{textOf(item, key + place)}</li>
              ))}
            </List>
          )
        }
        const { block } = group
        if (block.type === 'heading') return <h2 key={key}>{textOf(block, key)}</h2>
        if (block.type === 'paragraph') return <p key={key}>{textOf(block, key)}</p>
        if (block.type === 'table') return <ArticleTable key={key} table={block} />
        return (
          <ArticleFigure
            key={key}
            figure={block.attrs}
            renditions={renditions}
            sizes="(min-width: 48rem) 43rem, calc(100vw - 2rem)"
            eager={key === firstFigure}
            framed={false}
          />
        )
      })}
    </div>
  )
}
