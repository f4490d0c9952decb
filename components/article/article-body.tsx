import { Fragment } from 'react'

import type { Body, BodyBlock, Inline } from '#domain/article/body'
import { groupByLink, isBold } from '#lib/body/marks'
import { leadsAway } from '#lib/body/link-address'
import { groupLists } from '#lib/body/lists'
import type { Rendition } from '#domain/media/list-renditions'

import { ArticleFigure } from './article-figure.tsx'

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
  const lastLine = body.content.findLastIndex(({ type }) => type === 'paragraph' || type === 'item')
  const firstFigure = body.content.findIndex(({ type }) => type === 'figure')
  const textOf = (block: TextBlock, index: number) => (
    <>
      {index === firstParagraph && opening && <b>{opening}</b>}
      <BlockText block={block} />
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

type TextBlock = Exclude<BodyBlock, { type: 'figure' }>

function BlockText({ block }: { block: TextBlock }) {
  return groupByLink(block.content ?? []).map(({ href, parts }, index) => {
    const words = parts.map(renderInline)
    if (href === null) return <Fragment key={index}>{words}</Fragment>
    return (
      <a key={index} className="text-link" href={href} {...(leadsAway(href) ? AWAY : {})}>
        {words}
      </a>
    )
  })
}

/** The sign behind it comes from the style sheet; the title is what is heard. */
const AWAY = { rel: 'external noopener', title: '站外链接' }

function renderInline(part: Inline, index: number) {
  if (part.type === 'hardBreak') return <br key={index} />
  return isBold(part) ? (
    <b key={index}>{part.text}</b>
  ) : (
    <Fragment key={index}>{part.text}</Fragment>
  )
}
