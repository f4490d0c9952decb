import { atRule, type Declaration, type Root, type Rule } from 'postcss'

const PAIR = /light-dark\(([^,()]+),\s*([^()]+)\)/g

const isPair = ({ value }: Declaration) => value.includes('light-dark(')

/** The rule as it is where the root also meets `condition`, with these declarations alone. */
function ruleWhere(rule: Rule, condition: string, declarations: readonly Declaration[]): Rule {
  const selectors = rule.selectors.filter((selector) => selector.startsWith(':root'))
  if (selectors.length === 0) throw rule.error('Only the root has a value for each mode')
  const conditional = rule.clone({
    selectors: selectors.map((selector) => selector + condition),
  })
  conditional.removeAll()
  // Not as `nodes` of the clone, which would have no parent and could not be removed later.
  conditional.append(declarations.map((one) => one.clone()))
  return conditional
}

/**
 * Writes a token with a value by day and one by night, `light-dark(…)`, out as two: the second where the system or the
 * person wants it dark, and never on paper. Browsers before 2024 do not know the function.
 */
export function writeOutModes(root: Root): void {
  root.walkRules((rule) => {
    const pairs = rule.nodes.filter((node) => node.type === 'decl').filter(isPair)
    if (pairs.length === 0) return
    const night = pairs.map((one) => one.clone({ value: one.value.replaceAll(PAIR, '$2') }))
    for (const one of pairs) one.value = one.value.replaceAll(PAIR, '$1')
    const system = atRule({ name: 'media', params: '(prefers-color-scheme: dark)', nodes: [] })
    system.append(ruleWhere(rule, ":not([data-theme='light'])", night))
    const screen = atRule({ name: 'media', params: 'not print', nodes: [] })
    screen.append(system, ruleWhere(rule, "[data-theme='dark']", night))
    rule.after(screen)
  })
}
