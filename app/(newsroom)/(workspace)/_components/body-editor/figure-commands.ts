import type { Node as DocNode } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'

import { isBlank } from '#lib/characters/unseen'

/** The pictures of a document in order, each with where it is. */
function figuresOf(doc: DocNode): { node: DocNode; pos: number }[] {
  const figures: { node: DocNode; pos: number }[] = []
  doc.forEach((node, pos) => {
    if (node.type.name === 'figure') figures.push({ node, pos })
  })
  return figures
}

/** Where the picture is that stands for the article; null when there are not several to choose from. */
export function leadAmong(doc: DocNode): number | null {
  const figures = figuresOf(doc)
  if (figures.length < 2) return null
  return (figures.find(({ node }) => node.attrs['lead'] === true) ?? figures[0])?.pos ?? null
}

/** Has the picture at `pos` stand for the article, and no other. */
export function makeLead(pos: number): Command {
  return ({ doc, tr }, dispatch) => {
    if (doc.nodeAt(pos)?.type.name !== 'figure') return false
    for (const figure of figuresOf(doc)) {
      tr.setNodeAttribute(figure.pos, 'lead', figure.pos === pos ? true : null)
    }
    dispatch?.(tr)
    return true
  }
}

/** How many pictures have no credit. */
export const countUncredited = (doc: DocNode): number =>
  figuresOf(doc).filter(({ node }) => isBlank(String(node.attrs['credit']))).length

/** Credits everything that has no credit yet to the same person. */
export function creditTheRest(credit: string): Command {
  return ({ doc, tr }, dispatch) => {
    const blank = figuresOf(doc).filter(({ node }) => isBlank(String(node.attrs['credit'])))
    if (blank.length === 0 || isBlank(credit)) return false
    for (const { pos } of blank) tr.setNodeAttribute(pos, 'credit', credit.trim())
    dispatch?.(tr)
    return true
  }
}
