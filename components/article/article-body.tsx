import { Fragment } from 'react'

import type { Body, BodyBlock, Inline } from '#domain/article/body'
import type { Rendition } from '#domain/media/list-renditions'

import { ArticleFigure } from './article-figure.tsx'

interface ArticleBodyProps {
  body: Body
  /** 本报庄浪讯（通讯员 石宏军）: opens the first paragraph in bold. */
  opening: string
  renditions: readonly Rendition[]
}

/** An article's blocks as printed; nodes are a closed list, so nothing here can be markup. */
export function ArticleBody({ body, opening, renditions }: ArticleBodyProps) {
  const firstParagraph = body.content.findIndex(({ type }) => type === 'paragraph')
  const lastParagraph = body.content.findLastIndex(({ type }) => type === 'paragraph')
  const firstFigure = body.content.findIndex(({ type }) => type === 'figure')
  return (
    <div className="body" id="body">
      {body.content.map((block, index) => (
        // Blocks of one revision never move.
        <Fragment key={index}>
          {block.type === 'figure' ? (
            <ArticleFigure
              figure={block.attrs}
              renditions={renditions}
              sizes="(min-width: 48rem) 43rem, calc(100vw - 2rem)"
              eager={index === firstFigure}
              framed={false}
            />
          ) : (
            <Block block={block}>
              {index === firstParagraph && opening && <b className="dateline">{opening}</b>}
              <BlockText block={block} />
              {index === lastParagraph && <span className="end" aria-hidden="true" />}
            </Block>
          )}
        </Fragment>
      ))}
    </div>
  )
}

type TextBlock = Exclude<BodyBlock, { type: 'figure' }>

function Block({ block, children }: { block: TextBlock; children: React.ReactNode }) {
  return block.type === 'heading' ? <h2>{children}</h2> : <p>{children}</p>
}

function BlockText({ block }: { block: TextBlock }) {
  return (block.content ?? []).map((part: Inline, index) => {
    if (part.type === 'hardBreak') return <br key={index} />
    return part.marks?.length ? (
      <b key={index}>{part.text}</b>
    ) : (
      <Fragment key={index}>{part.text}</Fragment>
    )
  })
}
