import { createContext, use } from 'react'

/** What the pictures in the text need to know besides their own words. */
export interface FigureSetting {
  /** Where each picture can be seen, by media id. */
  addresses: Readonly<Record<number, string>>
  /** The list was found wanting: empty fields are marked. */
  checked: boolean
  /** Adds the addresses of pictures that were made here. */
  know(more: Readonly<Record<number, string>>): void
  /** Keeps the edition from being handed in until a crop is there. */
  whileCropping<T>(work: Promise<T>): Promise<T>
}

export const FigureContext = createContext<FigureSetting>({
  addresses: {},
  checked: false,
  know: () => undefined,
  whileCropping: (work) => work,
})
export const useFigureSetting = (): FigureSetting => use(FigureContext)
