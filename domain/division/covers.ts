/**
 * Whether a scope takes in a division: itself and everything below it. Codes nest by prefix: 620000
 * covers 620800, which covers 620825.
 */
export function covers(scopeCode: string, divisionCode: string): boolean {
  return divisionCode.startsWith(scopePrefix(scopeCode))
}

/** The leading digits that every division in the scope shares. */
export function scopePrefix(scopeCode: string): string {
  return scopeCode.replace(/(00){1,2}$/, '')
}

/** A division with everything that encloses it, innermost first: county, prefecture, province. */
export function enclosing(code: string): string[] {
  return [...new Set([code, `${code.slice(0, 4)}00`, provinceOf(code)])]
}

/** The province that a division lies in. */
export function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`
}
