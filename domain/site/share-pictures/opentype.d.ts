// The part of opentype.js that is used here; the package brings no types.
declare module 'opentype.js' {
  interface Options {
    kerning: boolean
    features: Record<string, boolean>
  }
  /** A step of an outline, with its letter in SVG. */
  export interface Command {
    type: 'M' | 'L' | 'Q' | 'C' | 'Z'
    x1?: number
    y1?: number
    x2?: number
    y2?: number
    x?: number
    y?: number
  }
  interface Font {
    /** Zero for a character the font does not have. */
    charToGlyphIndex(letter: string): number
    getAdvanceWidth(text: string, size: number, options: Options): number
    getPath(
      text: string,
      x: number,
      y: number,
      size: number,
      options: Options,
    ): { commands: Command[] }
  }
  const opentype: { parse(buffer: ArrayBuffer): Font }
  export default opentype
}
