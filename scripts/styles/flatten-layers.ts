import type { ChildNode, Root } from 'postcss'

/** The layer that wins over selectors of any weight. */
const WINS = 'utilities'

/** Says nothing about the element, and weighs as much as an id. */
const WEIGHT = String.raw`:not(#\#)`

/** Before a pseudo-element, after which nothing may follow; a colon in a name has a backslash. */
const weigh = (selector: string) =>
  selector.replace(/(?<!\\)(?=::|:(?:before|after|placeholder)\b|$)/, WEIGHT)

function weighSelectors(node: ChildNode): void {
  if (node.type === 'rule') node.selectors = node.selectors.map(weigh)
  else if (node.type === 'atrule') for (const inner of node.nodes ?? []) weighSelectors(inner)
}

/**
 * Writes the blocks of the layers out in the order in which the sheet first names them. Between the earlier layers order
 * and specificity say the same as the layers did, as the preflight selects by element; utilities get weight.
 */
export function flattenLayers(root: Root): void {
  const layers = new Map<string, ChildNode[]>()
  root.walkAtRules('layer', (layer) => {
    if (layer.parent !== root) throw layer.error('A layer stands inside another rule')
    for (const name of layer.params.split(/,\s*/)) {
      const nodes = layers.get(name) ?? []
      nodes.push(...(layer.nodes ?? []))
      layers.set(name, nodes)
    }
    layer.remove()
  })
  for (const [name, nodes] of layers) {
    if (name === WINS) for (const node of nodes) weighSelectors(node)
    root.append(nodes)
  }
}
