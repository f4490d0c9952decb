// The last step of every sheet, and for readers what browsers of 2020 leave out written as they know it: cascade layers
// become order and weight, registered properties plain defaults, and what the newsroom alone needs goes. Nesting, ranges
// in media queries and the like are written out by Tailwind and Next for the browsers in package.json. The newsroom wants
// a browser of 2023 and keeps its layers (docs/adr/0021).

import { list, type Plugin, type Root } from 'postcss'

import { dropUnreadTokens } from './drop-unread-tokens.ts'
import { flattenLayers } from './flatten-layers.ts'
import { writeOutModes } from './write-out-modes.ts'

/** Its own sheet, and that of the gallery, which shows its parts to who works on them. */
const FOR_THE_NEWSROOM = /\((?:newsroom|dev)\)/
const NEWSROOM = '[data-newsroom]'
const PROPERTY_DEFAULTS = 'properties'

/** Keeps the selectors that `convert` returns, and the rule while one is left. */
function convertSelectors(root: Root, convert: (selector: string) => string | null): void {
  root.walkRules((rule) => {
    const kept = rule.selectors.map(convert).filter((selector) => selector !== null)
    if (kept.length === 0) rule.remove()
    else rule.selectors = kept
  })
}

const withoutNewsroom = (selector: string) => {
  const open = selector.replace(`:not(${NEWSROOM})`, '')
  return open.includes(NEWSROOM) ? null : open
}

/** Tailwind registers its properties, and repeats their defaults in a condition that no Chrome of 2020 meets. */
function declareDefaults(root: Root): void {
  root.walkAtRules('property', (rule) => {
    rule.remove()
  })
  root.walkAtRules('supports', (condition) => {
    const { parent } = condition
    if (parent?.type !== 'atrule' || !('params' in parent)) return
    if (parent.params === PROPERTY_DEFAULTS) condition.replaceWith(condition.nodes ?? [])
  })
}

const SIDES: Record<string, readonly [string, string]> = {
  inline: ['left', 'right'],
  block: ['top', 'bottom'],
}

const SHORTHAND = /^(padding|margin|inset|border)-(inline|block)(|-width|-style|-color)$/

/** Chrome knows the logical shorthands, which utilities are written with, since 2020 or 2021. */
function writeOutShorthands(root: Root): void {
  root.walkDecls((declaration) => {
    const [, property, axis = '', part = ''] = SHORTHAND.exec(declaration.prop) ?? []
    if (!property) return
    const [start = '', end = start] = list.space(declaration.value)
    for (const [index, side] of (SIDES[axis] ?? []).entries()) {
      const prop = property === 'inset' ? side : `${property}-${side}${part}`
      declaration.cloneBefore({ prop, value: index === 0 ? start : end })
    }
    declaration.remove()
  })
}

export function asServed(): Plugin {
  return {
    postcssPlugin: 'as-served',
    OnceExit(root, { result }) {
      writeOutModes(root)
      if (!FOR_THE_NEWSROOM.test(result.opts.from ?? '')) {
        convertSelectors(root, withoutNewsroom)
        declareDefaults(root)
        // Safari of 2020 does not know it, and leaves out every rule that names it in a list.
        convertSelectors(root, (selector) => (selector.includes('::backdrop') ? null : selector))
        writeOutShorthands(root)
        flattenLayers(root)
      }
      dropUnreadTokens(root)
    },
  }
}
